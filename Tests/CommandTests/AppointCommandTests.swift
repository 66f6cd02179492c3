import Casework
import Foundation
import Records
import Selection
import Testing

struct AppointCommandTests {
    private let folder: DataFolder

    init() throws { folder = try DataFolder() }

    private func appoint(_ login: String, _ role: String, at place: String? = nil) throws -> Command.Answer {
        try Command.run(
            ["appoint", "--data", folder.path, "--login", login, "--name", "萨仁", "--role", role]
                + (place.map { ["--organisation", $0] } ?? []))
    }

    /// The code of an answer, which stands on its first line.
    private func code(_ answer: Command.Answer) throws -> String {
        let match = answer.output.wholeMatch(of: /([0-9A-Z-]{19})\nset a password with it at \/code before .*\n/)
        return try String(#require(match).output.1)
    }

    private func setPassword(_ login: String, _ code: String) async throws -> Actor {
        var actor: Actor?
        try await folder.open { store in
            let desk = AccountDesk(store, passwords: try Passwords(cost: .init(memory: 8192, passes: 1)))
            let now = SystemClock().now()
            try await desk.setPassword(login: login, code: code, to: .typed("草原上的风 2023"), at: now)
            actor = try await desk.signIn(login: login, password: "草原上的风 2023", at: now).session.actor
        }
        return try #require(actor)
    }

    @Test func `the first officials set their passwords with the codes that are printed`() async throws {
        let (clerk, leader) = (try appoint("sarnai", "clerk"), try appoint("bator", "leader"))
        let actors = [
            try await setPassword("sarnai", code(clerk)), try await setPassword("bator", code(leader)),
        ]
        #expect(actors.map(\.role) == [.clerk, .leader])
        #expect(actors.map(\.organisation) == [OrganisationID("office"), OrganisationID("office")])
    }

    @Test func `a code that nobody used is made anew, and the older one ends`() async throws {
        let (first, second) = (try code(appoint("bator", "leader")), try code(appoint("bator", "leader")))
        await #expect(throws: AccountFault.codeExpired) { try await setPassword("bator", first) }
        #expect(try await setPassword("bator", second).role == .leader)
    }

    @Test(arguments: [nil, "office", "1501", "150121"])
    func `where a leader could invite, nobody is appointed`(place: String?) async throws {
        _ = try await setPassword("bator", code(appoint("bator", "leader")))
        let refused = try appoint("sarnai", "leader", at: place)
        #expect((refused.status, refused.output) == (1, ""))
        #expect(refused.error.filter(\.isNewline).count == 1)
        try await folder.open { store in
            let account = try await store.database.read { try Accounts.account(login: "sarnai", in: $0) }
            #expect(account == nil)
        }
    }

    @Test func `a login that is taken and an organisation that isn't there are told`() throws {
        #expect(try appoint("sarnai", "clerk").status == 0)
        for answer in [try appoint("sarnai", "leader"), try appoint("bator", "clerk", at: "9999")] {
            #expect((answer.status, answer.output) == (1, ""))
            #expect(answer.error.filter(\.isNewline).count == 1)
        }
        #expect(try appoint("bator", "applicant").status == 64)
    }
}
