import Casework
import Records
import Selection
import Testing

struct EmployerOpeningTests {
    private func employer(
        _ code: String = "12150000993099251R", under parent: OrganisationID = county
    ) -> NewEmployer {
        NewEmployer(
            name: "北疆理工大学", creditCode: code, parent: parent, affiliation: .region, ownership: .public)
    }

    private func ask(in room: AccountRoom, _ new: NewEmployer? = nil) async throws -> AskedEmployer {
        try await room.desk.askForEmployer(
            new ?? employer(), login: "asker", password: .typed(sarnaisPassword), displayName: "经办人",
            at: monday)
    }

    private func entry(_ id: OrganisationID, in room: AccountRoom) async throws -> OrganisationEntry? {
        try await room.store.database.read { try Organisations.organisation(id, in: $0) }
    }

    @Test(arguments: [county, league, office])
    func `any level above opens an employer`(place: OrganisationID) async throws {
        try await AccountRoom.open { room in
            let clerk = try await room.official("clerk", .clerk, at: place)
            let id = try await room.desk.openEmployer(
                employer("1215 0000 9930 9925 1r"), by: clerk, at: monday)
            let found = try await entry(id, in: room)
            #expect(found?.state == .open)
            #expect(found?.stateBy == clerk.account)
            #expect(found?.organisation.creditCode == "12150000993099251R")
            #expect(found?.organisation.division == "150102")
        }
    }

    @Test func `nobody else opens one`() async throws {
        try await AccountRoom.open { room in
            for place in [otherLeague, school] {
                let clerk = try await room.official("clerk.\(place)", .clerk, at: place)
                await #expect(throws: AccountFault.notAllowed) {
                    try await room.desk.openEmployer(employer(), by: clerk, at: monday)
                }
            }
            let sarnai = try await room.sarnai()
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.openEmployer(employer(), by: sarnai.actor, at: monday)
            }
        }
    }

    @Test(arguments: [
        ("12150000993099251A", county, AccountFault.creditCodeWrong),
        ("12150000993099252R", county, .creditCodeWrong), ("", county, .creditCodeWrong),
        ("12150000213293185D", county, .creditCodeTaken), ("12150000993099251R", school, .parentNotAbove),
        ("12150000993099251R", office, .parentNotAbove),
        ("12150000993099251R", OrganisationID("none"), .organisationUnknown),
    ])
    func `a faulty asking changes nothing`(code: String, parent: OrganisationID, fault: AccountFault)
        async throws
    {
        try await AccountRoom.open { room in
            await #expect(throws: fault) { try await ask(in: room, employer(code, under: parent)) }
            let count = try await room.store.database.read { try Organisations.all(in: $0).count }
            #expect(count == AccountRoom.organisations.count)
            #expect(
                try await room.store.database.read { try Accounts.account(login: "asker", in: $0) } == nil)
        }
    }

    @Test func `what its clerk asked for is seen and confirmed by any level above`() async throws {
        try await AccountRoom.open { room in
            let asked = try await ask(in: room)
            let league = try await room.official("league", .clerk, at: league)
            let other = try await room.official("other", .clerk, at: otherLeague)
            #expect(try await room.desk.askedEmployers(for: other) == [])
            let waiting = try await room.desk.askedEmployers(for: league)
            #expect(waiting.map(\.id) == [asked.organisation])
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.confirmEmployer(asked.organisation, by: other, at: monday)
            }
            let asker = try await room.signIn("asker").session.actor
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.confirmEmployer(asked.organisation, by: asker, at: monday)
            }
            try await room.desk.confirmEmployer(asked.organisation, by: league, at: monday)
            #expect(try await entry(asked.organisation, in: room)?.state == .open)
            #expect(try await entry(asked.organisation, in: room)?.stateBy == league.account)
            await #expect(throws: AccountFault.employerNotAsked) {
                try await room.desk.confirmEmployer(asked.organisation, by: league, at: monday)
            }
        }
    }

    @Test func `until it is confirmed applicants may name it, and its clerk hands out no codes`() async throws
    {
        try await AccountRoom.open { room in
            let asked = try await ask(in: room)
            let clerk = try await room.signIn("asker").session.actor
            let sarnai = try await room.sarnai()
            try await room.desk.choose(employer: asked.organisation, for: sarnai.actor)
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.issueCode(for: "sarnai", by: clerk, at: monday)
            }
            let county = try await room.official("county", .clerk, at: county)
            _ = try await room.desk.issueCode(for: "sarnai", by: county, at: monday)
            try await room.desk.confirmEmployer(asked.organisation, by: county, at: monday)
            _ = try await room.desk.issueCode(for: "sarnai", by: clerk, at: monday)
        }
    }

    @Test func `what is declined is closed with its clerk, and may be asked for again`() async throws {
        try await AccountRoom.open { room in
            let asked = try await ask(in: room)
            let county = try await room.official("county", .clerk, at: county)
            let token = try await room.signIn("asker").token
            try await room.desk.declineEmployer(asked.organisation, by: county, at: monday)
            #expect(try await entry(asked.organisation, in: room)?.state == .closed)
            #expect(try await room.desk.actor(token, at: monday) == nil)
            await #expect(throws: AccountFault.signInFailed) { try await room.signIn("asker") }
            let again = try await room.desk.askForEmployer(
                employer(), login: "asker.2", password: .typed(sarnaisPassword), displayName: "经办人",
                at: monday)
            #expect(again.organisation != asked.organisation)
        }
    }

    @Test func `every fault has a text key of its own`() {
        #expect(Set(AccountFault.allCases.map(\.textKey)).count == AccountFault.allCases.count)
        #expect(AccountFault.locked.textKey == "account.locked")
    }
}
