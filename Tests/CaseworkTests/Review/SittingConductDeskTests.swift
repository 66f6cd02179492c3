import Casework
import Records
import Selection
import Testing

/// 三（三）: conducting a meeting from the office's desk, what waits of it, and what members say when it is over.
@Suite struct SittingConductDeskTests {
    private func view(_ assembly: House.Assembly, _ actor: Actor, in house: House) async throws -> SittingView {
        try await house.casework.sitting(assembly.id, for: actor, at: at("10-30 10:00"))
    }

    private func waits(_ actor: Actor, _ moment: String, in house: House) async throws -> [SittingDue.Wait] {
        try await house.casework.toDo(for: actor, at: at(moment)).sittings.map(\.wait)
    }

    @Test func `what can follow is offered to those who conduct the meeting, and to nobody of what they are out for`()
        async throws
    {
        let house = try await House()
        let assembly = try await house.assembly()
        let (first, second) = (assembly.dossiers[0], assembly.dossiers[1])
        #expect(try await view(assembly, assembly.clerk, in: house).marks.values.allSatisfy { $0 == .present })
        try await house.ask(assembly, .takeAttendance(Array(assembly.members.dropLast())))
        for dossier in assembly.dossiers { try await house.ask(assembly, .tellScore(dossier, 8_500)) }
        try await house.ask(assembly, .open)
        try await house.ask(assembly, .recuse(assembly.members[0], from: second))
        let office = try await view(assembly, assembly.clerk, in: house)
        #expect(office.steps == [first: [.openDiscussion], second: [.openDiscussion]])
        #expect(office.marks.count == 11 && office.marks[assembly.members[10]] == .late)
        #expect(office.mayHaveAgenda && office.mayHaveMinutes)
        let chair = try await view(assembly, assembly.chair, in: house)
        #expect(chair.steps == [first: [.openDiscussion]] && chair.marks == [:])
        #expect(chair.mayHaveAgenda && !chair.mayHaveMinutes)
        let member = try await view(assembly, House.member(assembly.members[1]), in: house)
        #expect(member.steps == [:] && member.marks == [:])
        #expect(!member.mayHaveAgenda && !member.mayHaveMinutes)
        await #expect(throws: CaseworkFault.notAllowed(.takeAttendance)) {
            try await house.ask(assembly, .takeAttendance(assembly.members), assembly.chair)
        }
        await #expect(throws: CaseworkFault.notAllowed(.declareAfterwards)) {
            try await house.ask(assembly, .declareAfterwards([]), assembly.clerk)
        }
    }

    @Test func `members who can sign in are told of a meeting once, and others aren't`() async throws {
        let house = try await House()
        let assembly = try await house.assembly(["甲"], accounts: 2)
        for member in assembly.members.prefix(2) {
            let letters = try await house.casework.letters(of: house.reader(member)).map(\.content)
            #expect(letters.map(\.kind) == ["sittingConvened"])
            #expect(letters.first?.values == ["meets": "2023-10-30", "place": "一号会议室"])
            #expect(letters.first?.subject == assembly.id.text)
        }
        let others = try await house.casework.letters(of: try await house.reader(assembly.members[2]))
        #expect(others.isEmpty)
    }

    @Test func `the office is told what waits of a meeting, and whoever counted not that another has to`()
        async throws
    {
        let house = try await House()
        let assembly = try await house.assembly(["甲"])
        let dossier = assembly.dossiers[0]
        #expect(try await waits(assembly.clerk, "10-29 09:00", in: house) == [])
        #expect(try await waits(assembly.clerk, "10-30 08:00", in: house) == [.opening])
        #expect(try await waits(assembly.clerk, "11-02 08:00", in: house) == [.opening])
        try await house.opened(assembly)
        #expect(try await waits(assembly.clerk, "10-30 10:00", in: house) == [])
        try await house.discussed(assembly, dossier)
        try await house.ask(assembly, .openBallot(dossier, onPaper: true))
        try await house.ask(assembly, .closeBallot(dossier))
        #expect(try await waits(assembly.leader, "10-30 10:00", in: house) == [.firstCount])
        let count = BallotCount(issued: 11, unused: 0, agree: 8, disagree: 3, abstain: 0)
        try await house.ask(assembly, .countPapers(dossier, count))
        #expect(try await waits(assembly.clerk, "10-30 10:00", in: house) == [])
        #expect(try await waits(assembly.leader, "10-30 10:00", in: house) == [.secondCount])
        try await house.ask(assembly, .countPapers(dossier, count), assembly.leader)
        #expect(try await waits(assembly.clerk, "10-30 10:00", in: house) == [.chairSignature, .minutesSignature])
        try await house.ask(assembly, .sign, assembly.chair)
        #expect(try await waits(assembly.clerk, "10-30 10:00", in: house) == [.minutesSignature])
        try await house.ask(assembly, .sign)
        #expect(try await waits(assembly.clerk, "10-30 10:00", in: house) == [])
        #expect(try await waits(house.official(.leader, house.league), "10-30 08:00", in: house) == [])
    }

    @Test func `members have their meetings on their desk until these are over, and others have none`() async throws {
        let house = try await House()
        let assembly = try await house.assembly(["甲"])
        let (member, now) = (House.member(assembly.members[1]), at("10-30 10:00"))
        let own = try await house.casework.ownSittings(for: member, at: now)
        #expect(own.map(\.row.id) == [assembly.id] && own.map(\.panel) == ["自然科学组"])
        #expect(own.map(\.isAsked) == [false])
        let stranger = (0..<30).map { ExpertID("x\($0 + 1)") }.first { !assembly.members.contains($0) }
        let outside = House.member(try #require(stranger))
        #expect(try await house.casework.ownSittings(for: outside, at: now) == [])
        #expect(await fault { try await house.casework.ownSittings(for: assembly.clerk, at: now) } == .notFound)
        try await house.opened(assembly)
        try await house.decided(assembly, assembly.dossiers[0], agree: 8)
        #expect(try await house.casework.ownSittings(for: member, at: now).map(\.isAsked) == [true])
        try await house.ask(assembly, .declareAfterwards([]), member)
        #expect(try await house.casework.ownSittings(for: member, at: now).map(\.isAsked) == [false])
        try await house.ask(assembly, .sign, assembly.chair)
        try await house.ask(assembly, .sign)
        #expect(try await house.casework.ownSittings(for: member, at: now) == [])
    }

    @Test func `what a member says afterwards is the office's to see and their own, and changes no result`()
        async throws
    {
        let house = try await House()
        let assembly = try await house.assembly()
        let (first, second) = (assembly.dossiers[0], assembly.dossiers[1])
        try await house.opened(assembly, absent: 2)
        try await house.decided(assembly, first, agree: 8, of: 9)
        try await house.decided(assembly, second, agree: 6, of: 9)
        let member = House.member(assembly.members[1])
        let told = [
            ConflictAfterwards(dossier: first, kinds: [.kin]), ConflictAfterwards(dossier: second, kinds: [.coAuthor]),
        ]
        try await house.ask(assembly, .declareAfterwards(told), member)
        try await house.ask(assembly, .declareAfterwards([]), assembly.chair)
        let absent = House.member(assembly.members[10])
        #expect(await refusal { try await house.ask(assembly, .declareAfterwards([]), absent) } == .neverInRoom)
        let seen = try await view(assembly, assembly.leader, in: house)
        #expect(seen.afterwards.map(\.expert) == Array(assembly.members.prefix(2)))
        #expect(seen.afterwards.map(\.conflicts.count) == [0, 2])
        let said = try #require(seen.afterwards.last)
        #expect(said.conflicts.map(\.dossier) == [first, second])
        #expect(said.conflicts.map(\.kinds) == [[.kin], [.coAuthor]])
        #expect(said.conflicts.map(\.couldTurn) == [false, true])
        #expect(seen.sitting.undeclared.count == 7)
        #expect(try await view(assembly, member, in: house).afterwards == [said])
        #expect(try await view(assembly, assembly.chair, in: house).afterwards.map(\.conflicts) == [[]])
        #expect(try await view(assembly, House.member(assembly.members[2]), in: house).afterwards == [])
        #expect(try await house.state(second).score == 8_500)
        #expect(seen.sitting.items[second]?.result?.votesFor == 6)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }
}
