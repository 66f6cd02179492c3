import HTTPTypes
import Selection
import Testing

@testable import Website

/// Names that other systems reject or change: kept and shown byte for byte.
@Suite struct RareNameTests {
    @Test(arguments: [
        "阿力玛\u{2022}巴特尔", "阿力玛\u{30FB}巴特尔", "阿力玛\u{FF0E}巴特尔", "\u{4DAE}\u{2CE1A}",
        String(repeating: "\u{2CE1A}", count: 50), "\u{FA0C}\u{5140}", "Ame\u{301}lie", "ᠤᠶᠤᠨ\u{180B} ᠴᠡᠴᠡᠭ",
    ])
    func `a name reaches list, case and publicity as it was typed`(name: String) async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted(changing: ["person.name": name])
            try await caller.verify(id)
            try await caller.evaluate(id, as: caller.clerkAtEmployer, at: "09-13 10:00")
            let publicity = try await caller.publish([id], at: caller.house.employer, "09-13 11:00")
            let dossier = try await caller.send(.get, "/dossiers/\(id)", as: "clerk-150121")
            let list = try await caller.send(.get, "/dossiers", as: caller.clerkAtEmployer)
            let shown = try await caller.send(.get, "/publicities/\(publicity)")
            let found = [
                dossier.body["form"]?["values"]?["person.name"], dossier.body["row"]?["name"],
                list.body["dossiers"]?.list?.first?["name"], shown.body["people"]?.list?.first?["name"],
            ]
            #expect(found.map { $0?.text.map { Array($0.utf8) } } == Array(repeating: Array(name.utf8), count: 4))
            #expect(shown.text.holds(name))
        }
    }

    @Test func `the pages of case, list and publicity show the name as it was typed`() async throws {
        try await House.open { house in
            let name = "\u{4DAE}\u{2CE1A}\u{2022}\u{FA0C} ᠤᠶᠤᠨ\u{180B}"
            let season = SeasonByHand(house: house, name: name)
            let dossier = try await season.apply()
            let clerk = try await house.signedIn("employer-clerk")
            for address in [dossier, "/dossiers", "/to-do"] {
                #expect(try await clerk.get(address).holds(name), "\(address)")
            }
            try await season.passTheEmployer(dossier)
            let applicant = try await house.signedIn("wulan")
            #expect(try await applicant.get(dossier).holds(name))
            let publicity = try #require(await applicant.link("/publicities/"))
            #expect(try await house.browser().get(publicity).holds(name))
        }
    }
}

extension String {
    /// Whether a text stands in this one byte for byte: Swift's own comparison takes some characters for others.
    func holds(_ text: String) -> Bool { Array(utf8).firstRange(of: Array(text.utf8)) != nil }
}
