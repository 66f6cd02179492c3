import Casework
import Records
import Selection
import Testing

struct PasswordResetTests {
    private let new = "秋天的胡杨林 2023"

    @Test(arguments: [(-1, true), (0, false)])
    func `a code holds for an hour`(milliseconds: Int64, holds: Bool) async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let clerk = try await room.official("clerk", .clerk, at: school)
            let handed = try await room.desk.issueCode(for: "sarnai", by: clerk, at: monday)
            let moment = monday.adding(minutes: 60).adding(milliseconds: milliseconds)
            if holds {
                try await room.desk.setPassword(
                    login: "sarnai", code: handed.code.text, to: .typed(new), at: moment)
                _ = try await room.signIn("sarnai", new, at: moment)
            } else {
                await #expect(throws: AccountFault.codeExpired) {
                    try await room.desk.setPassword(
                        login: "sarnai", code: handed.code.text, to: .typed(new), at: moment)
                }
                _ = try await room.signIn(at: moment)
            }
        }
    }

    @Test func `a code serves once, ends all sessions and lifts the lock`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let clerk = try await room.official("clerk", .clerk, at: school)
            let token = try await room.signIn().token
            for _ in 0..<5 { _ = try? await room.signIn("sarnai", "wrong") }
            let code = try await room.desk.issueCode(for: "sarnai", by: clerk, at: monday).code.text
            try await room.desk.setPassword(login: "sarnai", code: code, to: .typed(new), at: monday)
            #expect(try await room.desk.actor(token, at: monday) == nil)
            _ = try await room.signIn("sarnai", new)
            await #expect(throws: AccountFault.codeUsed) {
                try await room.desk.setPassword(
                    login: "sarnai", code: code, to: .typed(sarnaisPassword), at: monday)
            }
        }
    }

    @Test func `who gave a code to whom, and when it was used, stays on record`() async throws {
        try await AccountRoom.open { room in
            let sarnai = try await room.sarnai()
            let clerk = try await room.official("clerk", .clerk, at: school)
            let code = try await room.desk.issueCode(for: "sarnai", by: clerk, at: monday).code.text
            let later = monday.adding(minutes: 5)
            try await room.desk.setPassword(login: "sarnai", code: code, to: .typed(new), at: later)
            let codes = try await room.store.database.read {
                try OneTimeCodes.codes(of: sarnai.account, in: $0)
            }
            let expected = CodeEntry(
                account: sarnai.account, purpose: .reset, issuedBy: clerk.account, issued: monday,
                expires: monday.adding(hours: 1), used: later)
            #expect(codes == [expected])
        }
    }

    @Test func `a newer code ends the older, and a password that is refused ends none`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let clerk = try await room.official("clerk", .clerk, at: school)
            let old = try await room.desk.issueCode(for: "sarnai", by: clerk, at: monday).code.text
            let code = try await room.desk.issueCode(for: "sarnai", by: clerk, at: monday).code.text
            await #expect(throws: AccountFault.codeExpired) {
                try await room.desk.setPassword(login: "sarnai", code: old, to: .typed(new), at: monday)
            }
            await #expect(throws: AccountFault.passwordTooShort) {
                try await room.desk.setPassword(login: "sarnai", code: code, to: .typed("short"), at: monday)
            }
            try await room.desk.setPassword(login: "sarnai", code: code, to: .typed(new), at: monday)
        }
    }

    @Test func `an applicant's code comes from the clerk of their employer and from nobody else`()
        async throws
    {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            for (login, role, place) in [
                ("leader", Role.leader, school), ("county", .clerk, county), ("office", .leader, office),
            ] {
                let actor = try await room.official(login, role, at: place)
                await #expect(throws: AccountFault.accountUnknown) {
                    try await room.desk.issueCode(for: "sarnai", by: actor, at: monday)
                }
            }
            let clerk = try await room.official("clerk", .clerk, at: school)
            _ = try await room.desk.issueCode(for: "Sarnai", by: clerk, at: monday)
        }
    }

    @Test func `an official's code comes from above, the office's own from its leader`() async throws {
        try await AccountRoom.open { room in
            let county = try await room.official("county.clerk", .clerk, at: county)
            let league = try await room.official("league.clerk", .clerk, at: league)
            let other = try await room.official("other.clerk", .clerk, at: otherLeague)
            let leader = try await room.official("office.leader", .leader, at: office)
            let clerk = try await room.official("office.clerk", .clerk, at: office)
            for actor in [county, other] {
                await #expect(throws: AccountFault.accountUnknown) {
                    try await room.desk.issueCode(for: "county.clerk", by: actor, at: monday)
                }
            }
            for actor in [clerk, league, leader] {
                await #expect(throws: AccountFault.accountUnknown) {
                    try await room.desk.issueCode(for: "office.leader", by: actor, at: monday)
                }
            }
            _ = try await room.desk.issueCode(for: "county.clerk", by: league, at: monday)
            _ = try await room.desk.issueCode(for: "county.clerk", by: leader, at: monday)
            _ = try await room.desk.issueCode(for: "office.clerk", by: leader, at: monday)
        }
    }

    @Test func `a code is for one login`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let clerk = try await room.official("clerk", .clerk, at: school)
            let code = try await room.desk.issueCode(for: "sarnai", by: clerk, at: monday).code.text
            let wrong = [
                ("clerk", code), ("nobody", code), ("sarnai", "0000-0000-0000-0000"), ("sarnai", ""),
            ]
            for (login, typed) in wrong {
                await #expect(throws: AccountFault.codeWrong) {
                    try await room.desk.setPassword(login: login, code: typed, to: .typed(new), at: monday)
                }
            }
        }
    }

    @Test func `a code may be typed in small letters, without its hyphens, and with O for zero`() throws {
        let code = try #require(OneTimeCode(typed: "0k3m q2xa-9obd v4tl"))
        #expect(code.text == "0K3M-Q2XA-90BD-V4T1")
        #expect(OneTimeCode(typed: code.text) == code)
        #expect("\(code)" == "one-time code")
        #expect(OneTimeCode(typed: "0K3M-Q2XA-90BD-V4TU") == nil)
    }
}
