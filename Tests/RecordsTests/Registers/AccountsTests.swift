import Records
import Selection
import Testing

struct AccountsTests {
    @Test func `an account is found by its number, its login, its place and its person`() async throws {
        try await withStore { store, _ in
            let account = try await store.database.write { records in
                try Organisations.seed(fourLevels, in: records)
                return try Accounts.add(
                    NewAccount(
                        login: "sarnai", password: "hash", role: .applicant, organisation: hohhot,
                        person: sarnai,
                        displayName: "萨仁"),
                    at: morning, in: records)
            }
            #expect(account.id == AccountID("a1"))
            #expect(account.state == .active)
            try await store.database.read { records throws in
                #expect(try Accounts.account(account.id, in: records) == account)
                #expect(try Accounts.account(login: "sarnai", in: records) == account)
                #expect(try Accounts.accounts(at: hohhot, in: records) == [account])
                #expect(try Accounts.accounts(of: sarnai, in: records) == [account])
                #expect(try Accounts.password(of: account.id, in: records) == "hash")
            }
        }
    }

    @Test func `an applicant acts as a person, an official for a place`() async throws {
        try await withStore { store, _ in
            let (applicant, official) = try await store.database.write { records in
                try Organisations.seed(fourLevels, in: records)
                let applicant = NewAccount(
                    login: "sarnai", password: "x", role: .applicant, organisation: hohhot, person: sarnai,
                    displayName: "萨仁")
                let official = NewAccount(
                    login: "clerk", password: "x", role: .clerk, organisation: hohhot, displayName: "经办人")
                return (
                    try Accounts.add(applicant, at: morning, in: records).actor,
                    try Accounts.add(official, at: morning, in: records).actor
                )
            }
            #expect(applicant == Actor(account: AccountID("a1"), role: .applicant, person: sarnai))
            #expect(official == Actor(account: AccountID("a2"), role: .clerk, organisation: hohhot))
        }
    }

    @Test func `a login is taken once`() async throws {
        try await withStore { store, _ in
            _ = try await store.account()
            await #expect(throws: DatabaseFault.self) { try await store.account(person: bataar) }
        }
    }

    @Test func `an invited account becomes active with its password, a closed one never again`() async throws
    {
        try await withStore { store, _ in
            let states = try await store.database.write { records in
                let new = NewAccount(
                    login: "clerk", password: nil, role: .clerk, organisation: nil, displayName: "经办人")
                let id = try Accounts.add(new, at: morning, in: records).id
                var states = [try Accounts.account(id, in: records)?.state]
                try Accounts.setPassword("hash", of: id, in: records)
                states.append(try Accounts.account(id, in: records)?.state)
                try Accounts.close(id, by: AccountID("a9"), at: morning, in: records)
                try Accounts.close(id, by: id, at: morning.adding(minutes: 1), in: records)
                try Accounts.setPassword("hash", of: id, in: records)
                let closed = try Accounts.account(id, in: records)
                #expect(closed?.closedBy == AccountID("a9"))
                #expect(closed?.closed == morning)
                states.append(closed?.state)
                #expect(try Accounts.password(of: id, in: records) == nil)
                return states
            }
            #expect(states == [.invited, .active, .closed])
        }
    }

    @Test func `an erased person's account keeps its number and nothing of the person`() async throws {
        try await withStore { store, _ in
            let account = try await store.account()
            let token = Fingerprint(of: "token")
            try await store.database.write { records in
                try Sessions.begin(
                    token, of: account.id, at: morning, expires: morning.adding(hours: 12), in: records)
                _ = try Drafts.begin(
                    "x", about: sarnai, by: account.id, at: morning, vault: store.vault, in: records)
            }
            try await store.erasure.erase(sarnai, at: morning, in: store.database)
            try await store.database.read { records in
                let erased = try Accounts.account(account.id, in: records)
                #expect(erased?.state == .closed)
                #expect(erased?.login == "erased/a1")
                #expect(erased?.displayName == nil)
                #expect(try Accounts.password(of: account.id, in: records) == nil)
                #expect(try Sessions.session(token, in: records) == nil)
                #expect(try records.rows("SELECT id FROM drafts") == [])
            }
        }
    }
}
