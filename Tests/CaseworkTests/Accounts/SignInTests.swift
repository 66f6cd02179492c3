import Casework
import Records
import Selection
import Testing

struct SignInTests {
    @Test func `who signs in acts as the account's person`() async throws {
        try await AccountRoom.open { room in
            let sarnai = try await room.sarnai()
            let signedIn = try await room.signIn(" Sarnai ")
            #expect(
                signedIn.session.actor
                    == Actor(account: sarnai.account, role: .applicant, person: sarnai.person))
            #expect(signedIn.session.actor == sarnai.actor)
            #expect(try await room.desk.session(signedIn.token, at: monday) == signedIn.session)
            #expect(try await room.desk.session(SessionToken(), at: monday) == nil)
        }
    }

    @Test func `each sign-in has a new token and a new secret for its forms`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let (one, two) = (try await room.signIn(), try await room.signIn())
            #expect(one.token != two.token)
            #expect(one.session.formSecret != two.session.formSecret)
            #expect(one.session.formSecret.count == 32)
            #expect(SessionToken(one.token.text) == one.token)
            #expect("\(one.token)" == "session token")
        }
    }

    @Test(arguments: ["", "abc", String(repeating: "g", count: 64), String(repeating: "A", count: 64)])
    func `what can't be a token is none`(text: String) {
        #expect(SessionToken(text) == nil)
    }

    @Test func `a session idle for half an hour is over`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let token = try await room.signIn().token
            let used = monday.adding(minutes: 29)
            #expect(try await room.desk.actor(token, at: used) != nil)
            let end = used.adding(minutes: 30)
            #expect(try await room.desk.actor(token, at: end) == nil)
            #expect(try await room.desk.actor(token, at: end.adding(milliseconds: -1)) != nil)
        }
    }

    @Test func `a session is over after twelve hours, however much it is used`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let token = try await room.signIn().token
            for minutes in stride(from: 20, to: 720, by: 20) {
                #expect(try await room.desk.actor(token, at: monday.adding(minutes: minutes)) != nil)
            }
            let end = monday.adding(hours: 12)
            #expect(try await room.desk.actor(token, at: end.adding(milliseconds: -1)) != nil)
            #expect(try await room.desk.actor(token, at: end) == nil)
        }
    }

    @Test func `signing out ends every session of the account`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let clerk = try await room.official("clerk", .clerk, at: school)
            let (one, two) = (try await room.signIn(), try await room.signIn())
            let other = try await room.signIn("clerk")
            try await room.desk.signOut(one.token)
            #expect(try await room.desk.actor(one.token, at: monday) == nil)
            #expect(try await room.desk.actor(two.token, at: monday) == nil)
            #expect(try await room.desk.actor(other.token, at: monday) == clerk)
        }
    }

    @Test func `a changed password ends every session, and the old one no longer fits`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let (one, two) = (try await room.signIn(), try await room.signIn())
            let new = "秋天的胡杨林 2023"
            await #expect(throws: AccountFault.signInFailed) {
                try await room.desk.changePassword(one.token, from: "wrong", to: .typed(new), at: monday)
            }
            try await room.desk.changePassword(one.token, from: sarnaisPassword, to: .typed(new), at: monday)
            #expect(try await room.desk.actor(one.token, at: monday) == nil)
            #expect(try await room.desk.actor(two.token, at: monday) == nil)
            await #expect(throws: AccountFault.signInFailed) { try await room.signIn() }
            _ = try await room.signIn("sarnai", new)
        }
    }

    @Test func `nobody changes a password without a session`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            await #expect(throws: AccountFault.notSignedIn) {
                try await room.desk.changePassword(
                    SessionToken(), from: sarnaisPassword, to: .typed("秋天的胡杨林 2023"), at: monday)
            }
        }
    }

    @Test func `an erased person's account is signed out and can't sign in`() async throws {
        try await AccountRoom.open { room in
            let sarnai = try await room.sarnai()
            let token = try await room.signIn().token
            try await room.store.erasure.erase(sarnai.person, at: monday, in: room.store.database)
            #expect(try await room.desk.actor(token, at: monday) == nil)
            for login in ["sarnai", "erased/\(sarnai.account)"] {
                await #expect(throws: AccountFault.signInFailed) { try await room.signIn(login) }
            }
        }
    }

    @Test func `no password, token, form secret or code is found in any table`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let clerk = try await room.official("clerk", .clerk, at: school)
            let signedIn = try await room.signIn()
            _ = try? await room.signIn(sarnaisPassword, "typed into the wrong field")
            let code = try await room.desk.issueCode(for: "sarnai", by: clerk, at: monday).code
            let invited = try await room.desk.invite(
                login: "new.clerk", displayName: "新", role: .clerk, to: school, by: clerk, at: monday)
            let secrets = [
                sarnaisPassword, signedIn.token.text,
                String(decoding: signedIn.session.formSecret, as: UTF8.self),
                code.text, invited.code.text,
            ]
            let plain = secrets + [code.text, invited.code.text].map { $0.replacing("-", with: "") }
            let kept = try await room.everythingKept()
            #expect(kept.contains("sarnai"))
            #expect(plain.filter { secret in kept.contains { $0.contains(secret) } } == [])
        }
    }
}
