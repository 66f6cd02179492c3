import Foundation
import Selection
import Testing

@testable import Papers

/// 公示情况说明: what was objected and how it ended, and whom that holds back.
@Suite struct StatementPaperTests {
    private let posted = Day(number: 19_611)
    private let mark = DocumentMark(
        number: "u7", digest: "1f3a5c7e9b0d2468", place: "http://localhost/verify", paper: "statement")

    private func window(_ day: Day) throws -> Window {
        try Window(
            posted: .day(day), workingDays: 5, count: .postingDay, latestPostMinute: 720,
            calendar: CalendarReader.read(folder: FileManager.default.currentDirectoryPath + "/calendars"))
    }

    private func publicity(_ people: [String], _ events: [PublicityEvent] = []) throws -> Publicity {
        let names = people.map { PublishedName(dossier: DossierID($0), particulars: 1, isWithheld: false) }
        let prepared = PublicityPreparation(
            publisher: OrganisationID("1502"), names: names, digest: "", by: AccountID("a1"))
        var publicity = Publicity(PublicityID("u7"), prepared)
        for event in [.posted(try window(posted))] + events { publicity.evolve(event) }
        return publicity
    }

    private func objected(_ number: Int, _ dossier: String, isRealName: Bool) -> PublicityEvent {
        .objected(
            Objection(
                number: number, dossier: DossierID(dossier), received: Moment(posted, hour: 10), isRealName: isRealName,
                content: .said("不应打印的反映内容")))
    }

    private func concluded(_ number: Int, _ outcome: ObjectionOutcome) -> PublicityEvent {
        .objectionConcluded(ObjectionConclusion(number: number, outcome: outcome, report: .said("")))
    }

    private func text(_ publicity: Publicity, reports: [Int: String] = [:]) async throws -> String {
        let named = publicity.names.map {
            StatementPaper.Named(
                $0.dossier, .two, NamedList.Person(name: "人选\($0.dossier)", unit: "草原站", title: "高级工程师"))
        }
        let paper = StatementPaper(
            Typesetting.program, by: .body, publisher: "包头市人力资源和社会保障局", publicity, named: named,
            words: StatementPaper.Words(statement: "公示如期完成。", stated: Day(number: 19_619), reports: reports),
            mark: mark)
        let pdf = try await Typesetting.shared().pdf(paper, at: Moment(posted))
        // Cell by cell: words are broken over the lines of narrow ones.
        let said = try await Typesetting.ran("pdftotext", ["-", "-"], on: pdf)
        return String(decoding: said, as: UTF8.self).filter { !$0.isWhitespace }
    }

    @Test func `without objections everyone goes on, and the days are named`() async throws {
        let said = try await text(try publicity(["d1", "d2"]))
        #expect(said.contains("公示期间没有收到异议。") && said.contains("2名拟推荐人选均无异议"))
        #expect(said.contains("于2023年9月11日至2023年9月15日（5个工作日）") && said.contains("公示编号u7"))
        #expect(said.contains("公示如期完成。") && said.contains("2023年9月19日") && said.contains("人选d2"))
    }

    @Test func `each objection stands with its outcome, and who is held back is named apart`() async throws {
        let shown = try publicity(
            ["d1", "d2", "d3", "d4"],
            [
                objected(1, "d1", isRealName: false), concluded(1, .notUpheld), objected(2, "d2", isRealName: true),
                concluded(2, .upheld), objected(3, "d3", isRealName: true),
            ])
        let said = try await text(shown, reports: [1: "业绩属实", 2: "材料有误"])
        #expect(said.contains("共收到异议3件，其中实名2件、匿名1件；已办结2件，尚未办结1件"))
        #expect(said.contains("业绩属实") && said.contains("成立，取消推荐") && said.contains("尚未办结"))
        #expect(said.contains("人选d2、人选d3共2名因异议成立或者尚未办结") && said.contains("二层次（2名）"))
        #expect(!said.contains("反映内容"))
    }

    @Test func `days that began again are told of whom they concern`() async throws {
        let again = Interruption(
            names: [DossierID("d2")], again: try window(posted.adding(days: 2)), reason: .said(""))
        let said = try await text(try publicity(["d1", "d2"], [.interrupted(again)]))
        #expect(said.contains("人选d2的公示时间自2023年9月13日起重新计算，至2023年9月19日届满"))
    }
}
