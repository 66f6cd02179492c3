import Casework
import Hummingbird
import Pages
import Records
import Selection

/// What stands before everyone, what stood there, and what a desk has of its own.
extension Site {
    func publicities(_ place: PublicityPlace?, _ visit: Visit) async throws -> Response {
        let running = try await casework.running(at: visit.now, from: place)
        let ended = try await casework.ended(by: visit.now, limit: Self.lately)
        let page = PublicitiesPage(
            publicities: running.publicities.map { line($0, visit) }, pager: pager(running, "/publicities"),
            ended: ended.publicities.map { line($0, visit) }, own: place == nil ? try await own(visit) : nil)
        return try await self.page(page, text("nav.publicities", visit), in: visit)
    }

    /// A few of what stands before everyone at the moment of the request.
    func running(_ visit: Visit) async throws -> [PublicityLine] {
        try await casework.running(at: visit.now, limit: Self.lately).publicities.map { line($0, visit) }
    }

    func pastPublicities(_ place: PublicityPlace?, _ visit: Visit) async throws -> Response {
        let listing = try await casework.ended(by: visit.now, from: place)
        let page = PastPublicitiesPage(
            lines: listing.publicities.map { past($0, visit) }, pager: pager(listing, "/publicities/past"))
        return try await self.page(page, text("publicity.past", visit), in: visit)
    }

    /// As many as a first page shows of each.
    private static let lately = 10

    private func own(_ visit: Visit) async throws -> OwnPublicities? {
        guard let actor = visit.session?.actor, actor.role.isOfficial, let id = actor.organisation else {
            return nil
        }
        let publisher = try await casework.organisation(id)
        let rows = try await casework.publicities(of: actor)
        return OwnPublicities(
            publicities: rows.map { line($0, publisher: publisher, visit) },
            canPrepare: try await !casework.publishable(for: actor, at: visit.now).isEmpty)
    }

    private func pager(_ listing: PublicityListing, _ address: String) -> PagerModel? {
        listing.next.map { PagerModel(next: address + "?after=" + $0.text) }
    }

    private func line(_ listed: ListedPublicity, _ visit: Visit) -> PublicityLine {
        line(listed.row, publisher: listed.publisher, visit, count: listed.count)
    }

    private func past(_ listed: ListedPublicity, _ visit: Visit) -> PastPublicityLine {
        let (row, days) = (listed.row, listed.row.days)
        let window = [days.first, days.last].compactMap(\.self).map { ShownTime.weekday($0, in: visit.language) }
        let outcome = row.stated.map {
            text("publicity.statedOn", ["day": $0.day.description], visit)
        }
        return PastPublicityLine(
            address: "/publicities/\(row.id)", publisher: listed.publisher?.name ?? casework.program.office,
            window: window.joined(separator: " — "), outcome: outcome ?? text("publicity.over", visit),
            number: row.id.text, digest: row.digest)
    }
}

extension Hummingbird.Request {
    /// Where a list of publicities goes on, as its address says.
    var place: PublicityPlace? { uri.queryParameters["after"].flatMap { PublicityPlace(String($0)) } }
}
