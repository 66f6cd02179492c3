import Casework
import Records
import Selection
import Testing

/// How far the experts are, whom the office reminds, and what their scores come to.
@Suite struct ReadingProgressTests {
    @Test func `coverage, who lags behind and what needs one more review are told to the office`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let nothing = try await house.casework.readingProgress(in: .two, for: clerk, at: at("10-20 09:00"))
        #expect(nothing.coverage.isEmpty && nothing.readers.isEmpty && !nothing.canRemind)
        let assigned = try await house.assigned(dossiers: 2, readers: 2)
        let readers = assigned.round.readers
        try await house.handIn(assigned.reading(0, by: 0), by: readers[0], "90")
        try await house.handIn(assigned.reading(0, by: 1), by: readers[1], "60")
        let progress = try await house.casework.readingProgress(in: .two, for: clerk, at: at("10-29 09:00"))
        #expect(progress.counts == [.handedIn: 2, .offered: 2])
        #expect(progress.coverage.map { [$0.reviews, $0.dossiers] } == [[0, 1], [2, 1]])
        #expect(progress.due == [Day("2023-11-01")].compactMap(\.self))
        #expect(progress.readers.map(\.open) == [1, 1] && progress.readers.allSatisfy { $0.due == Day("2023-11-01") })
        // The programme asks for three reviews; of the second dossier two are still awaited.
        #expect(progress.further.map(\.subject.dossier) == [assigned.round.dossiers[0]])
        #expect(progress.further.map(\.reason) == [.tooFew])
    }

    @Test func `who has something to hand in is reminded by one press, at most once a day`() async throws {
        let house = try await House()
        let assigned = try await house.assigned(dossiers: 1, readers: 3)
        let readers = assigned.round.readers
        try await house.handIn(assigned.reading(0, by: 0), by: readers[0], "90")
        let actors = [try await house.reader(readers[0]), try await house.reader(readers[1])]
        let (clerk, third) = (try await house.official(.clerk, house.office), try await house.reader(readers[2]))
        try await house.records.database.write {
            try Accounts.close(third.account, by: clerk.account, at: at("10-28 12:00"), in: $0)
        }
        func remind(_ moment: String, key: String? = nil) async throws -> Int {
            let key = key.map { RequestKey(name: $0, asked: Fingerprint(of: "remind")) }
            return try await house.casework.remindReaders(in: .two, Request(by: clerk, at: at(moment), key: key))
        }
        // The third can't sign in any more, and so isn't told.
        #expect(try await remind("10-29 09:00", key: "k") == 1)
        #expect(try await remind("10-29 09:01", key: "k") == 1)
        #expect(try await remind("10-29 23:59") == 0)
        #expect(try await remind("10-30 00:00") == 1)
        let kinds = try await house.casework.letters(of: actors[1]).map(\.content.kind)
        #expect(kinds.prefix(2) == ["readingReminder", "readingReminder"])
        let done = try await house.casework.letters(of: actors[0]).map(\.content.kind)
        #expect(!done.contains("readingReminder"))
        let progress = try await house.casework.readingProgress(in: .two, for: clerk, at: at("10-30 12:00"))
        #expect(!progress.canRemind && progress.readers.contains { !$0.hasAccount })
    }

    @Test func `totals stand side by side, ranked by the official one, adjusted for all or for none`() async throws {
        let house = try await House()
        let assigned = try await house.assigned(dossiers: 2, readers: 3)
        let readers = assigned.round.readers
        let clerk = try await house.official(.clerk, house.office)
        for (reader, points) in [(0, "90"), (1, "80"), (2, "70.5")] {
            try await house.handIn(assigned.reading(0, by: reader), by: readers[reader], points)
        }
        try await house.handIn(assigned.reading(1, by: 0), by: readers[0], "95")
        let few = try await house.casework.scoreBoard(in: .two, for: clerk, at: at("10-29 09:00"))
        #expect(few.pool.adjustment == .plain(.tooFewReviews([assigned.round.dossiers[1]])))
        #expect(few.dossiers.map(\.subject.dossier) == [assigned.round.dossiers[1], assigned.round.dossiers[0]])
        let first = few.pool.summaries[assigned.round.dossiers[0]]
        #expect([first?.mean, first?.trimmedMean, first?.median, first?.range] == [8017, 8000, 8000, 1950])
        for (reader, points) in [(1, "85"), (2, "75")] {
            try await house.handIn(assigned.reading(1, by: reader), by: readers[reader], points)
        }
        let board = try await house.casework.scoreBoard(in: .two, from: 1, size: 1, for: clerk, at: at("10-29 09:00"))
        #expect(board.dossiers.map(\.subject.dossier) == [assigned.round.dossiers[0]] && board.total == 2)
        #expect(board.dossiers[0].readings.map(\.offer.expert) == Array(readers.prefix(3)))
        #expect(board.calibration.agreement != nil && board.names.count == 3)
        let adjusted = try #require(board.pool.adjustment.score(of: assigned.round.dossiers[1]))
        #expect(adjusted.score == 8500)
    }

    @Test func `experts under the body that recommended are marked as of its own`() async throws {
        let changes = (0..<11).reduce(into: [Int: [ExpertField: String]]()) {
            $0[$1] = [.parentUnits: "呼和浩特市人力资源和社会保障局"]
        }
        for (changing, isOwn) in [([:], false), (changes, true)] {
            let house = try await House()
            _ = try await house.assigned(dossiers: 1, changing: changing)
            let rows = try await house.records.database.read { try ReadingRows.rows(in: .two, records: $0) }
            #expect(rows.map(\.offer.isOfOwnBody) == [isOwn, isOwn])
        }
    }
}
