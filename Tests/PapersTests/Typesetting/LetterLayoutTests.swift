import Foundation
import Selection
import Testing

@testable import Papers

/// 信函格式 of GB/T 9704—2012, 10.1, measured in the file.
@Suite struct LetterLayoutTests {
    private let moment = Moment(Day(number: 19_620))

    private func letter(_ people: [FilledForm?], publisher: String = "包头市人力资源和社会保障局") -> DisciplineLetter {
        let program = Typesetting.program
        return DisciplineLetter(
            program, DisciplineRequest(organ: "驻市人社局纪检监察组", number: "包人社函〔2023〕7号"), publisher: publisher,
            people: people.map { DisciplineLetter.Person($0, tier: .two, in: program) }, wanted: Day(number: 19_644),
            dated: Day(number: 19_619))
    }

    /// Where a word stands on a page, in millimetres from its upper left.
    private func place(of word: String, page: Int, in pdf: [UInt8]) async throws -> (left: Double, top: Double)? {
        let arguments = ["-bbox", "-f", "\(page)", "-l", "\(page)", "-", "-"]
        let found = String(decoding: try await Typesetting.ran("pdftotext", arguments, on: pdf), as: UTF8.self)
        let words = found.matches(of: /<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</)
        return words.first { $0.3.contains(word) }.map { match in
            ((Double(match.1) ?? 0) * 25.4 / 72, (Double(match.2) ?? 0) * 25.4 / 72)
        }
    }

    @Test func `the organ's mark stands 30 mm under the edge, and only the first page has no number`() async throws {
        let pdf = try await Typesetting.shared().pdf(letter([Typesetting.form([:])]), at: moment)
        let mark = try #require(try await place(of: "包头市人力资源和社会保障局", page: 1, in: pdf))
        // Poppler's box begins with the font's ascent, a little over the signs.
        #expect((26...31).contains(mark.top))
        let number = try #require(try await place(of: "包人社函〔2023〕7号", page: 1, in: pdf))
        #expect((44...50).contains(number.top) && number.left > 105)
        #expect(try await place(of: "—", page: 1, in: pdf) == nil)
        #expect(try await place(of: "—", page: 2, in: pdf) != nil)
    }

    @Test func `a long name is made to fit its line, and whoever was erased keeps a line`() async throws {
        let long = "内蒙古自治区呼和浩特市土默特左旗察素齐镇人力资源和社会保障服务中心"
        let pdf = try await Typesetting.shared().pdf(letter([Typesetting.form([:]), nil], publisher: long), at: moment)
        let mark = try #require(try await place(of: String(long.prefix(3)), page: 1, in: pdf))
        #expect((26...29).contains(mark.left))
        let text = try await Typesetting.text(of: pdf).filter { !$0.isWhitespace }
        #expect(text.contains("乌云其木格等2名同志") && text.contains("2二层次"))
    }
}
