import Foundation
import Selection
import Testing

@testable import Papers

/// The recommendation report as a Word document, and what differs in it when it comes back.
@Suite struct ReportTextTests {
    private func paper(_ edited: [String]? = nil) -> ReportPaper {
        let people = ["乌云其木格", "巴特尔"].map { NamedList.Person(name: $0, unit: "草原站", title: "研究员") }
        let day = Day(number: 19_630)
        let tier = ReportPaper.TierReport(
            .two, in: Typesetting.program, people: people, opinions: [day, day],
            meetings: [.init(held: day, number: "纪要〔2023〕12号")],
            publicity: [day, day], objections: 0)
        return ReportPaper(
            Typesetting.program, publisher: "包头市人力资源和社会保障局", tiers: [tier], grassroots: 2, explanation: "甲。\n乙。",
            contact: ReportPaper.Contact(name: "其其格", phone: "0472-0000000"), sealed: Day(number: 19_638),
            mark: DocumentMark(number: "1502-2", digest: "1f3a5c7e9b0d2468", place: "http://localhost/verify"),
            edited: { _ in edited })
    }

    private func text(_ document: [UInt8]) async throws -> ReportText? {
        ReportText(try await Typesetting.shared().read(document), to: Typesetting.program.office)
    }

    /// The report with some of its words replaced.
    private func edited(_ words: KeyValuePairs<String, String>) async throws -> [UInt8] {
        let document = try await Typesetting.shared().word(paper())
        var body = try WordFile.part("word/document.xml", of: document)
        for (was, now) in words {
            #expect(body.contains(was), "\(was)")
            body = body.replacing(was, with: now)
        }
        var file = WordFile()
        file.parts["word/document.xml"] = Array(body.utf8)
        return try file.bytes()
    }

    @Test func `LibreOffice opens it and shows the people and the contact`() async throws {
        let shown = try await LibreOffice.document(try await Typesetting.shared().word(paper()))
        let text = shown.text.filter { !$0.isWhitespace }
        #expect(["乌云其木格", "巴特尔", "其其格", "纪要〔2023〕12号", Typesetting.program.office].allSatisfy(text.contains))
    }

    private func compared(_ words: KeyValuePairs<String, String>) async throws -> ReportComparison {
        let printed = try #require(try await text(Typesetting.shared().word(paper())))
        return try ReportComparison(printed, try #require(try await text(edited(words))))
    }

    @Test func `it says what the typeset report says, sign for sign`() async throws {
        let document = try await WordFile.part("word/document.xml", of: Typesetting.shared().word(paper()))
        let words = document.matches(of: /<w:t(?: [^>]*)?>([^<]*)</).map { String($0.1) }.joined()
        let pdf = try await Typesetting.shared().pdf(paper(), at: Moment(Day(number: 19_638)))
        let typeset = try await Typesetting.text(of: pdf)
        func counted(_ text: String) -> [Character: Int] {
            // Of the PDF, numbers stand also on its pages and in its mark.
            text.filter { !$0.isWhitespace && !$0.isASCII }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        let (here, there) = (counted(words), counted(typeset))
        #expect(here.filter { $0.value > there[$0.key, default: 0] } == [:])
        #expect(there.filter { $0.value > here[$0.key, default: 0] && !"—编号摘要".contains($0.key) } == [:])
        #expect(words.contains("二层次人选中旗县以下基层单位或非公有制领域2名。"))
    }

    @Test func `given back as it was it differs in nothing`() async throws {
        let same = try await compared([:])
        #expect(same.lists.isEmpty && same.fixed.isEmpty && same.body.isEmpty && same.edited == paper().body)
    }

    @Test func `names and ranks in the lists, other words of the body and what can't be changed are told apart`()
        async throws
    {
        let found = try await compared(["巴特尔": "巴图", "甲。": "甲改。", "其其格": "萨仁"])
        #expect(found.lists.map(\.change) == [.init(was: "巴特尔", now: "巴图")])
        #expect(found.lists.first?.row == 2 && found.lists.first?.list == 0)
        #expect(found.body == [.init(was: "甲。", now: "甲改。")])
        #expect(found.fixed.map(\.now).contains { $0.hasPrefix("联系人：萨仁") } && found.fixed.count == 1)
        #expect(found.edited.contains("甲改。") && !found.edited.contains("甲。"))
    }

    @Test func `a row too many is counted`() async throws {
        let printed = try #require(try await text(Typesetting.shared().word(paper())))
        let row = try await WordFile.part("word/document.xml", of: Typesetting.shared().word(paper()))
            .matches(of: /<w:tr>(?:(?!<w:tr>)[\s\S])*?<\/w:tr>/).map { String($0.0) }
        let last = try #require(row.last)
        let longer = try #require(try await text(edited([last: last + last])))
        let found = try ReportComparison(printed, longer)
        #expect(found.lists.first?.row == nil && found.lists.first?.change == .init(was: "2", now: "3"))
    }

    @Test func `paragraphs put in, taken out and worded otherwise stand where they were`() {
        let changes = ReportComparison.changes(["一", "二", "三", "四"], ["零", "一", "二改", "四"])
        #expect(changes == [.init(was: "", now: "零"), .init(was: "二", now: "二改"), .init(was: "三", now: "")])
        #expect(ReportComparison.changes(["一"], ["一"]) == [])
    }

    @Test func `a body's own words are printed with heads as heads`() async throws {
        let own = paper(["一、自己的标题", "自己的话。"])
        let pdf = try await Typesetting.shared().pdf(own, at: Moment(Day(number: 19_638)))
        let typeset = try await Typesetting.text(of: pdf).filter { !$0.isWhitespace }
        #expect(typeset.contains("自己的话。联系人：其其格") && !typeset.contains("拟推荐人选"))
    }

    @Test func `what isn't this report is no report, and one without a body neither`() async throws {
        #expect(try await text(WordFile(WordFile.paragraph("一封信")).bytes()) == nil)
        let printed = try #require(try await text(Typesetting.shared().word(paper())))
        let empty = try #require(
            try await text(
                WordFile(WordFile.paragraph(Typesetting.program.office + "："), WordFile.paragraph("联系人：甲")).bytes()))
        #expect(throws: UnreadableDocument.otherReport) { try ReportComparison(printed, empty) }
    }
}
