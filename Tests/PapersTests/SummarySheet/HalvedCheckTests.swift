import Foundation
import Selection
import Testing

@testable import Papers

/// A sheet read in two halves says what it says when it is read in one, wherever the cut falls.
@Suite struct HalvedCheckTests {
    private func expectSame(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let sheet = try CSVReader(Data(text.utf8))
        let program = try shippedProgram.get()
        let whole = try SummarySheetCheck.check(.csv(sheet), program: program)
        for offset in cuts(sheet) {
            let halved = try await SummarySheetCheck.check(sheet, cutAfter: offset, program: program)
            #expect(halved == whole, "cut after \(offset)", sourceLocation: sourceLocation)
        }
    }

    /// One offset for each place where a cut may come.
    private func cuts(_ sheet: CSVReader) -> [Int] {
        let offsets = Dictionary((0...sheet.end).map { (sheet.lineStart(after: $0), $0) }) { first, _ in first }
        return offsets.values.sorted()
    }

    private func sheet(_ rows: [String: String]...) -> String {
        var sheet = GivenSheet(rows: rows)
        sheet.columns = ["姓名", "身份证号", "推荐单位", "推荐单位类别", "工作单位"] + sheet.columns.filter(Self.others.contains)
        return sheet.csv
    }

    private static let others = ["性别", "出生日期", "学历", "职称等级", "申报层次", "隶属关系"]

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a cut inside a quoted cell with line breaks is no row's border`(end: String) async throws {
        let text = sheet(
            ["工作单位": "第一行\n\"第二行\",\n\n甲,乙,丙\n", "姓名": "王伟"], ["工作单位": "5\" 管厂"], ["姓名": "王伟", "身份证号": ""])
        try await expectSame(text.replacing("\n", with: end))
    }

    @Test func `doubles, bodies and odd ID numbers meet across the cut`() async throws {
        try await expectSame(
            sheet(
                ["身份证号": "ab1", "推荐单位": "甲盟", "推荐单位类别": "盟市", "隶属关系": "旗县"],
                ["身份证号": "cd2", "推荐单位": "乙盟", "推荐单位类别": "盟市"],
                ["身份证号": "cd2", "推荐单位": "丙盟", "推荐单位类别": "盟市"],
                ["身份证号": "AB1", "推荐单位": "甲盟", "推荐单位类别": "工商联", "隶属关系": "旗县"]))
    }

    @Test func `a mark, lines above the header and empty lines count on both sides`() async throws {
        try await expectSame("\u{FEFF}\n\n" + sheet([:], [:], [:]).replacing("\n", with: "\n\n , \n"))
    }

    @Test func `a sheet without rows, and one without a last line break`() async throws {
        try await expectSame(sheet())
        try await expectSame(String(sheet([:], [:]).dropLast()))
    }

    @Test func `a quote that never closes is told with the line it opens on`() async throws {
        let text = sheet([:], [:], [:]) + "甲,\"乙\n丙,丁\n"
        let sheet = try CSVReader(Data(text.utf8))
        let program = try shippedProgram.get()
        let whole = try unreadable { _ = try SummarySheetCheck.check(.csv(sheet), program: program) }
        let expected = try #require(whole)
        #expect(expected.values == ["line": "5"])
        for offset in cuts(sheet) {
            await #expect(throws: expected) {
                try await SummarySheetCheck.check(sheet, cutAfter: offset, program: program)
            }
        }
    }
}
