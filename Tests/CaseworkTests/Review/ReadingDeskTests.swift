import Casework
import Records
import Selection
import Testing

/// 三（三）: what experts read and score, each for themselves, and what the office has of it.
@Suite struct ReadingDeskTests {
    private func row(_ id: ReadingID, _ house: House) async throws -> ReadingRow? {
        try await house.records.database.read { try ReadingRows.row(id, in: $0) }
    }

    // MARK: From the offer to the hand-in

    @Test func `what was assigned stands in each expert's queue, and they are told once`() async throws {
        let house = try await House()
        let opened = try await house.openedRound(dossiers: 3)
        let actor = try await house.reader(opened.readers[0])
        #expect(try await house.casework.readings(for: actor, at: at("10-26 09:30")).lines.isEmpty)
        try await house.declare(opened.readers[0], in: opened.id)
        let pairs = opened.dossiers.map { RoundPair(dossier: $0, expert: opened.readers[0]) }
        let assigned = try await house.assign(pairs, in: opened)
        let queue = try await house.casework.readings(for: actor, at: at("10-27 10:00"))
        #expect(queue.lines.map(\.row.id) == [0, 1, 2].map { assigned.reading($0, by: 0) })
        #expect(queue.lines.map { $0.subject?.name } == ["申报人0", "申报人1", "申报人2"])
        #expect(queue.lines.map { $0.due } == Array(repeating: Day("2023-11-01"), count: 3))
        #expect(queue.progress == (0, 3))
        #expect(try await house.casework.letters(of: actor).map(\.content.kind) == ["readingOffered"])
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `the dossier opens once the expert agrees, as those see it who judge`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, actor) = (assigned.reading(0, by: 0), try await house.reader(assigned.round.readers[0]))
        let offered = try await house.read(id, actor)
        #expect(offered.subject?.name == "申报人0" && offered.document == nil && offered.draft == nil)
        #expect(offered.acts == [.acceptReading, .declineReading, .tellConflict])
        try await house.ask(.reading(id, .accept), actor, "10-27 13:00")
        let view = try await house.read(id, actor, "10-27 13:01")
        let document = try #require(view.document)
        #expect(document.form["person.name"] == "申报人0" && document.form.rows["awards"]?.count == 1)
        let hidden = [
            "person.birth", "person.residentID", "person.sex", "person.ethnicGroup", "contact.mobile", "post.rank",
            "application.tier", "application.transfer", "pledge.truthful",
        ]
        for place in hidden { #expect(document.form.values[place] == nil, "\(place)") }
        #expect(!"\(view)".contains("13800000000") && !"\(view)".contains("证书.pdf"))
        #expect(view.acts == [.handInReading, .declineReading, .tellConflict])
        let proof = try #require(document.proofs.first)
        let file = try await house.casework.proof(proof.id, of: id, for: actor, at: at("10-27 13:02"))
        #expect(file.attachment.name == "\(id)-1.pdf" && !file.content.isEmpty)
    }

