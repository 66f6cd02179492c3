import Foundation
import Selection
import Testing

@testable import Papers

/// 附件2 as a workbook: what others open, and what `bole check` reads back.
@Suite struct SummaryWorkbookTests {
    private let program: Program
    private let scratch: Scratch
    private let moment = Moment(milliseconds: 1_695_000_000_000)
    private let body = SummaryBody(name: "包头市人力资源和社会保障局", kind: .league)

    init() throws {
        program = try shippedProgram.get()
        scratch = try Scratch()
    }

    private static func form(_ answers: [String: String] = [:]) -> FilledForm? {
        FilledForm(
            values: [
                "person.name": "乌云其木格", "person.sex": "2", "person.ethnicGroup": "02", "person.birth": "1980-05-01",
                "person.residentID": "150121198005010029", "person.politicalStatus": "13", "education.level": "11",
                "education.degree": "208", "education.school": "塞北大学", "education.major": "草原生态",
                "post.employer": "土默特左旗草原站", "post.title": "高级工程师", "post.titleSince": "2016-11",
                "post.titleLevel": "副高", "post.position": "副站长", "post.rank": "无", "post.standing": "专业技术人员",
                "post.handsOn": "是", "post.affiliation": "50", "post.ownership": "公有", "post.field": "草原生态",
                "application.category": "应用技术研究", "contact.mobile": "13800000000",
                "achievement.summary": "从事草原生态工作十九年，在退化草原修复领域作出成绩。",
            ].merging(answers) { $1 })
    }

    private func written(_ slates: [SummarySlate<[FilledForm?]>]) throws -> String {
        let path = scratch.path + "/附件2.xlsx"
        let paper = SummaryPaper(body: body, slates: slates)
        try Data(try SummaryWorkbook.bytes(of: paper, program: program, at: moment)).write(to: URL(filePath: path))
        return path
    }

    private func checked(_ path: String) throws -> CheckedSheet {
        try SummarySheetCheck.check(try SheetFile(path: path), program: program)
    }

    private func person(_ name: String, _ answers: [String: String] = [:]) -> FilledForm? {
        Self.form(["person.name": name, "person.residentID": ""].merging(answers) { $1 })
    }

    @Test func `the data sheet comes first, then each tier's own where somebody is recommended`() async throws {
        let first = SummarySlate(tier: .one, people: [person("甲", ["application.transfer": "是"])])
        let second = SummarySlate(
            tier: .two, filler: "其其格", phone: "0472-0000000", people: [person("乙"), person("丙")])
        let third = SummarySlate(tier: .three, people: [FilledForm?]())
        let sheets = try await OpenedWorkbook.sheets(of: try written([first, second, third]))
        #expect(sheets.map(\.name) == ["汇总数据", "一层次", "二层次"])
        #expect(sheets.map(\.frozen) == ["A2", "A5", "A5"])
        #expect(sheets.map(\.repeated) == ["$1:$1", "$4:$4", "$4:$4"])
        #expect(sheets[0].texts(0) == program.summary.columns.map(\.header))
        #expect(sheets[0].column("姓名").map(\.text) == ["甲", "乙", "丙"])
        #expect(sheets[0].column("申报层次").map(\.text) == ["一层次", "二层次", "二层次"])
        let printed = sheets[2]
        #expect(printed.texts(0)[0] == "附件2")
        #expect(printed.texts(1)[0] == "2023年自治区“新时代专业技术人才选拔培养项目”申报人员汇总表")
        #expect(printed.texts(2)[0] == "盟市或部门（单位公章）：包头市人力资源和社会保障局")
        #expect(printed.texts(3) == program.summary.printed.map(\.header))
        #expect(printed.texts(6)[0].hasPrefix("填表人：其其格") && printed.texts(6)[0].hasSuffix("电话：0472-0000000"))
        #expect(sheets[1].texts(5)[0].hasPrefix("填表人：\u{3000}"))
        #expect(printed.merged.count == 4)
    }

