import Selection

/// Annex 1 of an invented person, right in every field.
enum Forms {
    /// Invented ID numbers with right check characters: born 1980-05-01, 1976-03-12 and 1972-12-31.
    static func right(
        name: String = "乌云其木格", id: String = "", birth: String = "1980-05-01", tier: String = "2",
        transfer: String = ""
    ) -> FilledForm {
        FilledForm(
            values: [
                "person.name": name, "person.sex": "2", "person.ethnicGroup": "02", "person.birth": birth,
                "person.residentID": id, "person.politicalStatus": "13", "person.workSince": "2004-07",
                "person.technicalSince": "2004-07", "education.level": "11", "education.degree": "208",
                "education.school": "塞北大学", "education.major": "草原生态", "education.graduated": "2010-06",
                "post.employer": "土默特左旗草原站", "post.title": "高级工程师", "post.titleLevel": "副高", "post.rank": "无",
                "post.standing": "专业技术人员", "post.handsOn": "是", "post.affiliation": "50", "post.ownership": "公有",
                "post.field": "草原生态", "application.tier": tier, "application.category": "应用技术研究",
                "application.discipline": "220", "application.transfer": transfer, "contact.mobile": "13800000000",
                "achievement.summary": "从事草原生态工作十九年，在退化草原修复领域作出成绩。", "achievement.main": "主持修复退化草原三万亩。",
                "plan.goals": "继续研究草原修复。", "pledge.truthful": "是", "pledge.publication": "是",
            ],
            rows: [
                "experience": [["from": "2004-07", "place": "土默特左旗草原站", "role": "工程师"]],
                "awards": [
                    ["name": "科技进步奖", "grantor": "呼和浩特市人民政府", "level": "盟市厅级", "month": "2019-05"]
                ],
            ])
    }

    /// A right number for a birth date and an order: sex by the order's last digit, check computed.
    static func id(birth: String, order: Int) -> String {
        let digits = "150121" + birth.filter { $0 != "-" } + "\(1000 + order)".dropFirst()
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return digits + String(Array("10X98765432")[sum % 11])
    }
}
