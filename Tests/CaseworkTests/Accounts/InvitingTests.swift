import Casework
import Records
import Selection
import Testing

struct InvitingTests {
    private func invite(
        _ role: Role, to place: OrganisationID, by actor: Actor, in room: AccountRoom,
        login: String = "new.one"
    ) async throws -> HandedCode {
        try await room.desk.invite(
            login: login, displayName: "新来的", role: role, to: place, by: actor, at: monday)
    }

    @Test func `the invited sets a password with the code and signs in at their place`() async throws {
        try await AccountRoom.open { room in
            let leader = try await room.official("leader", .leader, at: office)
            let invited = try await invite(.leader, to: league, by: leader, in: room)
            await #expect(throws: AccountFault.signInFailed) { try await room.signIn("new.one") }
            try await room.desk.setPassword(
                login: "New.One", code: invited.code.text, to: .typed(sarnaisPassword), at: monday)
            let actor = try await room.signIn("new.one").session.actor
            #expect(actor == Actor(account: invited.account, role: .leader, organisation: league))
        }
    }

    @Test func `one invites to one's own place and below, at any depth`() async throws {
        try await AccountRoom.open { room in
            let leader = try await room.official("leader", .leader, at: league)
            for (number, place) in [league, county, school].enumerated() {
                _ = try await invite(.clerk, to: place, by: leader, in: room, login: "clerk.\(number)")
            }
            for place in [office, otherLeague] {
                await #expect(throws: AccountFault.notAllowed) {
                    try await invite(.clerk, to: place, by: leader, in: room)
                }
            }
        }
    }

    @Test func `a clerk makes no leader at their own place, but one below`() async throws {
        try await AccountRoom.open { room in
            let clerk = try await room.official("clerk", .clerk, at: league)
            await #expect(throws: AccountFault.notAllowed) {
                try await invite(.leader, to: league, by: clerk, in: room)
            }
            _ = try await invite(.leader, to: county, by: clerk, in: room)
            _ = try await invite(.clerk, to: league, by: clerk, in: room, login: "colleague")
        }
    }

    @Test func `an applicant neither invites nor is invited`() async throws {
        try await AccountRoom.open { room in
            let sarnai = try await room.sarnai()
            await #expect(throws: AccountFault.notAllowed) {
                try await invite(.clerk, to: school, by: sarnai.actor, in: room)
            }
            let leader = try await room.official("leader", .leader, at: office)
            await #expect(throws: AccountFault.roleNotOfficial) {
                try await invite(.applicant, to: school, by: leader, in: room)
            }
        }
    }

    @Test func `who claims another role or place than their account's is refused`() async throws {
        try await AccountRoom.open { room in
            let clerk = try await room.official("clerk", .clerk, at: county)
            for claimed in [
                Actor(account: clerk.account, role: .leader, organisation: county),
                Actor(account: clerk.account, role: .clerk, organisation: office),
                Actor(account: AccountID("a99"), role: .clerk, organisation: office),
            ] {
                await #expect(throws: AccountFault.notAllowed) {
                    try await invite(.clerk, to: school, by: claimed, in: room)
                }
            }
        }
    }

    @Test func `who leaves is signed out at once and for good, and it is known who closed the account`()
        async throws
    {
        try await AccountRoom.open { room in
            let league = try await room.official("league", .leader, at: league)
            let clerk = try await room.official("county.clerk", .clerk, at: county)
            let leader = try await room.official("county.leader", .leader, at: county)
            let token = try await room.signIn("county.leader").token
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.close(leader.account, by: clerk, at: monday)
            }
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.close(league.account, by: league, at: monday)
            }
            try await room.desk.close(leader.account, by: league, at: monday)
            #expect(try await room.desk.actor(token, at: monday) == nil)
            await #expect(throws: AccountFault.signInFailed) { try await room.signIn("county.leader") }
            await #expect(throws: AccountFault.accountClosed) {
                try await room.desk.issueCode(for: "county.leader", by: league, at: monday)
            }
            let closed = try await room.store.database.read { try Accounts.account(leader.account, in: $0) }
            #expect(closed?.closedBy == league.account)
        }
    }

    @Test func `an applicant's account is no official's to close`() async throws {
        try await AccountRoom.open { room in
            let sarnai = try await room.sarnai()
            let leader = try await room.official("leader", .leader, at: office)
            await #expect(throws: AccountFault.accountUnknown) {
                try await room.desk.close(sarnai.account, by: leader, at: monday)
            }
        }
    }

    @Test func `officials see who stands at a place, and only its own see who named it as employer`()
        async throws
    {
        try await AccountRoom.open { room in
            let sarnai = try await room.sarnai()
            let clerk = try await room.official("school.clerk", .clerk, at: school)
            let county = try await room.official("county.clerk", .clerk, at: county)
            let other = try await room.official("other.clerk", .clerk, at: otherLeague)
            _ = try await invite(.leader, to: school, by: county, in: room)
            let own = try await room.desk.accounts(at: school, for: clerk)
            #expect(own.map(\.account) == [sarnai.account, clerk.account, AccountID("a5")])
            #expect(own.map(\.role) == [.applicant, .clerk, .leader])
            #expect(own.map(\.isInvited) == [false, false, true])
            #expect(
                try await room.desk.accounts(at: school, for: county).map(\.login) == [
                    "school.clerk", "new.one",
                ])
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.accounts(at: school, for: other)
            }
        }
    }

    @Test func `an invitation holds for seven days`() async throws {
        try await AccountRoom.open { room in
            let leader = try await room.official("leader", .leader, at: office)
            let invited = try await invite(.clerk, to: league, by: leader, in: room)
            #expect(invited.expires == monday.adding(days: 7))
            await #expect(throws: AccountFault.codeExpired) {
                try await room.desk.setPassword(
                    login: "new.one", code: invited.code.text, to: .typed(sarnaisPassword),
                    at: invited.expires)
            }
            try await room.desk.setPassword(
                login: "new.one", code: invited.code.text, to: .typed(sarnaisPassword),
                at: invited.expires.adding(milliseconds: -1))
        }
    }
}
