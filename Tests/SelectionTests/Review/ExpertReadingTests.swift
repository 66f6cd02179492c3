import Selection
import Testing

/// 三（三）, R33: what is typed of an expert, and what is wrong with it.
@Suite struct ExpertReadingTests {
    private static let disciplines = CodeList(
        standard: "GB/T 13745",
        entries: [
            Code(code: "110", name: "数学", english: "Mathematics"), Code(code: "180", name: "生物学", english: "Biology"),
            Code(code: "210", name: "农学", english: "Agronomy"), Code(code: "320", name: "临床医学", english: "Medicine"),
            Code(code: "230", name: "畜牧、兽医科学", english: "Animal husbandry and veterinary science"),
            Code(code: "870", name: "图书馆、情报与文献学", english: "Library, information and documentation"),
        ])

    private static let right: [ExpertField: String] = [
        .name: " 其木格 ", .residentID: "11010519491231002x", .phone: "13900000000", .unit: "草原研究所",
        .formerUnits: "牧业研究所、畜牧所", .title: "研究员", .disciplines: "生物学；110", .from: "2022-01-01", .to: "2024-12-31",
    ]

    private func read(_ field: ExpertField? = nil, _ value: String = "") -> ExpertReading {
        var answers = Self.right
        if let field { answers[field] = value }
        return ExpertReading(TypedExpert(answers), disciplines: Self.disciplines)
    }

    @Test func `what is right is understood, and the name kept as it was written`() {
        let reading = read()
        #expect(reading.faults == [:])
        #expect(reading.details.name == " 其木格 ")
        #expect(reading.details.disciplines == ["180", "110"])
        #expect(reading.details.formerUnits == ["牧业研究所", "畜牧所"])
        #expect(reading.details.availability == .available)
        #expect(reading.secrets == ExpertSecrets(residentID: "11010519491231002X", phone: "13900000000"))
        #expect(reading.secrets.masked.residentID == "110************02X")
    }

    @Test(arguments: [
        (ExpertField.name, " ", ExpertFault.nameMissing), (.name, "其\u{202E}木格", .nameUnfit), (.unit, "", .unitMissing),
        (.title, "", .titleMissing), (.residentID, "110105194912310021", .residentIDWrong),
        (.residentID, "110************02X", .residentIDWrong), (.phone, "139*****000", .phoneWrong),
        (.disciplines, "、", .disciplineMissing), (.disciplines, "110、炼金术", .disciplineUnknown),
        (.disciplines, "110、180、210、320", .tooManyDisciplines), (.from, "去年", .dayUnreadable),
        (.to, "2021-12-31", .termReversed), (.to, "2025-01-01", .termTooLong),
        (.availability, "maybe", .availabilityUnknown), (.unit, "所\u{1}", .unwritable),
        (.service, String(repeating: "评", count: 201), .tooLong),
        (.research, String(repeating: "草", count: 501), .tooLong),
    ])
    func `what is wrong is named at its question`(field: ExpertField, value: String, expected: ExpertFault) {
        #expect(read(field, value).faults == [field: expected])
    }

    @Test(arguments: [
        (ExpertField.service, String(repeating: "评", count: 200)), (.residentID, ""), (.phone, ""), (.formerUnits, ""),
        (.to, "2022-01-01"), (.to, "2024-12-31"), (.research, String(repeating: "草", count: 500)),
    ])
    func `what just goes is no fault`(field: ExpertField, value: String) {
        #expect(read(field, value).faults == [:])
    }

    @Test(arguments: [
        ("110、数学", ["110"]), ("畜牧、兽医科学，农学", ["230", "210"]), ("农学、畜牧、兽医科学、110", ["210", "230", "110"]),
        ("biology; Library, information and documentation", ["180", "870"]), ("临床医学\r\n110", ["320", "110"]),
    ])
    func `disciplines are read by code or name, each once, and a name may have the sign between two`(
        typed: String, codes: [String]
    ) {
        #expect(read(.disciplines, typed).details.disciplines == codes)
    }

    @Test func `what is no discipline is named`() {
        #expect(read(.disciplines, "畜牧、110、炼金术").unknownDisciplines == ["畜牧", "炼金术"])
    }

    @Test func `units are one by the name that either had before, not by what stands above`() {
        func unit(_ name: String, formerly: [String] = [], under: [String] = []) -> ExpertDetails {
            var details = read().details
            (details.unit, details.formerUnits, details.parentUnits) = (name, formerly, under)
            return details
        }
        #expect(unit("草原所").sharesUnit(with: unit("草原所")))
        #expect(unit("草原所", formerly: ["牧业所"]).sharesUnit(with: unit("牧业所")))
        #expect(unit("牧业所").sharesUnit(with: unit("草原所", formerly: ["牧业所"])))
        #expect(unit("草原所", formerly: ["牧业所"]).sharesUnit(with: unit("草地所", formerly: ["牧业所"])))
        #expect(!unit("草原所", under: ["农牧厅"]).sharesUnit(with: unit("草地所", under: ["农牧厅"])))
    }
}