    @Test func `a printed line says what the form says, numbers and days as such`() async throws {
        let path = try written([SummarySlate(tier: .two, people: [Self.form() as FilledForm?])])
        let sheets = try await OpenedWorkbook.sheets(of: path)
        #expect(sheets[1].texts(4) == [
            "1", "乌云其木格", "女", "蒙古族", "1980-05-01", "群众", "博士研究生毕业\n工学博士", "塞北大学\n草原生态", "土默特左旗草原站\n副站长",
            "高级工程师\n2016年11月", "草原生态", "二层次", "", "是", "从事草原生态工作十九年，在退化草原修复领域作出成绩。", "150121198005010029",
            "13800000000",
        ])
        let types = Dictionary(uniqueKeysWithValues: zip(sheets[1].texts(3), sheets[1].cells[4].map(\.type)))
        #expect(types["序号"] == "n" && types["出生年月"] == "d" && types["身份证号"] == "s" && types["联系电话"] == "s")
        #expect(sheets[0].column("出生日期").map(\.type) == ["d"])
        #expect(sheets[0].column("身份证号").map(\.type) == ["s"])
    }

    @Test func `bole check reads it back without a fault of form, whatever code of each list stands in it`() throws {
        let coded = program.summary.columns.compactMap { column -> (String, [String])? in
            guard case .answers(let places) = column.source, let codes = column.codes.flatMap({ program.codes[$0] })
            else { return nil }
            return (places[0], codes.entries.map(\.code))
        }
        #expect(coded.count > 10)
        let people = coded.flatMap { place, codes in codes.map { Self.form([place: $0]) } }
        let found = try checked(try written([SummarySlate(tier: .two, people: people)]))
        #expect(found.rows.count == people.count)
        let unread = found.rows.flatMap(\.findings).filter { $0.rule == .form }
        #expect(unread.map(\.values) == [])
    }

    @Test func `what people write begins as it will, and the person stays who they are`() async throws {
        let wild = [
            "post.employer": "=1+1", "post.title": "+工程师", "post.field": "@草原", "achievement.summary":
                "第一行\n\t第二行" + String(repeating: "业", count: 500), "person.name": "䶮\u{2CE1A}·ᠤᠶᠤᠨ",
        ]
        let path = try written([SummarySlate(tier: .two, people: [Self.form(wild)])])
        let data = try await OpenedWorkbook.sheets(of: path)[0]
        for (header, place) in [("工作单位", "post.employer"), ("从事专业", "post.field"), ("主要业绩", "achievement.summary")] {
            #expect(data.column(header) == [OpenedCell(type: "s", text: wild[place] ?? "", format: "General")])
        }
        #expect(try checked(path).rows.map(\.name) == ["䶮\u{2CE1A}·ᠤᠶᠤᠨ"])
        #expect(try checked(path).rows.map(\.verdict) == [.eligible])
    }

    @Test func `someone erased keeps the place on the list and nothing else`() async throws {
        let path = try written([SummarySlate(tier: .two, people: [nil, person("乙")])])
        let sheets = try await OpenedWorkbook.sheets(of: path)
        #expect(sheets[1].column("序号", under: 3).prefix(2).map(\.text) == ["1", "2"])
        #expect(sheets[1].column("姓名", under: 3).prefix(2).map(\.text) == ["", "乙"])
        #expect(try checked(path).slates.map(\.count) == [2])
    }

    @Test func `a body that recommends nobody has the header alone`() async throws {
        let path = try written([])
        #expect(try await OpenedWorkbook.sheets(of: path).map(\.cells.count) == [1])
        #expect(try checked(path) == CheckedSheet(program: "nmg-2023", rows: [], slates: []))
    }

    @Test func `a control character is named by its cell`() {
        #expect(throws: WorkbookFault.unwritableSign("\u{1}", cell: "汇总数据!N2")) {
            try written([SummarySlate(tier: .two, people: [Self.form(["achievement.summary": "甲\u{1}"])])])
        }
    }

    @Test func `LibreOffice opens every sheet and shows the same`() async throws {
        let people = [person("=1+1"), person("丙")]
        let slate = SummarySlate(tier: .two, filler: "其其格", phone: "0472-0000000", people: people)
        let path = try written([slate])
        let sheets = try await LibreOffice.sheets(Array(try Data(contentsOf: URL(filePath: path))))
        let lines = try #require(sheets["汇总数据"])
        let data = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(data.first?.map(String.init) == program.summary.columns.map(\.header))
        let name = try #require(data[0].firstIndex(of: "姓名"))
        #expect(data.dropFirst().map { String($0[name]) } == ["=1+1", "丙"])
        let printed = sheets["二层次", default: []].joined(separator: "\n")
        #expect(printed.contains("盟市或部门（单位公章）：\(body.name)") && printed.contains("填表人：其其格"))
        // How a day is shown is for the program that opens it to say.
        #expect(printed.contains("1980") && printed.contains("=1+1"))
    }
}
