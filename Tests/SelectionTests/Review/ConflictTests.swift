import Selection
import Testing

/// 三（三）, R33: what a dossier and the pool hold against an expert; what neither holds is unknown.
@Suite struct ConflictTests {
    private static let form = FilledForm(
        values: [
            "post.employer": "土默特左旗草原站", "education.school": "塞北大学", "achievement.main": "与娜仁·萨仁一起修复退化草原。",
        ],
        rows: [
            "experience": [
                ["place": "塞北大学", "role": "草原生态", "witness": "巴特尔"], ["place": "牧业研究所", "role": "实习研究员"],
                ["place": "土默特左旗草原站", "role": "工程师", "witness": "其木格"],
            ],
            "papers": [["title": "草原的恢复（与斯琴合著）", "order": "2"]], "awards": [["name": "科技进步奖"]],
            "patents": [["name": "播种机", "kind": "发明"]],
        ])
    private static let chain = ["土默特左旗草原站", "土默特左旗农牧局", "呼和浩特市人力资源和社会保障局"]
    /// Stands in for the tables of ICU.
    private static let spellings = ["其木格": "qimuge", "琪木格": "qimuge", "巴特尔": "bateer", "斯琴": "siqin"]

    private let search = ConflictSearch(ConflictSubject(form: form, chain: chain)) { spellings[$0] }

    private func expert(
        _ name: String = "青格乐图", _ unit: String = "北方草原研究所", formerly: [String] = [], under: [String] = ["自治区农牧厅"]
    ) -> ExpertDetails {
        ExpertDetails(
            name: name, unit: unit, formerUnits: formerly, parentUnits: under, title: "研究员", disciplines: ["180"],
            from: Day(number: 0), to: Day(number: 1))
    }

    private func found(_ expert: ExpertDetails) -> [String] {
        search.signs(of: expert).map { "\($0.kind) \($0.reason) \($0.place)" + ($0.isCertain ? "!" : "") }
    }

    @Test func `an expert who has nothing to do with them bears no sign`() {
        #expect(found(expert()) == [])
    }

    @Test(arguments: [
        ("土默特左旗草原站", [], "sameUnit sameUnit post.employer!"), (" 土默特左旗草原站 ", [], "sameUnit sameUnit post.employer!"),
        ("新草原站", ["土默特左旗草原站"], "sameUnit sameUnitFormerly post.employer!"),
        ("土默特左旗草原站试验场", [], "sameUnit unitWithin post.employer"),
        ("北方草原研究所", ["牧业研究所"], "sameUnit workedThere experience[1].place"),
        ("土默特左旗农牧局", [], "relatedUnit unitAbove post.employer!"),
        ("呼和浩特市人力资源和社会保障局", [], "recommendingBody isBody post.employer!"),
    ])
    func `a unit that is theirs, or was, is a sign`(unit: String, formerly: [String], sign: String) {
        #expect(found(expert("青格乐图", unit, formerly: formerly)) == [sign])
    }

    @Test(arguments: [
        (["土默特左旗草原站"], ["relatedUnit unitBelow post.employer!"]),
        (["土默特左旗农牧局"], ["relatedUnit sharedAbove post.employer!"]),
        (["呼和浩特市人力资源和社会保障局"], ["recommendingBody underBody post.employer"]),
        (
            ["土默特左旗农牧局", "呼和浩特市人力资源和社会保障局"],
            ["relatedUnit sharedAbove post.employer!", "recommendingBody underBody post.employer"]
        ),
    ])
    func `what stands above both is a sign`(under: [String], signs: [String]) {
        #expect(found(expert(under: under)) == signs)
    }

    @Test func `the employer as the register has it is found as well as in the form's words`() {
        let renamed = ConflictSearch(ConflictSubject(form: Self.form, chain: ["土左旗草原（工作）站", "局"])) { _ in nil }
        for unit in ["土左旗草原(工作)站", "土默特左旗草原站"] {
            #expect(renamed.signs(of: expert("青格乐图", unit)).map(\.reason) == [.sameUnit])
        }
    }

    @Test func `a school is a sign of a teacher, and a place of work of its own kind`() {
        #expect(
            found(expert("青格乐图", "塞北大学")) == [
                "sameUnit workedThere experience[0].place", "teacherStudent studiedThere education.school",
            ])
    }

    @Test(arguments: [
        ("其木格", ["professional namedAsWitness experience[2].witness"]),
        ("琪木格", ["professional soundsAsWitness experience[2].witness"]),
        (" 巴特尔", ["professional namedAsWitness experience[0].witness"]),
        ("斯琴", ["coAuthor named papers[0].title"]), ("娜仁•萨仁", ["professional named achievement.main"]),
        ("琴", []), ("斯琴图", []), ("萨琴", []),
    ])
    func `a name that stands in the dossier is a sign, and no proof`(name: String, signs: [String]) {
        #expect(found(expert(name)) == signs)
    }

    @Test func `what neither side holds is unknown, and clear only what both have answered`() {
        let standings = search.standings(of: expert())
        let clear = standings.filter { $0.value == .clear }.map(\.key)
        #expect(Set(clear) == [.sameUnit, .relatedUnit, .recommendingBody])
        #expect(standings.count == ConflictKind.allCases.count)
        #expect(standings.filter { $0.value == .unknown }.count == ConflictKind.allCases.count - 3)
        #expect(search.standings(of: expert(under: []))[.relatedUnit] == .unknown)
        #expect(search.standings(of: expert(under: []))[.recommendingBody] == .unknown)
        let empty = ConflictSearch(ConflictSubject(form: FilledForm(), chain: [])) { _ in nil }
        #expect(Set(empty.standings(of: expert()).values) == [.unknown])
        let alone = ConflictSearch(ConflictSubject(form: Self.form, chain: ["土默特左旗草原站"])) { _ in nil }
        #expect(alone.standings(of: expert())[.sameUnit] == .clear)
        #expect(alone.standings(of: expert())[.relatedUnit] == .unknown)
    }

    @Test func `a certain sign is a finding, and any other a possibility`() {
        let known = search.standings(of: expert("斯琴", "土默特左旗草原站"))
        #expect((known[.sameUnit], known[.coAuthor], known[.kin]) == (.found, .possible, .unknown))
    }
}
