import Casework
import Records
import Selection
import Testing

struct RegisteringTests {
    @Test func `an applicant gets an account and a person, numbered so that a rehearsal repeats them`()
        async throws
    {
        try await AccountRoom.open { room in
            let sarnai = try await room.sarnai()
            #expect(sarnai.account == AccountID("a1"))
            #expect(sarnai.person == PersonID("p1"))
            let account = try await room.store.database.read { try Accounts.account(sarnai.account, in: $0) }
            #expect(account?.organisation == school)
            #expect(account?.actor == sarnai.actor)
        }
    }

    @Test(arguments: ["ab", "a b c", "萨仁高娃", "sarnai/1", String(repeating: "x", count: 65), "ｓａｒｎａｉ", ""])
    func `a login that others could mistake or not type is refused`(login: String) async throws {
        try await AccountRoom.open { room in
            await #expect(throws: AccountFault.loginMalformed) {
                try await room.desk.register(
                    login: login, password: .typed(sarnaisPassword), displayName: "萨仁", at: monday)
            }
        }
    }

    @Test(arguments: ["abc", String(repeating: "x", count: 64), " sarnai@example.test ", "Sarnai_1-2.3+4"])
    func `a login of three to sixty-four characters is taken`(login: String) async throws {
        try await AccountRoom.open { room in
            _ = try await room.desk.register(
                login: login, password: .typed(sarnaisPassword), displayName: "萨仁", at: monday)
            #expect(try await room.signIn(login).session.displayName == "萨仁")
        }
    }

    @Test func `a login is taken whatever its capitals`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            await #expect(throws: AccountFault.loginTaken) {
                try await room.desk.register(
                    login: "SARNAI", password: .typed(sarnaisPassword), displayName: "萨仁", at: monday)
            }
        }
    }

    @Test func `of many who want a login at once one gets it`() async throws {
        try await AccountRoom.open { room in
            let hash = try await Passwords(cost: AccountRoom.cheap).hash(sarnaisPassword)
            let got = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        let new = try? await room.desk.register(
                            login: "sarnai", password: .hashed(hash), displayName: "萨仁", at: monday)
                        return new != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(got == 1)
        }
    }

    @Test func `a name is needed, and kept byte for byte`() async throws {
        try await AccountRoom.open { room in
            await #expect(throws: AccountFault.displayNameMissing) {
                try await room.desk.register(
                    login: "sarnai", password: .typed(sarnaisPassword), displayName: " \u{3000}", at: monday)
            }
            let name = "娜仁\u{0387}\u{FA0C}"
            _ = try await room.desk.register(
                login: "sarnai", password: .typed(sarnaisPassword), displayName: name, at: monday)
            #expect(Array(try await room.signIn().session.displayName.utf8) == Array(name.utf8))
        }
    }

    @Test func `the employer named is one, and may be named later`() async throws {
        try await AccountRoom.open { room in
            for (place, fault) in [
                (league, AccountFault.notAnEmployer),
                (OrganisationID("none"), AccountFault.organisationUnknown),
            ] {
                await #expect(throws: fault) {
                    try await room.desk.register(
                        login: "sarnai", password: .typed(sarnaisPassword), displayName: "萨仁",
                        employer: place,
                        at: monday)
                }
            }
            let sarnai = try await room.desk.register(
                login: "sarnai", password: .typed(sarnaisPassword), displayName: "萨仁", at: monday)
            try await room.desk.choose(employer: school, for: sarnai.actor)
            let account = try await room.store.database.read { try Accounts.account(sarnai.account, in: $0) }
            #expect(account?.organisation == school)
        }
    }

    @Test func `an official doesn't move by naming an employer`() async throws {
        try await AccountRoom.open { room in
            let clerk = try await room.official("clerk", .clerk, at: county)
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.choose(employer: school, for: clerk)
            }
        }
    }

    @Test func `the number of an erased person is never given again`() async throws {
        try await AccountRoom.open { room in
            try await room.store.erasure.erase(PersonID("p1"), at: monday, in: room.store.database)
            #expect(try await room.sarnai().person == PersonID("p2"))
        }
    }
}
