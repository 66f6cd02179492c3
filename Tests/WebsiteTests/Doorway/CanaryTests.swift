import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Birds set out in one person's form: where they must not be seen, no page, answer or address shows them.
@Suite struct CanaryTests {
    /// Known by their ends above the employer, and by nobody else.
    private static let masked = ["person.residentID": "150121198505060022", "contact.mobile": "13912345678"]
    private static let others = ["contact.email": "canary@example.cn", "contact.address": "海东路九十九号金丝雀院"]
    private static let birds = masked.merging(others) { $1 }

    @Test func `no page and no address shows them to whom they don't concern`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house, besides: Self.birds.merging(["person.birth": "1985-05-06"]) { $1 })
            let (applicant, draft) = try await season.fillIn()
            try await applicant.get(draft + "/submission")
            try await applicant.press(draft + "/submission")
            let dossier = String(await applicant.path.prefix { $0 != "?" }).replacing("/receipt", with: "")
            try await season.passTheEmployer(dossier)
            try await house.accounts.appoint(
                login: "other-clerk", password: .typed(House.password), displayName: "other", role: .clerk,
                at: OrganisationID("department-education-2"), on: Moment(milliseconds: 0))
            let stranger = house.browser()
            try await stranger.get("/register")
            try await stranger.press("/register", ["name": "巴特尔", "login": "bateer", "password": House.password])
            for reader in [house.browser(), stranger, try await house.signedIn("other-clerk")] {
                #expect(try await seen(by: reader, from: [dossier, draft]) == [])
            }
            for login in ["body-clerk", "body-leader", "office-clerk", "office-leader"] {
                let reader = try await house.signedIn(login)
                #expect(try await seen(by: reader, from: [dossier]).isDisjoint(with: Self.masked.values), "\(login)")
                #expect(try await reader.get(dossier).contains("150************022"))
            }
            let whole = [applicant, try await house.signedIn("employer-clerk")]
            for reader in whole { #expect(try await seen(by: reader, from: [dossier]) == Set(Self.birds.values)) }
            let addresses = await applicant.asked.joined(separator: "\n")
            for bird in Self.birds.values { #expect(!addresses.contains(Browser.escaped(bird))) }
        }
    }

    @Test func `no answer of the API shows them to whom they don't concern`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted(
                changing: Self.birds.merging(["person.birth": "1985-05-06"]) { $1 })
            try await caller.broughtToBody(id)
            try await caller.preparedAtBody(id)
            try await caller.listed(id)
            try await caller.house.addApplicant("bator")
            let birds = Set(Self.birds.values)
            for login in [nil, "bator", "clerk-1502"] {
                #expect(try await caller.seen(birds, by: login, around: id) == [])
            }
            let desks = ["clerk-150121", "leader-150121", "clerk-1501", "leader-1501", "clerk-office", "leader-office"]
            for login in desks {
                let seen = try await caller.seen(birds, by: login, around: id)
                #expect(seen == Set(Self.others.values), "\(login)")
            }
            for login in ["sarnai", caller.clerkAtEmployer] {
                #expect(try await caller.seen(birds, by: login, around: id) == birds)
            }
        }
    }

    /// The birds on every page that leads on from these and from the reader's own first ones.
    private func seen(by reader: Browser, from starts: [String]) async throws -> Set<String> {
        var (waiting, known, found) = (starts + ["/"], Set<String>(), Set<String>())
        while let address = waiting.popLast(), known.count < 200 {
            guard known.insert(address).inserted else { continue }
            let page = try await reader.get(address)
            found.formUnion(Self.birds.values.filter { page.contains($0) })
            waiting += await reader.links().filter { !known.contains($0) }
        }
        return found
    }
}

extension Caller {
    /// The birds in every answer that can be asked for around a dossier.
    fileprivate func seen(_ birds: Set<String>, by login: String?, around id: String) async throws -> Set<String> {
        var found: Set<String> = []
        for route in APIRoutes.all(in: house.casework.program) where route.method == .get {
            for name in Set(route.parameters.isEmpty ? [""] : [id, "1501-2", "u1", "u2", "f1"]) {
                let path = route.path.replacing("{id}", with: name).replacing("{list}", with: "sex")
                let text = try await send(.get, path, as: login).text
                found.formUnion(birds.filter { text.contains($0) })
            }
        }
        return found
    }
}
