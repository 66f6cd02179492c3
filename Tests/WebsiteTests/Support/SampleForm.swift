import Foundation
import Selection

@testable import Website

/// Annex 1 of an invented person, right in every field, as a program sends it.
enum SampleForm {
    static let residentID = "150121198005010021"
    static let mobile = "13800138000"

    static func body(employer: OrganisationID, changing: [String: String] = [:]) -> JSONValue {
        let filled = values.merging(changing) { $1 }.mapValues { JSONValue.text($0) }
        return [
            "employer": .text(employer.text), "channel": "superiors",
            "form": [
                "values": .object(filled),
                "rows": [
                    "experience": [["from": "2004-07", "place": "土默特左旗草原站", "role": "工程师"]],
                    "awards": [
                        ["name": "科技进步奖", "grantor": "呼和浩特市人民政府", "level": "盟市厅级", "month": "2019-05"]
                    ],
                ],
            ],
        ]
    }

    private static let values = [
        "person.name": "乌云其木格", "person.sex": "2", "person.ethnicGroup": "02", "person.birth": "1980-05-01",
        "person.residentID": "", "person.politicalStatus": "13", "person.workSince": "2004-07",
        "person.technicalSince": "2004-07", "education.level": "11", "education.degree": "208",
        "education.school": "塞北大学", "education.major": "草原生态", "education.graduated": "2010-06",
        "post.employer": "土默特左旗草原站", "post.title": "高级工程师", "post.titleLevel": "副高", "post.rank": "无",
        "post.standing": "专业技术人员", "post.handsOn": "是", "post.affiliation": "50", "post.ownership": "公有",
        "post.field": "草原生态", "application.tier": "2", "application.category": "应用技术研究",
        "application.discipline": "220", "application.transfer": "", "contact.mobile": mobile,
        "achievement.summary": "从事草原生态工作十九年，在退化草原修复领域作出成绩。", "achievement.main": "主持修复退化草原三万亩。",
        "plan.goals": "继续研究草原修复。", "pledge.truthful": "是", "pledge.publication": "是",
    ]
}
