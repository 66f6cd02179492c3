import Foundation
import Selection
import Testing

@testable import Papers

/// Annex 2 as a workbook that comes back edited by hand.
@Suite struct SummaryComparisonTests {
    private static let program = Typesetting.program

    private static func form(_ name: String, _ birth: String, _ besides: [String: String] = [:]) -> FilledForm {
        FilledForm(
            values: [
                "person.name": name, "person.birth": birth, "person.sex": "2", "person.ethnicGroup": "05",
                "education.level": "11", "post.titleLevel": "正高", "post.employer": "草原站",
            ].merging(besides) { $1 })
    }

    private static let paper = SummaryPaper(
        body: SummaryBody(name: "包头市人力资源和社会保障局", kind: .league),
        slates: [
            SummarySlate(tier: .one, people: [form("萨仁", "1980-05-01")]),
            SummarySlate(
                tier: .two,
                people: [
                    form("乌兰", "1985-05-06"),
                    form("巴图", "1986-01-02", ["person.residentID": "150121198601020018"]),
                ]),
        ])

    /// The data sheet as the system writes it, heading first.
    private static func sheet() throws -> [[String]] {
        let content = try SummaryWorkbook.bytes(of: paper, program: program, at: Moment(Day(number: 19_620)))
        var rows: [[String]] = []
        try SheetFile(content: Data(content), named: "a.xlsx", mostBytes: 1 << 20).rows { row in
            rows.append((0..<program.summary.columns.count).map { row[$0].text })
        }
        return rows
    }

    private func compared(_ edit: (inout [[String]]) -> Void) throws -> SummaryComparison {
        var rows = try Self.sheet()
        edit(&rows)
        return try compared(Workbook(cells: rows))
    }

    private func compared(_ workbook: Workbook) throws -> SummaryComparison {
        let content = try Array(Data(contentsOf: URL(filePath: workbook.write())))
        return try SummaryComparer(Self.program, Self.paper).compare(content, named: "a.xlsx")
    }

    private func column(_ header: String) -> Int {
        Self.program.summary.columns.firstIndex { $0.header == header } ?? 0
    }

    @Test func `as it was written it differs in nothing`() throws {
        let content = try SummaryWorkbook.bytes(of: Self.paper, program: Self.program, at: Moment(Day(number: 19_620)))
        let same = try SummaryComparer(Self.program, Self.paper).compare(content, named: "a.xlsx")
        #expect(same.cells == [] && same.added == [] && same.missing == [] && same.orders == [:])
        #expect(same.absentColumns == [] && same.unknownColumns == [] && same.textDays == [])
        #expect(same.notes.merged == [] && same.notes.formulas == [] && !same.notes.hasMacros)
    }

    @Test func `a cell is told with whose it is, and other words for the same are no difference`() throws {
        let found = try compared { rows in
            rows[2][column("工作单位")] = "草原研究站"
            rows[2][column("性别")] = "2"
            rows[3][column("出生日期")] = "1986年1月2日"
            rows[1][column("推荐单位")] = "别处"
        }
        let unit = SummaryComparison.CellChange(
            person: .init(slate: 1, place: 0), header: "工作单位", section: "post", was: "草原站", now: "草原研究站")
        #expect(found.cells.contains(unit) && found.cells.count == 2)
        #expect(found.cells.first { $0.section == nil }?.header == "推荐单位" && found.textDays == [4])
    }

    @Test func `another name is known by the ID number, another order and a row gone or added are each told`() throws {
        let renamed = try compared { $0[3][column("姓名")] = "巴特尔" }
        #expect(renamed.cells.map(\.now) == ["巴特尔"] && renamed.added == [] && renamed.missing == [])
        let turned = try compared { $0.swapAt(2, 3) }
        #expect(turned.orders == [1: [1, 0]] && turned.cells == [])
        let gone = try compared { rows in
            rows.remove(at: 1)
            rows.append(rows[1].map { $0 == "乌兰" ? "新人" : $0 })
        }
        #expect(gone.missing == [.init(slate: 0, place: 0)] && gone.added == [.init(line: 4, name: "新人")])
    }

    @Test func `merged heads, hidden rows, formulas, macros, columns gone and new ones are each named`() throws {
        let rows = try Self.sheet()
        var cells: [[StoredCell]] = rows.map { $0.map { .inline($0) } }
        cells[1][column("工作单位")] = .formula("A1", result: "草原站")
        cells = cells.map { row in row.enumerated().filter { $0.offset != column("联系电话") }.map(\.element) }
        cells[0].append(.inline("备注"))
        let sheet = Workbook.sheet(cells).replacing("<row r=\"3\">", with: "<row r=\"3\" hidden=\"1\">")
            .replacing("</sheetData>", with: "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
        var workbook = Workbook(("数据", sheet))
        workbook.parts["xl/vbaProject.bin"] = "x"
        let found = try compared(workbook)
        #expect(found.notes.merged == ["A1:B1"] && found.notes.hiddenRows == [3] && found.notes.hasMacros)
        #expect(found.notes.formulas.count == 1 && found.cells == [])
        #expect(found.absentColumns == ["联系电话"] && found.unknownColumns == ["备注"])
    }

    @Test func `what is no workbook of Annex 2 is refused`() throws {
        let comparer = SummaryComparer(Self.program, Self.paper)
        let told = try [
            unreadable { _ = try comparer.compare([1, 2, 3], named: "a.xlsx") },
            unreadable { _ = try compared(Workbook(cells: [["甲"]])) },
            unreadable { _ = try compared(Workbook(cells: [])) },
        ].map { $0?.message }
        #expect(told == ["sheet.noWorkbook", "sheet.missingColumn", "sheet.missingColumn"])
    }
}
