import Casework
import Foundation
import Selection

/// Annex 1 of an invented person, whole and about 8 KB long.
enum BenchForm {
    static func filled(_ number: Int, at unit: String) -> FilledForm {
        var values = common
        values["person.name"] = name(number)
        values["person.residentID"] = residentID(number)
        values["post.employer"] = unit
        values["contact.mobile"] = "139" + String(10_000_000 + number)
        return FilledForm(values: values, rows: rows(at: unit))
    }

    static func json(_ draft: ApplicationDraft, of employer: OrganisationID) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = Sent(form: draft.form, employer: employer.text, channel: draft.channel.rawValue)
        return String(decoding: try encoder.encode(body), as: UTF8.self)
    }

    private struct Sent: Encodable {
        let form: FilledForm
        let employer: String
        let channel: String
    }

    static func name(_ number: Int) -> String {
        let syllables = ["阿", "木", "尔", "苏", "日", "格", "图", "雅", "其", "娜"]
        return "测" + String(number).utf8.map { syllables[Int($0) - 48] }.joined()
    }

    /// 1980-05-01 in Tumed Left Banner, with its check digit (GB 11643).
    static func residentID(_ number: Int) -> String {
        let district = 150_100 + number / 500
        let body = "\(district)19800501" + String(1000 + number % 500 * 2).dropFirst()
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }

    static let common = [
        "person.sex": "2", "person.ethnicGroup": "02", "person.birth": "1980-05-01", "person.politicalStatus": "13",
        "person.workSince": "2004-07", "person.technicalSince": "2004-07", "education.level": "11",
        "education.degree": "208", "education.school": "塞北大学", "education.major": "草原生态",
        "education.graduated": "2010-06", "post.title": "高级工程师", "post.titleLevel": "副高", "post.rank": "无",
        "post.standing": "专业技术人员", "post.handsOn": "是", "post.affiliation": "50", "post.ownership": "公有",
        "post.field": "草原生态", "application.tier": "2", "application.category": "应用技术研究",
        "application.discipline": "220", "application.transfer": "是", "pledge.truthful": "是",
        "pledge.publication": "是",
        "achievement.summary": String(repeating: "从事草原生态工作十九年，在退化草原修复领域作出成绩。", count: 10),
        "achievement.main": String(repeating: "主持修复退化草原三万亩，提出分区治理的办法，成果在全区推广。", count: 45),
        "plan.goals": String(repeating: "继续研究草原修复，培养青年人才。", count: 20),
    ]

    private static func rows(at unit: String) -> [String: [[String: String]]] {
        [
            "experience": [
                ["from": "1998-09", "to": "2002-07", "place": "塞北大学", "role": "草业科学"],
                ["from": "2004-07", "place": unit, "role": "工程师", "witness": "王建国"],
            ],
            "awards": [
                ["name": "科技进步奖", "grantor": "呼和浩特市人民政府", "level": "盟市厅级", "month": "2019-05"]
            ],
            "projects": (2012..<2018).map { year in
                [
                    "name": "退化草原修复关键技术研究之\(year)", "source": "自治区科学技术厅", "role": "主持", "funding": "30",
                    "from": "\(year)-01", "to": "\(year + 2)-12",
                ]
            },
            "papers": (2013..<2021).map { year in
                ["title": "典型草原植被恢复若干问题", "venue": "草业学报", "year": "\(year)", "order": "第一作者"]
            },
        ]
    }
}