    @Test func `scores are kept under versions while they are typed, and handed in sealed`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, actor) = (assigned.reading(0, by: 0), try await house.reader(assigned.round.readers[0]))
        let office = house.casework
        let (some, soon) = (house.scores("80"), at("10-27 13:00"))
        let early = await refusal { try await office.keep(some, over: 0, of: id, by: actor, at: soon) }
        #expect(early == .readingNotAccepted)
        try await house.ask(.reading(id, .accept), actor, "10-27 13:00")
        let (half, whole) = (TypedScores(points: ["level": "8"]), house.scores("88.5", comment: "金丝雀评语"))
        #expect(try await office.keep(half, over: 0, of: id, by: actor, at: at("10-27 13:01")).version == 1)
        #expect(try await office.keep(half, over: 0, of: id, by: actor, at: at("10-27 13:02")).version == 1)
        await #expect(throws: StaleScores.self) {
            try await office.keep(whole, over: 0, of: id, by: actor, at: at("10-27 13:03"))
        }
        let kept = try await office.keep(whole, over: 1, of: id, by: actor, at: at("10-27 13:04"))
        #expect(try await house.read(id, actor).draft?.scores == whole && kept.version == 2)
        #expect(try await office.readings(for: actor, at: at("10-27 13:05")).lines.first?.isBegun == true)
        try await house.ask(.reading(id, .handIn(whole)), actor, "10-27 14:00")
        let twice = await refusal { try await house.ask(.reading(id, .handIn(whole)), actor, "10-27 14:01") }
        #expect(twice == .alreadyScored)
        let late = await refusal { try await office.keep(half, over: 2, of: id, by: actor, at: at("10-27 14:02")) }
        #expect(late == .alreadyScored)
        let view = try await house.read(id, actor, "10-27 14:03")
        #expect(view.sheet?.total == 8850 && view.sheet?.comment == "金丝雀评语" && view.draft == nil)
        #expect(try await row(id, house)?.total == 8850)
        let facts = try await house.records.database.read { try Ledger.facts(of: CaseKey(.reading, id.text), in: $0) }
        #expect(facts.map(\.name) == ["offered", "accepted", "handedIn"])
        #expect(facts.allSatisfy { !$0.event.contains("8850") && !$0.event.contains("金丝雀") })
        #expect(facts.map(\.by.expert) == [nil, assigned.round.readers[0], assigned.round.readers[0]])
        try await house.records.verify()
        #expect(try await office.rebuild() == [])
    }

    @Test func `a score outside its range, one missing or one too late is refused with its clause`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, actor) = (assigned.reading(0, by: 0), try await house.reader(assigned.round.readers[0]))
        try await house.ask(.reading(id, .accept), actor, "10-27 13:00")
        for (points, reason) in [("100.5", Refusal.Reason.criterionOutOfRange), ("", .criterionNotScored)] {
            var wrong = house.scores("88")
            wrong.points["level"] = points
            let asked = Command.reading(id, .handIn(wrong))
            #expect(await refusal { try await house.ask(asked, actor, "10-27 14:00") } == reason)
        }
        let right = Command.reading(id, .handIn(house.scores("88")))
        #expect(await refusal { try await house.ask(right, actor, "11-02 00:00") } == .reviewLate)
        #expect(try await house.read(id, actor, "11-02 00:00").acts == [.declineReading, .tellConflict])
        try await house.ask(right, actor, "11-01 23:59")
    }

    @Test func `once the tier's vote is open nothing is scored any more, nor opened again`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let readers = assigned.round.readers
        let (clerk, leader) = try await house.officials(house.office)
        let actor = try await house.reader(readers[0])
        try await house.ask(.reading(assigned.reading(0, by: 0), .accept), actor, "10-27 13:00")
        try await house.handIn(assigned.reading(1, by: 0), by: readers[0], "80")
        try await house.sealedZero(.one)
        try await house.vote(on: [], votesFor: 0, tier: .one)
        try await house.ask(.decision(.openVote(.two)), clerk, "10-29 09:00")
        let late = Command.reading(assigned.reading(0, by: 0), .handIn(house.scores("88")))
        #expect(await refusal { try await house.ask(late, actor, "10-29 10:00") } == .meetingBegun)
        let reopen = Command.reading(assigned.reading(1, by: 0), .reopen(reason: House.note))
        #expect(await refusal { try await house.ask(reopen, leader, "10-29 10:00") } == .meetingBegun)
    }

    @Test(arguments: [Tier.one, .two])
    func `once a meeting over the tier was opened nothing is scored any more either`(tier: Tier) async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, readers) = (assigned.reading(0, by: 0), assigned.round.readers)
        let actor = try await house.reader(readers[0])
        try await house.ask(.reading(id, .accept), actor, "10-27 13:00")
        var sitting = Sitting(
            SittingID("m1"),
            Convening(
                panel: assigned.round.panel, tier: tier, meets: at("10-28 00:00").day, place: "一号会议室", seats: 11,
                members: readers, chair: readers[0], minuteTaker: AccountID("a1"), agenda: assigned.round.dossiers,
                recusals: []))
        let called = SittingRow(sitting, version: 1, convened: at("10-27 09:00"))
        sitting.evolve(.opened(SittingOpened(present: 11)), at: at("10-28 09:00"))
        let opened = SittingRow(sitting, version: 2, convened: at("10-27 09:00"))
        try await house.records.database.write { try SittingRows.save(called, in: $0) }
        let some = house.scores("80")
        _ = try await house.casework.keep(some, over: 0, of: id, by: actor, at: at("10-28 08:00"))
        try await house.records.database.write { try SittingRows.save(opened, in: $0) }
        let handIn = Command.reading(id, .handIn(some))
        let refused = await refusal { try await house.ask(handIn, actor, "10-28 10:00") }
        #expect(refused == (tier == .two ? .meetingBegun : nil))
    }

    // MARK: What ends a reading

    @Test func `a conflict told at any time closes the file at once, and its score counts no more`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (first, expert) = (assigned.reading(0, by: 0), assigned.round.readers[0])
        let actor = try await house.reader(expert)
        try await house.handIn(first, by: expert, "90")
        let proof = try #require(try await house.read(first, actor).document?.proofs.first?.id)
        let told = ReadingCommand.tellConflict([.teacherStudent], remark: .said("曾是我的学生"))
        try await house.ask(.reading(first, told), actor, "10-30 09:00")
        let closed = try await house.read(first, actor, "10-30 09:01")
        #expect(closed.subject == nil && closed.document == nil && closed.sheet == nil && closed.acts == [])
        let gone = await fault { try await house.casework.proof(proof, of: first, for: actor, at: at("10-30 09:01")) }
        #expect(gone == .notFound)
        let queue = try await house.casework.readings(for: actor, at: at("10-30 09:01"))
        #expect(queue.lines.last?.row.id == first && queue.lines.last?.subject == nil && queue.progress == (0, 1))
        let round = try await house.round(assigned.round.id, nil, "10-30 09:02").round
        #expect(round.isInConflict(expert, assigned.round.dossiers[0]))
        #expect(!round.pairs.contains(RoundPair(dossier: assigned.round.dossiers[0], expert: expert)))
        #expect(try await row(first, house).map { ($0.standing, $0.total) }! == (.conflict, nil))
        let clerk = try await house.official(.clerk, house.office)
        let seen = try await house.read(first, clerk, "10-30 09:03")
        #expect(seen.timeline.last?.details.map(\.text) == ["teacherStudent", "曾是我的学生"])
        #expect(seen.sheet == nil && seen.expert?.id == expert)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a conflict declared in the round closes the file too`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, expert) = (assigned.reading(1, by: 1), assigned.round.readers[1])
        let actor = try await house.reader(expert)
        try await house.ask(.reading(id, .accept), actor, "10-27 13:00")
        try await house.declare(
            expert, in: assigned.round.id, [assigned.round.dossiers[1]: [.kin]], restIsClear: false, at: "10-28 09:00")
        let view = try await house.read(id, actor, "10-28 09:01")
        #expect(view.subject == nil && view.document == nil && view.acts == [])
        #expect(view.reading.standing == .withdrawn)
    }

    @Test func `what is declined can be given to another, and no pair is assigned twice`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, expert) = (assigned.reading(0, by: 0), assigned.round.readers[0])
        let actor = try await house.reader(expert)
        try await house.ask(.reading(id, .decline(.field, remark: .said("不熟悉"))), actor, "10-27 13:00")
        let pair = RoundPair(dossier: assigned.round.dossiers[0], expert: expert)
        #expect(try await house.round(assigned.round.id).round.pairs.contains(pair) == false)
        #expect(try await house.read(id, actor).document == nil)
        let other = assigned.round.readers[2]
        try await house.declare(other, in: assigned.round.id, at: "10-27 14:00")
        let more = [RoundPair(dossier: assigned.round.dossiers[0], expert: other)]
        let again = try await house.assign(more, in: assigned.round, "10-27 15:00")
        #expect(again.reading(0, by: 2).text != "none")
        let twice = [RoundPair(dossier: assigned.round.dossiers[1], expert: expert)]
        #expect(await refusal { try await house.assign(twice, in: assigned.round, "10-27 16:00") } == .pairAssigned)
    }

    @Test func `a pair that the office takes back ends its reading, draft and all`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, expert) = (assigned.reading(0, by: 0), assigned.round.readers[0])
        let (actor, clerk) = (try await house.reader(expert), try await house.official(.clerk, house.office))
        try await house.ask(.reading(id, .accept), actor, "10-27 13:00")
        _ = try await house.casework.keep(house.scores("70"), over: 0, of: id, by: actor, at: at("10-27 13:01"))
        let pair = RoundPair(dossier: assigned.round.dossiers[0], expert: expert)
        try await house.ask(.round(assigned.round.id, .withdraw(pair, .other, remark: nil)), clerk, "10-28 09:00")
        #expect(try await house.read(id, actor).reading.standing == .withdrawn)
        let drafts = try await house.records.database.read { try $0.rows("SELECT reading FROM score_drafts") }
        #expect(drafts.isEmpty)
        #expect(try await house.casework.letters(of: actor).first?.content.kind == "readingWithdrawn")
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `only the office's leader opens a reading again, and what was given is the draft`() async throws {
        let house = try await House()
        let assigned = try await house.assigned()
        let (id, expert) = (assigned.reading(0, by: 0), assigned.round.readers[0])
        let actor = try await house.reader(expert)
        let (clerk, leader) = try await house.officials(house.office)
        let reopen = Command.reading(id, .reopen(reason: .said("总分与评语不符")))
        #expect(await refusal { try await house.ask(reopen, leader, "10-28 08:00") } == .nothingHandedIn)
        try await house.handIn(id, by: expert, "61.25")
        #expect(await fault { try await house.ask(reopen, clerk, "10-29 09:00") } == .notAllowed(.reopenReading))
        #expect(await fault { try await house.ask(reopen, actor, "10-29 09:00") } == .notAllowed(.reopenReading))
        try await house.ask(reopen, leader, "10-29 09:00")
        #expect(try await row(id, house).map { ($0.standing, $0.total, $0.reopenings) }! == (.accepted, nil, 1))
        #expect(try await house.read(id, actor, "10-29 09:01").draft?.scores == house.scores("61.25"))
        try await house.ask(.reading(id, .handIn(house.scores("81"))), actor, "10-29 10:00")
        #expect(try await row(id, house)?.total == 8100)
    }
}
