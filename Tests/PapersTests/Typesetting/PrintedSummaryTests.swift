import Foundation
import Selection
import Testing

@testable import Papers

/// 附件2 as PDF, beside the workbook it has its columns and cells from.
@Suite struct PrintedSummaryTests {
    private let moment = Moment(Day(number: 19_620))
    private let body = SummaryBody(name: "包头市人力资源和社会保障局", kind: .league)
    private let program = Typesetting.program

    private func person(_ name: String) -> FilledForm? {
        Typesetting.form([
            "person.name": name, "person.sex": "2", "person.birth": "1980-05-01", "education.level": "11",
            "person.residentID": "150121198005010029", "post.employer": "土默特左旗草原站", "post.affiliation": "50",
            "post.title": "高级工程师", "post.titleSince": "2016-11", "application.transfer": "否",
            "achievement.summary": String(repeating: "从事草原生态工作十九年，在退化草原修复领域作出成绩。", count: 12),
        ])
    }

    private func slate(_ tier: Tier, _ people: [FilledForm?], filler: String? = nil) -> SummarySlate<[FilledForm?]> {
        SummarySlate(tier: tier, filler: filler, phone: filler.map { _ in "0472-0000000" }, people: people)
    }

    private func pdf(
        _ slates: [SummarySlate<[FilledForm?]>], marks: [Tier: DocumentMark] = [:]
    ) async throws -> [UInt8] {
        let paper = PrintedSummary(program, SummaryPaper(body: body, slates: slates), marks: marks)
        return try await Typesetting.shared().pdf(paper, at: moment)
    }

    /// Line by line, as the sheet shows it.
    private func text(_ pdf: [UInt8], page: Int? = nil) async throws -> String {
        let pages = page.map { ["-f", "\($0)", "-l", "\($0)"] } ?? []
        let said = try await Typesetting.ran("pdftotext", pages + ["-layout", "-", "-"], on: pdf)
        return String(decoding: said, as: UTF8.self).filter { !$0.isWhitespace }
    }

    /// Words are broken over the lines of narrow cells: their signs are counted.
    private func lacks(_ text: String, _ words: [String]) -> [Character] {
        var left = text.reduce(into: [Character: Int]()) { $0[$1, default: 0] += 1 }
        return words.joined().filter { !$0.isWhitespace }.filter { sign in
            left[sign, default: 0] -= 1
            return left[sign, default: 0] < 0
        }
    }

    @Test func `each tier has a sheet with the columns, cells, head and foot lines of the workbook`() async throws {
        let first = slate(.one, [person("甲")])
        let second = slate(.two, [person("乙"), nil], filler: "其其格")
        let file = try await pdf([first, second, slate(.three, [])])
        let cells = SummaryCells(program)
        for (page, slate) in [(1, first), (2, second)] {
            let said = try await text(file, page: page)
            #expect(lacks(said, program.summary.printed.map(\.header)) == [])
            for (place, form) in slate.people.enumerated() {
                let row = SummaryRow(body: body, tier: slate.tier, rank: place + 1, form: form)
                #expect(lacks(said, cells.printed.map { $0(row).written }) == [])
            }
            #expect(said.contains("盟市或部门（单位公章）：包头市人力资源和社会保障局") && said.contains("附件2"))
            #expect(said.contains("层次第1页，共1页"))
        }
        #expect(try await text(file, page: 2).contains("填表人：其其格电话：0472-0000000"))
        #expect(try await text(file, page: 1).contains("填表人：电话："))
        let told = String(decoding: try await Typesetting.ran("pdfinfo", ["-"], on: file), as: UTF8.self)
        #expect(told.contains(/Pages: +2\n/) && told.contains(/Page size: +841.89 x 595.2/))
    }

    @Test func `the heads stand again on each page, and a person stands on one page alone`() async throws {
        let people = (1...9).map { person("第\($0)人") }
        let mark = DocumentMark(number: "1502-2", digest: "1f3a5c7e9b0d2468", place: "http://localhost/verify")
        let file = try await pdf([slate(.one, [person("甲")]), slate(.two, people)], marks: [.two: mark])
        let last = try await text(file, page: 3)
        #expect(lacks(last, program.summary.printed.map(\.header)) == [] && last.contains("二层次第2页，共"))
        #expect(last.contains("编号1502-2摘要1f3a5c7e9b0d2468"))
        #expect(try await !text(file, page: 1).contains("摘要1f"))
        for (place, person) in ["第1人", "第5人", "第9人"].enumerated() {
            let pages = try await [2, 3, 4].asyncFilter { try await text(file, page: $0).contains(person) }
            #expect(pages.count == 1, "\(place)")
        }
    }

    @Test func `who recommends nobody has a sheet that says so`() async throws {
        let said = try await text(try await pdf([]))
        #expect(said.contains("没有推荐人选") && lacks(said, program.summary.printed.map(\.header)) == [])
    }
}

extension Array {
    fileprivate func asyncFilter(_ isKept: (Element) async throws -> Bool) async rethrows -> [Element] {
        var kept: [Element] = []
        for element in self where try await isKept(element) { kept.append(element) }
        return kept
    }
}
