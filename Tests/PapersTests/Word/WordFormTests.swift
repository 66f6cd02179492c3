import Foundation
import Selection
import Testing

@testable import Papers

/// The blank Annex 1 as a Word document, of the same value as the typeset one.
@Suite struct WordFormTests {
    private let blank = FormPaper(Typesetting.program, nil)

    private func document() async throws -> String {
        try await WordFile.part("word/document.xml", of: Typesetting.shared().word(blank))
    }

    private func counted(_ words: some Sequence<Character>) -> [Character: Int] {
        words.filter { !$0.isWhitespace }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test func `it says what the typeset form says, sign for sign`() async throws {
        let text = try await document().matches(of: /<w:t(?: [^>]*)?>([^<]*)</).map { String($0.1) }.joined()
        let pdf = try await Typesetting.shared().pdf(blank, at: Moment(Day(number: 19_620)))
        let typeset = counted(try await Typesetting.text(of: pdf))
        #expect(text.contains("人选申报表") && text.contains("□男"))
        // The typeset one repeats a table's heading on each of its pages.
        #expect(counted(text).filter { typeset[$0.key, default: 0] < $0.value } == [:])
        #expect(typeset.keys.filter { !text.contains($0) && !$0.isNumber && $0 != "—" } == [])
    }

    @Test func `every question has a control that names it, and a coded one offers its names`() async throws {
        let document = try await document()
        for section in Typesetting.program.form.sections where section.maximumRows == nil {
            for field in section.fields {
                #expect(document.contains("<w:tag w:val=\"\(section.place(of: field))\"/>"))
            }
        }
        for name in ["蒙古族", "博士研究生毕业", "正高", "同意"] {
            #expect(document.contains("<w:listItem w:displayText=\"\(name)\""), "\(name)")
        }
        #expect(document.contains("w:w=\"11906\" w:h=\"16838\"") && document.contains("w:eastAsia=\"仿宋_GB2312\""))
        #expect(document.contains("w:eastAsia=\"方正小标宋_GBK\"") && document.contains("w:eastAsia=\"黑体\""))
    }

    @Test func `read as it is given out it says nothing`() async throws {
        let text = try await Typesetting.shared().read(try await Typesetting.shared().word(blank))
        let found = try FormDocumentReader(Typesetting.program, check: FormCheck(Typesetting.program)).read(
            text, beside: FilledForm())
        #expect(found.taken == FilledForm() && found.isWhole)
        #expect(found.answers.count > 30 && found.answers.allSatisfy { $0.state == .blank })
    }

    @Test func `LibreOffice opens it and shows every section`() async throws {
        let shown = try await LibreOffice.document(try await Typesetting.shared().word(blank))
        let text = shown.text.filter { !$0.isWhitespace }
        for section in Typesetting.program.form.sections { #expect(text.contains(section.name), "\(section.name)") }
        #expect((3...16).contains(shown.pages) && text.contains("□男"))
    }
}
