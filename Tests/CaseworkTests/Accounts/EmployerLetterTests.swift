import Casework
import Records
import Selection
import Testing

/// Who is told when an employer is asked for, confirmed or declined.
struct EmployerLetterTests {
    private func ask(in room: AccountRoom) async throws -> AskedEmployer {
        try await room.desk.askForEmployer(
            NewEmployer(
                name: "北疆理工大学", creditCode: "12150000993099251R", parent: county, affiliation: .region,
                ownership: .public),
            login: "asker", password: .typed(sarnaisPassword), displayName: "经办人", at: monday)
    }

    private func kinds(_ account: AccountID, in room: AccountRoom) async throws -> [String] {
        try await room.store.database.read { try Outbox.letters(of: account, limit: 9, in: $0).map(\.content.kind) }
    }

    @Test func `the clerk has a receipt, and everyone of the next level above is asked to answer`() async throws {
        try await AccountRoom.open { room in
            let clerk = try await room.official("county.clerk", .clerk, at: county)
            let leader = try await room.official("county.leader", .leader, at: county)
            let above = try await room.official("league", .clerk, at: league)
            let asked = try await ask(in: room)
            #expect(try await kinds(asked.clerk, in: room) == ["employerAsked"])
            for official in [clerk, leader] {
                #expect(try await kinds(official.account, in: room) == ["employerWaits"])
            }
            #expect(try await kinds(above.account, in: room) == [])
            let letter = try await room.store.database.read {
                try Outbox.letters(of: clerk.account, limit: 1, in: $0).first?.content
            }
            #expect(letter?.subject == asked.organisation.text)
            #expect(letter?.values == ["employer": "北疆理工大学"])
        }
    }

    @Test func `where nobody is at the next level the one above it is asked`() async throws {
        try await AccountRoom.open { room in
            let above = try await room.official("league", .clerk, at: league)
            let office = try await room.official("office", .clerk, at: office)
            _ = try await ask(in: room)
            #expect(try await kinds(above.account, in: room) == ["employerWaits"])
            #expect(try await kinds(office.account, in: room) == [])
        }
    }

    @Test(arguments: [true, false])
    func `its clerk and the applicants who named it are told the answer`(isConfirmed: Bool) async throws {
        try await AccountRoom.open { room in
            let county = try await room.official("county", .clerk, at: county)
            let asked = try await ask(in: room)
            let sarnai = try await room.sarnai()
            try await room.desk.choose(employer: asked.organisation, for: sarnai.actor)
            if isConfirmed {
                try await room.desk.confirmEmployer(asked.organisation, by: county, at: monday)
            } else {
                try await room.desk.declineEmployer(asked.organisation, by: county, at: monday)
            }
            let told = isConfirmed ? "employerConfirmed" : "employerDeclined"
            #expect(try await kinds(asked.clerk, in: room) == [told, "employerAsked"])
            #expect(try await kinds(sarnai.actor.account, in: room) == [told])
        }
    }

    @Test func `an answer that is refused tells nobody`() async throws {
        try await AccountRoom.open { room in
            let asked = try await ask(in: room)
            let other = try await room.official("other", .clerk, at: otherLeague)
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.declineEmployer(asked.organisation, by: other, at: monday)
            }
            #expect(try await kinds(asked.clerk, in: room) == ["employerAsked"])
        }
    }
}
