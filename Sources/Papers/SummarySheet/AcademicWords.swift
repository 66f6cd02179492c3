import Selection

/// 学历 and 学位 as people write them: the lists' names with or without 毕业 and 学位, the short usual names,
/// and a degree with its field before it.
enum AcademicWords {
    static func education(_ list: CodeList?) -> @Sendable (String) -> CodedColumn<Education>.Reading {
        var values: [String: Education] = [
            "研究生": .postgraduate, "博士研究生": .postgraduate, "硕士研究生": .postgraduate,
            "博士研究生毕业": .postgraduate, "硕士研究生毕业": .postgraduate,
            "本科": .other, "大学本科": .other, "大专": .other, "专科": .other, "大学专科": .other, "无": .other,
        ]
        for entry in list?.entries ?? [] {
            let value = entry.means.flatMap { CodeLookup.meaning($0) as Education? } ?? .other
            for word in CodeLookup.words(of: entry) {
                values[word] = value
                if word.hasSuffix("毕业") { values[String(word.dropLast(2))] = value }
            }
        }
        return { [values] word in values[word].map { .listed($0) } ?? .unlisted }
    }

    static func degree(_ list: CodeList?) -> @Sendable (String) -> CodedColumn<Degree>.Reading {
        var values: [String: Degree] = ["无": .noDegree]
        for entry in list?.entries ?? [] {
            values[entry.code] =
                entry.means.flatMap { CodeLookup.meaning($0) } ?? named(entry.name) ?? .noDegree
            for word in [entry.name] + entry.aliases { values[word] = values[entry.code] }
        }
        return { [values] word in (named(word) ?? values[word]).map { .listed($0) } ?? .unlisted }
    }

    /// 工学硕士, 医学博士学位, 工商管理硕士专业学位; an honorary doctorate is none.
    private static func named(_ word: String) -> Degree? {
        var name = word[...]
        for ending in ["学位", "专业"] where name.hasSuffix(ending) { name = name.dropLast(2) }
        if name.hasSuffix("博士") { return word.contains("名誉") ? .noDegree : .doctor }
        if name.hasSuffix("硕士") { return .master }
        return name.hasSuffix("学士") ? .bachelor : nil
    }
}
