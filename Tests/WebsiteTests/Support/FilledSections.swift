import Selection

/// Answers to Annex 1 that no rule has anything against.
struct FilledSections {
    let program: Program
    var name = "乌兰图雅"
    /// What is answered otherwise, or besides.
    var besides: [String: String] = [:]

    /// A section's answers under the names its page gives them.
    func answers(_ section: FormSection) -> [(String, String)] {
        section.fields.filter { $0.isRequired || chosen["\(section.id).\($0.id)"] != nil }.map { field in
            let name = section.maximumRows == nil ? field.id : "\(section.id)[0].\(field.id)"
            return (name, chosen["\(section.id).\(field.id)"] ?? value(of: field))
        }
    }

    private var chosen: [String: String] { usual.merging(besides) { $1 } }

    private var usual: [String: String] {
        [
            "person.name": name, "person.sex": "2", "person.birth": "1985-05-06", "education.level": "11",
            "education.degree": "2", "post.titleLevel": "正高", "post.rank": "无", "post.standing": "专业技术人员",
            "post.handsOn": "是", "post.affiliation": "20", "post.ownership": "公有", "post.title": "教授",
            "post.employer": "自治区草原师范大学", "application.tier": "2", "application.category": "应用技术研究",
        ]
    }

    private func value(of field: FormField) -> String {
        switch field.kind {
        case .text, .passage: "草原生态修复"
        case .name: "乌兰图雅"
        case .day: "2015-07-01"
        case .month: "2015-07"
        case .year: "2015"
        case .number: "1"
        case .code: field.codes.flatMap { program.codes[$0]?.entries.first?.code } ?? ""
        case .yesNo, .pledge: "是"
        case .residentID: ""
        case .phone: "13900000000"
        case .email: "wulan@example.cn"
        }
    }
}
