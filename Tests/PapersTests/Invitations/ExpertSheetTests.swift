import Foundation
import Papers
import Selection
import Testing

/// A sheet of experts, as spreadsheets write it.
@Suite struct ExpertSheetTests {
    private static let heads = "姓名,身份证号,联系电话,工作单位,单位曾用名,上级单位,职称,学科,聘期起,聘期止,可否参加,参评经历,研究方向"

    @Test func `days and words are read as people write them`() throws {
        let text = Self.heads + "\n其木格,,139,草原研究所,,,研究员,110,2022年1月1日,2024/12/31,不能参加,2021年,草原退化"
        let rows = try ExpertSheet.rows(of: Array(text.utf8), named: "a.csv")
        #expect(rows.count == 1)
        #expect(rows[0].line == 2)
        #expect(rows[0][.name] == "其木格")
        #expect(rows[0][.from] == "2022-01-01")
        #expect(rows[0][.to] == "2024-12-31")
        #expect(rows[0][.availability] == "unavailable")
        #expect(rows[0][.service] == "2021年")
        #expect(rows[0][.research] == "草原退化")
    }

    @Test func `what can't be read stays as it was written, and a missing column is told`() throws {
        let rows = try ExpertSheet.rows(pasted: "其木格\t\t\t所\t\t\t研究员\t110\t明年\t2024-13-01\t也许")
        #expect(rows[0][.from] == "明年")
        #expect(rows[0][.to] == "2024-13-01")
        #expect(rows[0][.availability] == "也许")
        let told = try unreadable { _ = try ExpertSheet.rows(pasted: "姓名\t工作单位\n甲\t乙") }
        #expect(told?.message == "sheet.missingColumn")
    }

    @Test func `a cell that is too long is told, and not cut to what fits`() throws {
        let text = Self.heads + "\n其木格,,,草原研究所,,,研究员,110,2022-01-01,2024-12-31,,"
            + String(repeating: "评", count: 250) + "," + String(repeating: "草", count: 900)
        let rows = try ExpertSheet.rows(of: Array(text.utf8), named: "a.csv")
        let faults = ExpertReading(rows[0], disciplines: nil).faults
        #expect(faults[.service] == .tooLong && faults[.research] == .tooLong)
    }
}
