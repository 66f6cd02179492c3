import Foundation
import Selection
import Testing

@testable import Papers

/// GB/T 9704—2012, measured in the file: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, 22 lines of 28 signs.
@Suite struct OfficialLayoutTests {
    private let moment = Moment(Day(number: 19_620))

    private struct Line {
        let left: Double
        let top: Double
        let right: Double
        let words: String
    }

    private func report(explaining words: String = "") -> ReportPaper {
        ReportPaper(
            Typesetting.program, publisher: "包头市人力资源和社会保障局", tiers: [], grassroots: nil, explanation: words,
            contact: ReportPaper.Contact(name: "其其格", phone: "0472-0000000"), sealed: Day(number: 19_638),
            mark: DocumentMark(number: "1502-2", digest: "1f3a5c7e9b0d2468", place: "http://localhost/verify"))
    }

    /// The lines of a page by where another reader finds them, in points from the upper left.
    private func lines(of pdf: [UInt8], page: Int) async throws -> [Line] {
        let arguments = ["-bbox-layout", "-f", "\(page)", "-l", "\(page)", "-", "-"]
        let found = String(decoding: try await Typesetting.ran("pdftotext", arguments, on: pdf), as: UTF8.self)
        let line = /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/
        return found.matches(of: line).map { match in
            let words = match.4.matches(of: /<word[^>]*>([^<]*)</).map { String($0.1) }.joined()
            return Line(
                left: Double(match.1) ?? 0, top: Double(match.2) ?? 0, right: Double(match.3) ?? 0, words: words)
        }
    }

    @Test func `a full page has 22 lines of 28 signs within the margins, and its number under the text`() async throws {
        let long = report(explaining: String(repeating: "字", count: 1_600))
        let pdf = try await Typesetting.shared().pdf(long, at: moment)
        let millimetre = 72 / 25.4
        for (page, binding) in [(2, 26.0), (3, 28.0)] {
            let lines = try await lines(of: pdf, page: page)
            let text = lines.filter { $0.words.allSatisfy { $0 == "字" } }
            guard page == 2 else {
                #expect(text.allSatisfy { abs($0.left - binding * millimetre) < 0.5 })
                continue
            }
            #expect(text.count == 22 && text.allSatisfy { $0.words.count == 28 })
            #expect(text.allSatisfy { abs($0.left - binding * millimetre) < 0.5 })
            #expect(text.allSatisfy { abs($0.right - $0.left - 156 * millimetre) < 1 })
            for (above, below) in zip(text, text.dropFirst()) {
                #expect(abs(below.top - above.top - 225 * millimetre / 22) < 0.05)
            }
            let number = try #require(lines.last)
            #expect(number.words == "—2—" && number.top > (37 + 225 + 5) * millimetre)
        }
    }

    @Test func `who recommends nobody reports just that, with a contact`() async throws {
        let text = try await Typesetting.text(of: Typesetting.shared().pdf(report(), at: moment))
            .filter { !$0.isWhitespace }
        #expect(text.contains("没有合适人选，不予推荐。") && text.contains("联系人：其其格") && !text.contains("附件"))
    }

    @Test func `a publicity that isn't posted yet leaves room for its days`() async throws {
        let mark = DocumentMark(number: "u1", digest: "1f3a5c7e9b0d2468", place: "http://localhost/verify")
        let people = NamedList(
            .two, in: Typesetting.program, [NamedList.Person(name: "乌云其木格", unit: "草原站", title: "高级工程师")])
        let paper = PublicityPaper(
            Typesetting.program, by: .employer, publisher: "草原站", tiers: [people], days: [], posted: nil, mark: mark)
        let text = try await Typesetting.text(of: Typesetting.shared().pdf(paper, at: moment))
            .filter { !$0.isWhitespace }
        #expect(text.contains("公示时间为年月日至年月日。") && text.contains("乌云其木格") && text.contains("联系电话："))
    }

    @Test func `every font is embedded, and the file says that it is PDF/A-2b`() async throws {
        let pdf = try await Typesetting.shared().pdf(report(), at: moment)
        let fonts = String(decoding: try await Typesetting.ran("pdffonts", ["-"], on: pdf), as: UTF8.self)
        let listed = fonts.split(separator: "\n").dropFirst(2)
        #expect(!listed.isEmpty && listed.allSatisfy { $0.contains(/yes +yes +yes/) })
        let source = String(decoding: pdf, as: UTF8.self)
        #expect(source.contains("<pdfaid:part>2</pdfaid:part>") && source.contains("<pdfaid:conformance>B<"))
    }
}
