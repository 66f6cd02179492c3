import Casework
import Records
import Selection
import Testing

/// Who reads whom and who scored what is told to nobody but the office: what an expert sees is the same in two worlds
/// that differ only there.
@Suite struct ReadingSecrecyTests {
    /// All that an expert can see, search, count and sort.
    private func everything(_ actor: Actor, _ own: [ReadingID], in house: House) async throws -> [String] {
        let (office, now) = (house.casework, at("10-30 12:00"))
        var seen: [String] = []
        let queue = try await office.readings(for: actor, at: now)
        seen += queue.lines.map { "\($0)" }
        for id in own {
            let view = try await office.reading(id, for: actor, at: now)
            seen.append(
                "\(view.reading.standing) \(view.version) \(view.acts) \(String(describing: view.subject)) "
                    + (try inOrder(view.document?.form)) + (try inOrder(view.sheet)) + "\(view.timeline)")
        }
        seen += try await office.letters(of: actor).map { letter in
            "\(letter.content.kind) \(letter.content.subject) " + (try inOrder(letter.content.values))
        }
        for number in 1...12 {
            let id = ReadingID("v\(number)")
            if own.contains(id) { continue }
            let answer = await fault { try await office.reading(id, for: actor, at: now) }
            seen.append("\(id) \(String(describing: answer))")
        }
        return seen
    }

    /// Answers in the order of their names, which is none of their own.
    private func inOrder(_ value: (some Encodable)?) throws -> String {
        try value.map { String(decoding: try CanonicalJSON.encode($0), as: UTF8.self) } ?? ""
    }

    @Test func `whatever the others do, an expert sees the same`() async throws {
        let house = try await House()
        let assigned = try await house.assigned(dossiers: 2, readers: 3)
        let (round, readers) = (assigned.round, assigned.round.readers)
        let actor = try await house.reader(readers[0])
        let own = [assigned.reading(0, by: 0), assigned.reading(1, by: 0)]
        try await house.handIn(own[0], by: readers[0], "77")
        let before = try await everything(actor, own, in: house)
        #expect(before.contains { $0.contains("7700") })
        try await house.handIn(assigned.reading(0, by: 1), by: readers[1], "12.5", comment: "差")
        try await house.handIn(assigned.reading(1, by: 1), by: readers[1], "99")
        let other = try await house.reader(readers[2])
        try await house.ask(.reading(assigned.reading(0, by: 2), .decline(.time, remark: nil)), other, "10-28 10:00")
        try await house.ask(
            .reading(assigned.reading(1, by: 2), .tellConflict([.kin], remark: nil)), other, "10-28 10:00")
        try await house.declare(readers[3], in: round.id, at: "10-28 11:00")
        _ = try await house.assign(
            [RoundPair(dossier: round.dossiers[0], expert: readers[3])], in: round, "10-28 12:00")
        let after = try await everything(actor, own, in: house)
        #expect(after.count == before.count)
        for (seen, then) in zip(after, before) { #expect(seen == then) }
    }

    @Test func `to everyone else a reading isn't there, nor what comes of it`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, expert) = (assigned.reading(0, by: 0), assigned.round.readers[0])
        try await house.handIn(id, by: expert, "88")
        let (office, now) = (house.casework, at("10-30 12:00"))
        let strangers = [
            try await house.reader(assigned.round.readers[1]), try await house.reader(assigned.round.readers[5]),
            try await house.applicant("applicant-0"), try await house.official(.leader, house.league),
            try await house.official(.clerk, house.employer),
        ]
        let typed = house.scores("1")
        for stranger in strangers {
            #expect(await fault { try await office.reading(id, for: stranger, at: now) } == .notFound)
            #expect(await fault { try await office.keep(typed, over: 0, of: id, by: stranger, at: now) } == .notFound)
            let commands: [ReadingCommand] = [
                .accept, .handIn(typed), .tellConflict([.kin], remark: nil), .reopen(reason: House.note),
            ]
            for command in commands {
                let asked = Command.reading(id, command)
                #expect(await fault { try await house.ask(asked, stranger, "10-30 12:00") } == .notFound)
            }
            #expect(await fault { try await office.readingProgress(in: .two, for: stranger, at: now) } == .notFound)
            #expect(await fault { try await office.scoreBoard(in: .two, for: stranger, at: now) } == .notFound)
            let request = Request(by: stranger, at: now)
            #expect(await fault { try await office.remindReaders(in: .two, request) } == .notFound)
        }
        let clerk = try await house.official(.clerk, house.office)
        #expect(await fault { try await office.readings(for: clerk, at: now) } == .notFound)
        let accept = await fault { try await house.ask(.reading(id, .accept), clerk, "10-30 12:00") }
        #expect(accept == .notAllowed(.acceptReading))
        #expect(await fault { try await office.proof("p", of: id, for: clerk, at: now) } == .notFound)
    }

    @Test func `an applicant is told of no reading, and their dossier shows none`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let applicant = try await house.applicant("applicant-0")
        let now = at("10-30 12:00")
        let before = try await house.casework.dossier(assigned.round.dossiers[0], for: applicant, at: now)
        let letters = try await house.casework.letters(of: applicant).count
        try await house.handIn(assigned.reading(0, by: 0), by: assigned.round.readers[0], "13")
        let after = try await house.casework.dossier(assigned.round.dossiers[0], for: applicant, at: now)
        #expect(after.timeline == before.timeline && after.row == before.row && after.version == before.version)
        #expect(try await house.casework.letters(of: applicant).count == letters)
    }

    @Test func `an expert whose term is over finds nothing`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, expert) = (assigned.reading(0, by: 0), assigned.round.readers[0])
        let actor = try await house.reader(expert)
        let clerk = try await house.official(.clerk, house.office)
        try await house.casework.endExpert(expert, because: "调离", Request(by: clerk, at: at("10-28 09:00")))
        #expect(await fault { try await house.read(id, actor, "10-28 10:00") } == .notFound)
        #expect(await fault { try await house.casework.readings(for: actor, at: at("10-28 10:00")) } == .notFound)
    }

    @Test func `with the person the scores go, and everything still verifies and is made anew`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let id = assigned.reading(0, by: 0)
        try await house.handIn(id, by: assigned.round.readers[0], "88", comment: "金丝雀")
        let person = try await house.state(assigned.round.dossiers[0]).person
        try await house.records.erasure.erase(person, at: at("10-30 09:00"), in: house.records.database)
        let row = try await house.records.database.read { try ReadingRows.row(id, in: $0) }
        #expect(row?.standing == .handedIn && row?.total == nil)
        let clerk = try await house.official(.clerk, house.office)
        let view = try await house.read(id, clerk, "10-30 10:00")
        #expect(view.sheet == nil && view.subject?.name == nil)
        let board = try await house.casework.scoreBoard(in: .two, for: clerk, at: at("10-30 10:00"))
        #expect(board.total == 0)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }
}
