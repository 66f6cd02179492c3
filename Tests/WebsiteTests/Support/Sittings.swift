import Selection
import Testing

@testable import Website

/// A panel of eleven, x1 in the chair, called together over one dossier: the meeting m1.
struct HeldMeeting {
    let house: House
    let season: SeasonByHand
    let dossier: String
    let clerk: Browser
    let leader: Browser

    /// Called on the day on which it is to be; members with an account are told of it.
    init(in house: House, members: [String] = []) async throws {
        self.house = house
        season = SeasonByHand(house: house)
        dossier = try await house.acceptedForPanel()
        for member in members { _ = try await house.expert(member) }
        clerk = try await house.signedIn("office-clerk")
        leader = try await house.signedIn("office-leader")
        try await season.openVote(clerk, leader)
        try await clerk.get("/sittings/new")
        let (account, today) = (try await house.official("office-clerk").account, try await house.now.day)
        try await clerk.press(
            "/sittings",
            [
                ("panel", "g1"), ("tier", "2"), ("meets", "\(today)"), ("place", "一号会议室"), ("chair", "x1"),
                ("minutes", account.text),
            ])
        let answer = await clerk.page
        try #require(await clerk.path.hasPrefix("/sittings/m1"), "\(SeasonByHand.problem(answer))")
    }

    /// With members x1 to x10 there.
    func open() async throws {
        try await act(clerk, "attendance-sheet", (1...10).map { ("experts", "x\($0)") })
        try await act(clerk, "score", [("dossier", dossier), ("score", "88.5")])
        try await act(clerk, "opening")
    }

    /// Discussed, voted on by paper, counted alike by two people.
    func decide(agree: Int, of present: Int = 10) async throws {
        let named = ("dossier", dossier)
        try await act(clerk, "discussion", [named])
        try await act(clerk, "discussion-end", [named])
        try await act(clerk, "ballot", [named, ("onPaper", "yes")])
        try await act(clerk, "ballot-end", [named])
        let counts = [
            ("issued", "\(present)"), ("unused", "0"), ("void", "0"), ("agree", "\(agree)"),
            ("disagree", "\(present - agree)"), ("abstain", "0"),
        ]
        for browser in [clerk, leader] { try await act(browser, "papers", [named] + counts) }
    }

    func act(_ browser: Browser, _ noun: String, _ typed: [(String, String)] = []) async throws {
        try await season.act(browser, "/sittings/m1/" + noun, typed)
    }

    /// A member who has signed in before.
    func member(_ expert: String) async throws -> Browser { try await house.signedIn("reader-\(expert)") }
}
