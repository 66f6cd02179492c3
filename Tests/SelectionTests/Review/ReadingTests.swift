import Selection
import Testing

/// 三（三）, R33: an expert's reading of a dossier, from the offer to the scores handed in.
@Suite struct ReadingTests {
    private static func criterion(_ id: String, _ weight: Int, most: Int = 100) -> Criterion {
        Criterion(id: id, name: id, english: id, weight: weight, most: most, clause: "二（二）", words: ["领先"])
    }

    private static let rubric = Rubric([criterion("level", 60), criterion("results", 40, most: 20)])
    private static let facts = ReadingFacts(rubric: rubric, due: Given.day("2023-10-25"))
    private static let now = Given.moment("2023-10-25T23:59:59+08:00")
    private static let offer = ReadingOffer(
        round: RoundID("r1"), dossier: DossierID("d1"), expert: ExpertID("x1"), tier: .two, isOfOwnBody: false)
    private static let right = TypedScores(points: ["level": "85.5", "results": "16"], comment: "材料扎实")

    /// After these commands, each carried out.
    private func reading(_ commands: ReadingCommand...) throws -> DossierReading {
        var reading = DossierReading(ReadingID("v1"), Self.offer)
        for command in commands {
            for event in try reading.decide(command, Self.facts, at: Self.now) { reading.evolve(event, at: Self.now) }
        }
        return reading
    }

    private func refused(
        _ command: ReadingCommand, _ reading: DossierReading, _ facts: ReadingFacts = ReadingTests.facts,
        at moment: Moment = ReadingTests.now
    ) -> Refusal? {
        do {
            _ = try reading.decide(command, facts, at: moment)
            return nil
        } catch {
            return error
        }
    }

    // MARK: Accepting and declining

    @Test func `given an offer, when it is accepted, then scores can be handed in, sealed with their total`() throws {
        let read = try reading(.accept, .handIn(Self.right))
        #expect(read.standing == .handedIn && read.answered == Self.now && read.handedIn == Self.now)
        let sheet = try #require(read.sheet?.said)
        #expect(sheet.points == ["level": 8550, "results": 1600])
        #expect((sheet.total, sheet.comment) == (8330, "材料扎实"))
    }

    @Test func `given an offer, when scores come before an answer, then they are refused`() throws {
        #expect(refused(.handIn(Self.right), try reading())?.reason == .readingNotAccepted)
        #expect(refused(.accept, try reading(.accept))?.reason == .readingAnswered)
    }

    @Test func `given a reading, when it is declined, then it is over for the expert`() throws {
        for declined in [
            try reading(.decline(.field, remark: nil)), try reading(.accept, .decline(.other, remark: Given.note)),
        ] {
            #expect(declined.standing == .declined)
            for command in [ReadingCommand.accept, .handIn(Self.right), .tellConflict([.kin], remark: nil)] {
                #expect(refused(command, declined)?.reason == .readingOver)
            }
        }
        let late = refused(.decline(.time, remark: nil), try reading(.accept, .handIn(Self.right)))
        #expect(late?.reason == .alreadyScored)
    }

    // MARK: Conflicts

    @Test func `given a reading however far, when a conflict is told, then it is closed and counts no more`() throws {
        let open: [DossierReading] = [
            try reading(), try reading(.accept), try reading(.accept, .handIn(Self.right)),
        ]
        let late = Given.moment("2023-11-25T09:00:00+08:00")
        for var read in open {
            let facts = ReadingFacts(rubric: Self.rubric, due: Given.day("2023-10-25"), hasMeetingBegun: true)
            for event in try read.decide(.tellConflict([.coAuthor, .kin], remark: nil), facts, at: late) {
                read.evolve(event, at: late)
            }
            #expect(read.standing == .conflict && !read.standing.isTheirs)
            #expect(read.conflicts == [.kin, .coAuthor])
            #expect(refused(.accept, read)?.reason == .readingInConflict)
            #expect(refused(.reopen(reason: Given.note), read)?.reason == .readingInConflict)
            #expect(read.withdraw() == [])
        }
        #expect(refused(.tellConflict([], remark: nil), try reading())?.reason == .conflictNotNamed)
    }

    // MARK: What no score may be

