import Papers
import Selection
import Testing

@Suite struct ShippedFormTests {
    let program: Program

    init() throws { program = try ProgramReader.read(folder: shippedProgramFolder) }

    @Test(arguments: [
        "person.name", "person.sex", "person.ethnicGroup", "person.birth", "person.residentID",
        "person.politicalStatus", "education.level", "education.degree", "education.school", "education.major",
        "education.graduated", "post.employer", "post.title", "post.titleLevel", "post.position", "post.rank",
        "post.standing", "post.handsOn", "post.affiliation", "post.ownership", "post.field", "application.tier",
        "application.category", "application.discipline", "application.transfer", "contact.mobile",
        "contact.phone", "contact.email", "contact.address", "achievement.summary", "achievement.main",
        "plan.goals", "pledge.truthful", "pledge.publication",
    ])
    func `the form asks what the rules rely on`(path: String) throws {
        let parts = path.split(separator: ".").map(String.init)
        let section = try #require(program.form.section(parts[0]))
        #expect(section.fields.contains { $0.id == parts[1] })
    }

    @Test(arguments: [("achievement", "summary", 500), ("achievement", "main", 2000), ("plan", "goals", 800)])
    func `long texts have their limits`(section: String, field: String, limit: Int) {
        #expect(program.form.section(section)?.fields.first { $0.id == field }?.maximumLength == limit)
    }

    @Test func `the first section shows a portrait of two inches, which may be left out`() throws {
        let (section, rule) = try #require(program.form.portrait)
        #expect(section.id == "person" && !rule.isRequired)
        #expect([rule.width, rule.height, rule.kilobytes] == [413, 579, 500])
    }

    @Test func `those who judge see what somebody has done, and nothing of who they are but the name`() throws {
        let shown = program.form.forExperts
        #expect(Set(program.form.sections.map(\.id)).subtracting(shown.sections.map(\.id)) == ["contact", "pledge"])
        let places = shown.sections.flatMap { section in section.fields.map { section.place(of: $0) } }
        #expect(places.contains("achievement.main") && places.contains("papers.title"))
        for hidden in [
            "person.birth", "person.residentID", "person.sex", "person.ethnicGroup", "person.politicalStatus",
            "post.rank", "application.tier", "application.transfer", "experience.witness",
        ] { #expect(!places.contains(hidden), "\(hidden)") }
    }

    @Test func `experience, awards, projects, papers, patents and honours are tables`() {
        let tables = program.form.sections.filter { $0.maximumRows != nil }.map(\.id)
        #expect(tables == ["experience", "awards", "projects", "papers", "patents", "honours"])
    }

    @Test func `the summary sheet needs eight columns of its twenty-three`() {
        let columns = program.summary.columns
        #expect(columns.count == 23)
        #expect(
            columns.filter(\.isNeeded).map(\.header)
                == ["推荐单位", "推荐单位类别", "姓名", "性别", "出生日期", "学历", "职称等级", "申报层次"])
        #expect(
            columns.filter(\.mayBeEmpty).map(\.header)
                == ["身份证号", "学位", "专业技术职务", "从事专业", "主要业绩", "联系电话", "申报类别", "同意调剂"])
        #expect(program.summary.printed.count == 17)
    }

    @Test(arguments: [
        ("education", "博士研究生", "postgraduate"), ("education", "硕士研究生", "postgraduate"),
        ("education", "研究生", "postgraduate"), ("education", "14", "postgraduate"),
        ("education", "研究生班毕业", "other"), ("education", "本科", "other"), ("education", "大学本科", "other"),
        ("education", "大专", "other"), ("education", "专科", "other"), ("degree", "硕士", "master"),
        ("degree", "工学硕士", "master"), ("degree", "医学博士学位", "doctor"), ("degree", "名誉博士", "noDegree"),
        ("degree", "无", "noDegree"), ("ownership", "110", "公有"), ("ownership", "171", "非公有"),
        ("ownership", "非公有", "非公有"), ("affiliation", "50", "旗县"), ("affiliation", "苏木乡镇街道", "苏木乡镇街道"),
        ("rank", "正处级", "4"), ("rank", "处级", "4"), ("rank", "副厅级", "5"), ("tier", "二层次", "2"),
        ("tier", "3", "3"), ("yes-no", "是", "yes"), ("profession", "X081", "正高"), ("profession", "413", "中级"),
        ("body-kind", "工商联", "工商联"),
    ])
    func `a list reads codes, names and the usual short names`(list: String, word: String, means: String) throws {
        let entries = try #require(program.codes[list]).entries
        let found = entries.filter { $0.code == word || $0.name == word || $0.aliases.contains(word) }
        #expect(found.map(\.means) == [means])
    }

    @Test(arguments: [
        ("sex", 4), ("ethnic-group", 58), ("political-status", 13), ("discipline", 62), ("tier", 3), ("rank", 9),
        ("category", 3), ("standing", 4),
    ])
    func `a list is complete`(list: String, count: Int) {
        #expect(program.codes[list]?.entries.count == count)
    }
}
