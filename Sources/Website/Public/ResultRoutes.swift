import Casework
import Hummingbird
import Pages
import Records
import Selection

/// 入选通知: which there are, and whom each names.
extension Site {
    func resultRoutes(_ pages: Pages) {
        pages.get("/results") { _, visit in try await results(visit) }
        pages.get("/notices/{number}") { _, visit in try await notice(try visit.parameter("number"), visit) }
    }

    private func results(_ visit: Visit) async throws -> Response {
        let notices = try await casework.notices().map { notice, rows in
            ResultLine(
                number: notice.number, address: "/notices/" + Self.escaped(notice.number),
                issued: ShownTime.weekday(notice.issued, in: visit.language),
                about: Dictionary(grouping: rows, by: \.tier).sorted { $0.key < $1.key }.map { tier, rows in
                    FactLine(
                        text("tier.\(tier.rawValue)", visit),
                        text("results.people", ["count": String(rows.count)], visit))
                })
        }
        let last = casework.program.timeline.last
        let values = ["from": last?.from.description ?? "", "to": (last?.to ?? last?.from)?.description ?? ""]
        let page = ResultsPage(notices: notices, expected: text("results.expected", values, visit))
        return try await self.page(page, text("nav.results", visit), in: visit)
    }

    func noticeLinks() async throws -> [NoticeLink] {
        try await casework.notices().map {
            NoticeLink(
                number: $0.notice.number, address: "/notices/" + Self.escaped($0.notice.number), count: $0.rows.count)
        }
    }

    private func notice(_ number: String, _ visit: Visit) async throws -> Response {
        let wanted = number.removingURLPercentEncoding() ?? number
        let notices = try await casework.notices()
        guard let found = notices.first(where: { $0.notice.number.utf8.elementsEqual(wanted.utf8) }) else {
            throw CaseworkFault.notFound
        }
        let tiers = Dictionary(grouping: found.rows, by: \.tier).sorted { $0.key < $1.key }
        let address = papers.map { _ in "/notices/\(Self.escaped(found.notice.number))" }
        let isOffice = visit.session?.actor.organisation == casework.program.officeID
        let page = NoticePage(
            number: found.notice.number, issued: ShownTime.weekday(found.notice.issued, in: visit.language),
            office: casework.program.office,
            tiers: tiers.map { tier, rows in
                NamedTier(
                    tier: text("tier.\(tier.rawValue)", visit),
                    people: rows.map { PersonLine(name: $0.shown.name ?? "", unit: $0.shown.unit ?? "", title: "") })
            }, print: address.map { $0 + "/notice.pdf" },
            certificates: isOffice ? address.map { $0 + "/certificates.pdf" } : nil)
        return try await self.page(page, found.notice.number, in: visit)
    }
}
