import Casework
import Records
import Selection
import Testing

@testable import Website

/// A panel of eleven that was drawn, one dossier that was taken in, and experts who sign in.
extension House {
    static let shares = ("0123-4567-89AB-CDEF", "FEDC-BA98-7654-3210")

    /// Through pages up to the acceptance; the draw by its commands alone. The dossier's number.
    func acceptedForPanel() async throws -> String {
        let season = SeasonByHand(house: self)
        let dossier = try await season.apply()
        try await season.passTheEmployer(dossier)
        try await season.passTheBody(dossier)
        try await season.act(try await signedIn("office-clerk"), dossier + "/acceptance")
        try await drawPanel()
        return String(dossier.dropFirst("/dossiers/".count))
    }

    func official(_ login: String) async throws -> Actor {
        let found = try await casework.records.database.read { try Accounts.account(login: login, in: $0)?.actor }
        return try #require(found)
    }

    private func drawPanel() async throws {
        let (clerk, leader) = (try await official("office-clerk"), try await official("office-leader"))
        let now = try await site.clock.now()
        let rows = (0..<11).map { number in
            TypedExpert(
                line: number + 1,
                [
                    .name: "评阅专家\(number)", .unit: "远方单位\(number)", .title: "教授", .disciplines: "210",
                    .from: "2023-01-01", .to: "2025-12-31",
                ])
        }
        _ = try await casework.addExperts(rows, Request(by: clerk, at: now))
        let draft = PanelDraft(
            name: "自然科学组", tiers: [.two], query: PoolQuery(meets: now.day), seats: 11, alternates: 0,
            holders: [clerk.account, leader.account])
        _ = try await casework.perform(.planPanel(draft), Request(by: clerk, at: now))
        let id = PanelID("g1")
        let steps: [(PanelCommand, Actor)] = [
            (.fix, leader), (.commit(Self.shares.0), clerk), (.commit(Self.shares.1), leader),
            (.reveal(Self.shares.0), clerk), (.reveal(Self.shares.1), leader),
        ]
        for (step, actor) in steps { _ = try await casework.perform(.panel(id, step), Request(by: actor, at: now)) }
    }

    /// Signed in by a code that the office made for them.
    func expert(_ id: String) async throws -> Browser {
        let clerk = try await signedIn("office-clerk")
        try await clerk.get("/experts/\(id)")
        let page = try await clerk.press("/experts/\(id)/account", ["login": "reader-\(id)"])
        let code = try #require(page.firstMatch(of: /<strong class="code">([^<]+)</)?.1)
        let expert = browser()
        try await expert.get("/code")
        try await expert.press(
            "/code", ["login": "reader-\(id)", "code": String(code), "password": House.password])
        try await expert.press("/sign-in", ["login": "reader-\(id)", "password": House.password])
        return expert
    }
}
