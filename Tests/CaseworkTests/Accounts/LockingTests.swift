@testable import Casework
import Records
import Selection
import Testing

struct LockingTests {
    /// So many wrong tries, a minute apart.
    private func fail(
        _ count: Int, in room: AccountRoom, login: String = "sarnai", from moment: Moment = monday
    ) async {
        for number in 0..<count {
            await #expect(throws: AccountFault.signInFailed) {
                try await room.signIn(login, "wrong", at: moment.adding(minutes: number))
            }
        }
    }

    @Test func `the fifth try may still be right`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            await fail(4, in: room)
            _ = try await room.signIn(at: monday.adding(minutes: 4))
            await fail(4, in: room, from: monday.adding(minutes: 5))
            _ = try await room.signIn(at: monday.adding(minutes: 9))
        }
    }

    @Test func `after five wrong tries even the right password waits a quarter of an hour`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            await fail(5, in: room)
            let last = monday.adding(minutes: 4)
            for moment in [last, last.adding(minutes: 15).adding(milliseconds: -1)] {
                await #expect(throws: AccountFault.locked) { try await room.signIn(at: moment) }
            }
            _ = try await room.signIn(at: last.adding(minutes: 15))
        }
    }

    @Test func `five tries spread over a quarter of an hour don't lock`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            await fail(1, in: room)
            await fail(4, in: room, from: monday.adding(minutes: 12))
            await #expect(throws: AccountFault.signInFailed) {
                try await room.signIn("sarnai", "wrong", at: monday.adding(minutes: 15))
            }
            // The last five began at 9:12.
            await #expect(throws: AccountFault.locked) {
                try await room.signIn(at: monday.adding(minutes: 16))
            }
        }
    }

    @Test(arguments: [(-1, true), (0, false)])
    func `the fifth try locks while the first is not yet a quarter of an hour old`(
        milliseconds: Int64, locks: Bool
    ) async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            await fail(4, in: room)
            let fifth = monday.adding(minutes: 15).adding(milliseconds: milliseconds)
            await fail(1, in: room, from: fifth)
            if locks {
                await #expect(throws: AccountFault.locked) { try await room.signIn(at: fifth) }
            } else {
                _ = try await room.signIn(at: fifth)
            }
        }
    }

    @Test func `after a lock the count begins anew`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            await fail(5, in: room)
            let free = monday.adding(minutes: 19)
            await fail(4, in: room, from: free)
            _ = try await room.signIn(at: free.adding(minutes: 4))
        }
    }

    @Test func `an unknown login is answered and locked as a known one is`() async throws {
        try await AccountRoom.open { room in
            await fail(5, in: room, login: "nobody")
            await #expect(throws: AccountFault.locked) {
                try await room.signIn("Nobody", "wrong", at: monday.adding(minutes: 5))
            }
        }
    }

    @Test func `of many guesses at once five are looked at`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let answers = await withTaskGroup(of: AccountFault?.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        do {
                            _ = try await room.signIn("sarnai", "guess \(number)")
                            return nil
                        } catch {
                            return error as? AccountFault
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0 == .signInFailed } == 5)
            #expect(answers.count { $0 == .locked } == 25)
        }
    }

    @Test func `a locked account keeps the sessions it has`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            let token = try await room.signIn().token
            await fail(5, in: room)
            #expect(try await room.desk.actor(token, at: monday.adding(minutes: 5)) != nil)
        }
    }

    @Test func `an unknown account costs one comparison, as a wrong password does`() async throws {
        try await AccountRoom.open { room in
            _ = try await room.sarnai()
            func comparisons(_ login: String) async -> Int {
                let before = room.desk.passwords.hashings
                _ = try? await room.signIn(login, "wrong password")
                return room.desk.passwords.hashings - before
            }
            #expect(await comparisons("sarnai") == 1)
            #expect(await comparisons("nobody") == 1)
        }
    }
}