    @Test(arguments: [
        (["level": "100.01", "results": "1"], Refusal.Reason.criterionOutOfRange),
        (["level": "-1", "results": "1"], .criterionOutOfRange),
        (["level": "8.555", "results": "1"], .criterionOutOfRange),
        (["level": "八十", "results": "1"], .criterionOutOfRange),
        (["level": "80", "results": "20.5"], .criterionOutOfRange),
        (["level": "80"], .criterionNotScored), (["level": "80", "results": " "], .criterionNotScored),
        (["level": "80", "results": "1", "charm": "1"], .criterionUnknown),
    ])
    func `given scores that can't count, when they are handed in, then the first says why with its clause`(
        points: [String: String], reason: Refusal.Reason
    ) throws {
        let refusal = refused(.handIn(TypedScores(points: points)), try reading(.accept))
        #expect(refusal?.reason == reason)
        #expect(refusal?.clause == (reason == .criterionUnknown ? "三（三）" : "二（二）"))
    }

    @Test func `given several wrong scores, when they are looked over, then each is told at once`() {
        let faults = TypedScores(points: ["level": "101"]).faults(by: Self.rubric)
        #expect(faults.mapValues(\.reason) == ["level": .criterionOutOfRange, "results": .criterionNotScored])
        #expect(Self.right.faults(by: Self.rubric).isEmpty && Self.right.total(by: Self.rubric) == 8330)
        #expect(TypedScores().total(by: Self.rubric) == nil)
    }

    @Test(arguments: ["85.5", " 85.50 ", "８５．５", "85。5"])
    func `given a score as a Chinese keyboard types it, when it is read, then it is the same`(text: String) throws {
        let typed = TypedScores(points: ["level": text, "results": "0"])
        #expect(try typed.scores(by: Self.rubric).points["level"] == 8550)
    }

    @Test func `given a comment that is too long, when it is handed in, then its length is told`() throws {
        let long = TypedScores(points: Self.right.points, comment: String(repeating: "长", count: 2001))
        #expect(refused(.handIn(long), try reading(.accept)) == Refusal(.commentTooLong, "三（三）", ["most": "2000"]))
    }

    // MARK: When

    @Test func `given the due day, when it is over, then nothing is accepted, handed in or opened again`() throws {
        let next = Given.moment("2023-10-26T00:00:00+08:00")
        let late = Refusal(.reviewLate, "三（三）", ["due": "2023-10-25"])
        #expect(refused(.accept, try reading(), at: next) == late)
        #expect(refused(.handIn(Self.right), try reading(.accept), at: next) == late)
        #expect(refused(.reopen(reason: Given.note), try reading(.accept, .handIn(Self.right)), at: next) == late)
        #expect(refused(.decline(.time, remark: nil), try reading(.accept), at: next) == nil)
    }

    @Test func `given a meeting begun, a round closed or a way ended, when scores come, then each says so`() throws {
        var facts = Self.facts
        facts.isRoundClosed = true
        #expect(refused(.handIn(Self.right), try reading(.accept), facts)?.reason == .roundClosed)
        facts.hasMeetingBegun = true
        #expect(refused(.handIn(Self.right), try reading(.accept), facts)?.reason == .meetingBegun)
        facts.end = .withdrawn
        let ended = refused(.handIn(Self.right), try reading(.accept), facts)
        #expect(ended == Refusal(.ended, "三（一）", ["kind": "withdrawn"]))
    }

    // MARK: Twice

    @Test func `given scores handed in, when they come again, then only after the office opened them`() throws {
        let read = try reading(.accept, .handIn(Self.right))
        #expect(refused(.handIn(Self.right), read)?.reason == .alreadyScored)
        let again = try reading(.accept, .handIn(Self.right), .reopen(reason: Given.note))
        #expect(again.standing == .accepted && again.handedIn == nil && again.reopenings == 1)
        #expect(again.sheet != nil)
        #expect(refused(.reopen(reason: Given.note), again)?.reason == .nothingHandedIn)
        #expect(refused(.handIn(Self.right), again) == nil)
    }

    @Test func `given a reading, when the office takes it back, then once, and the pair can be offered again`() throws {
        var read = try reading(.accept)
        #expect(read.withdraw() == [.withdrawn])
        read.evolve(.withdrawn, at: Self.now)
        #expect(read.withdraw() == [] && refused(.accept, read)?.reason == .readingOver)
        let again = try DossierReading.begin(Self.offer, beside: [.withdrawn, .declined, .conflict])
        #expect(again == [.offered(Self.offer)])
        for standing in [ReadingStanding.offered, .accepted, .handedIn] {
            #expect(throws: Refusal(.readingThere, "三（三）")) {
                try DossierReading.begin(Self.offer, beside: [.declined, standing])
            }
        }
    }
}
