import Casework
import Selection
import Testing

struct PasswordsTests {
    @Test func `a password has ten characters at least and two hundred at most`() async throws {
        try await AccountRoom.open { room in
            for (password, fault) in [
                ("密码密码密码密码密", AccountFault.passwordTooShort),
                (String(repeating: "长x", count: 100) + "x", AccountFault.passwordTooLong),
            ] {
                await #expect(throws: fault) {
                    try await room.desk.register(
                        login: "sarnai", password: .typed(password), displayName: "萨仁", at: monday)
                }
            }
            let longEnough = [("one", "密码密码密码密码密码"), ("two", String(repeating: "长x", count: 100))]
            for (login, password) in longEnough {
                _ = try await room.desk.register(
                    login: login, password: .typed(password), displayName: "萨仁", at: monday)
                #expect(try await room.signIn(login, password).session.displayName == "萨仁")
            }
        }
    }

    @Test(arguments: ["1234567890", "Password123", "1qaz2wsx3edc", "woaini1314520", "sarnai.gaowa"])
    func `a common password, or the login itself, is none`(password: String) async throws {
        try await AccountRoom.open { room in
            await #expect(throws: AccountFault.passwordCommon) {
                try await room.desk.register(
                    login: "Sarnai.Gaowa", password: .typed(password), displayName: "萨仁", at: monday)
            }
        }
    }

    @Test func `a password hashed once serves many accounts`() async throws {
        try await AccountRoom.open { room in
            let hash = try await Passwords(cost: AccountRoom.cheap).hash(sarnaisPassword)
            for login in ["one", "two"] {
                _ = try await room.desk.register(
                    login: login, password: .hashed(hash), displayName: "萨仁", at: monday)
            }
            let people = [try await room.signIn("one"), try await room.signIn("two")]
                .map(\.session.actor.person?.text)
            #expect(people == ["p1", "p2"])
        }
    }

    @Test func `a hash made at another cost is made anew at the next sign-in`() async throws {
        try await AccountRoom.open { room in
            let old = try await Passwords(cost: Passwords.Cost(memory: 16384, passes: 2)).hash(
                sarnaisPassword)
            _ = try await room.desk.register(
                login: "sarnai", password: .hashed(old), displayName: "萨仁", at: monday)
            let before = try await room.everythingKept().filter { $0.hasPrefix("$argon2id$") }
            #expect(before.map { $0.contains("$m=16,t=2,p=1$") } == [true])
            _ = try await room.signIn()
            let after = try await room.everythingKept().filter { $0.hasPrefix("$argon2id$") }
            #expect(after.map { $0.contains("$m=8,t=1,p=1$") } == [true])
            _ = try await room.signIn()
            #expect(try await room.everythingKept().filter { $0.hasPrefix("$argon2id$") } == after)
        }
    }

    @Test func `the usual cost is 64 MiB and two passes`() {
        #expect(Passwords.Cost.standard == Passwords.Cost(memory: 65_536 * 1024, passes: 2))
    }

    @Test func `when too many wait the next is told so, and those before are served`() async throws {
        let passwords = try Passwords(cost: Passwords.Cost(memory: 32 << 20, passes: 1), waiting: 0)
        let served = await withTaskGroup(of: Bool?.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    do {
                        _ = try await passwords.hash("a password")
                        return true
                    } catch AccountFault.busy {
                        return false
                    } catch {
                        return nil
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(served.contains(true))
        #expect(served.contains(false))
        #expect(!served.contains(nil))
    }
}
