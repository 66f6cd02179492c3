import Casework
import Foundation
import Records
@testable import Rehearsal
import Selection
import Testing

@Suite struct SeasonTests {
    @Test func `every end is reached in a season of three hundred`() async throws {
        let ends = try await PlayedSeason.whole.value.report.counts.ends
        #expect(EndKind.allCases.filter { (ends[$0] ?? 0) == 0 } == [])
    }

    @Test func `no stage is reached by more people than the one before`() async throws {
        let counts = try await PlayedSeason.whole.value.report.counts
        let stages = SeasonStage.allCases.map { counts.total($0) }
        #expect(stages == stages.sorted(by: >))
        #expect(stages.allSatisfy { $0 > 0 })
    }

    @Test func `someone is transferred, and both tiers have selected people`() async throws {
        let counts = try await PlayedSeason.whole.value.report.counts
        #expect(counts.transferred > 0)
        #expect([Tier.one, .two].allSatisfy { (counts.selected[$0] ?? 0) > 0 })
    }

    @Test func `every dossier has ended when the season is over`() async throws {
        let counts = try await PlayedSeason.whole.value.report.counts
        #expect(counts.ends.values.reduce(0, +) == counts.total(.submitted))
    }

    @Test func `no sealed slate passes its quota, and leagues keep the share or explain`() async throws {
        let season = try await PlayedSeason.whole.value
        let (program, _) = try PlayedSeason.program.get()
        let (rows, slates) = try await season.records.database.read { records in
            (try DossierList.page(DossierFilter(), after: nil, size: 1000, at: season.end, in: records).rows,
             try SlateRows.all(in: records))
        }
        for slate in slates where slate.sealed != nil {
            let kind = try #require(program.organisations.first { $0.id == slate.body }?.body)
            let rules = try #require(program.rules(for: slate.tier))
            let members = rows.filter { $0.slate == slate.id }
            #expect(members.count == slate.members)
            #expect(members.count <= rules.quota(for: kind)?.atMost ?? 0)
            guard let share = rules.share, share.bodies.contains(kind), members.count >= 5 else { continue }
            #expect(members.count(where: \.countsAsGrassroots) >= share.atLeast)
        }
        #expect(slates.contains { $0.sealed == nil })
        #expect(slates.contains { $0.reopenedUntil != nil && $0.sealed != nil })
        #expect(slates.contains { $0.sealed != nil && $0.members == 0 })
    }

    @Test func `lists for tier 3 are on file each under a number of its own, and one came too late`() async throws {
        let season = try await PlayedSeason.whole.value
        let rows = try await season.records.database.read { try FilingRows.all(in: $0) }
        let numbers = rows.compactMap(\.number)
        #expect(numbers.count > 30)
        #expect(Set(numbers).count == numbers.count)
        #expect(rows.filter { $0.number == nil }.map(\.handedIn) == [nil])
        #expect(rows.count(where: { $0.returnedUntil != nil && $0.number != nil }) == 1)
    }

    @Test func `the office has a pool of experts, of whom one applied and one was ended`() async throws {
        let season = try await PlayedSeason.whole.value
        let (pool, marks) = try await season.records.database.read { records in
            let pool = try Experts.page(
                ExpertFilter(), after: nil, size: 100, on: season.end.day, in: records
            ).experts
            let rows = try DossierList.page(DossierFilter(), after: nil, size: 1000, at: season.end, in: records).rows
            return (pool, Set(rows.compactMap(\.shown.idIndex)))
        }
        #expect(pool.count == 60)
        #expect(pool.count { $0.marks.id.map(marks.contains) ?? false } == 1)
        #expect(pool.compactMap(\.ended) == [SeasonDays.experts])
    }

    @Test func `a panel is drawn for each tier, one draw was given up, and each record can be drawn again`()
        async throws
    {
        let season = try await PlayedSeason.whole.value
        let (program, calendar) = try PlayedSeason.program.get()
        let casework = try await Casework.open(season.records, program: program, calendar: calendar)
        let rows = try await casework.publicDraws()
        #expect(rows.map(\.standing) == [.drawn, .drawn, .abandoned])
        #expect(rows.map(\.tiers) == [[.two], [.one], [.one]])
        for row in rows where row.standing == .drawn {
            let record = try await casework.drawRecord(row.id)
            try record.verify(.sha256)
            #expect(record.panel.compactMap(\.self).count == 25)
            #expect(record.plan.excluded.map(\.reason) == ["applies"])
        }
        let first = try await casework.drawRecord(rows[1].id)
        #expect(first.declined.map(\.reason) == ["unable", "unreachable"])
    }

    @Test func `dossiers of both tiers are assigned to their panel's experts, none in conflict, none to too many`()
        async throws
    {
        let season = try await PlayedSeason.whole.value
        let (program, calendar) = try PlayedSeason.program.get()
        let casework = try await Casework.open(season.records, program: program, calendar: calendar)
        let found = try await season.records.database.read { records in
            (try RoundRows.all(in: records), try Accounts.account(login: "office-clerk", in: records)?.actor)
        }
        let clerk = try #require(found.1)
        #expect(Set(found.0.map(\.tier)) == [.one, .two])
        for row in found.0 {
            let round = try await casework.round(row.id, for: clerk, at: season.end).round
            #expect(row.answered == row.readers && round.assignments > 0)
            #expect(round.declared.contains { !$0.value.isEmpty })
            #expect(round.pairs.allSatisfy { !round.isInConflict($0.expert, $0.dossier) })
            let reviews = Dictionary(grouping: round.pairs, by: \.dossier)
            #expect(reviews.values.allSatisfy { $0.count <= 3 })
            let unread = round.dossiers.filter { reviews[$0] == nil }
            let ends = try await season.records.database.read { records in
                try unread.map { try DossierRows.row($0, in: records)?.endKind }
            }
            #expect(ends.allSatisfy { $0 == .withdrawn })
            let loads = Dictionary(grouping: round.pairs, by: \.expert)
            #expect(loads.values.allSatisfy { $0.count <= round.settings.most })
        }
    }

    @Test func `no ID number is verified twice`() async throws {
        let season = try await PlayedSeason.whole.value
        let rows = try await season.records.database.read { records in
            try DossierList.page(DossierFilter(), after: nil, size: 1000, at: season.end, in: records).rows
        }
        let verified = rows.filter(\.identityVerified).compactMap(\.shown.idIndex)
        #expect(Set(verified).count == verified.count)
        #expect(rows.contains { $0.endReason == .identityElsewhere })
    }

    @Test func `a secret person's name stands on no public text`() async throws {
        let season = try await PlayedSeason.whole.value
        let withheld = try await season.records.database.read { records in
            try DossierList.page(DossierFilter(), after: nil, size: 1000, at: season.end, in: records).rows
                .filter(\.isWithheld).map(\.id)
        }
        #expect(!withheld.isEmpty)
    }

    @Test func `what must be refused was tried and refused`() async throws {
        let refusals = try await PlayedSeason.whole.value.report.refusals
        let expected: [Refusal.Reason] = [
            .conditionsNotMet, .evidenceMissing, .tooLate, .alreadySubmitted, .correctionsOverdue,
            .publicityStillOpen, .objectionOpen, .samePersonConfirms, .opinionsNotHeard, .grassrootsShort,
            .quotaExceeded, .slateLapsed, .filingLate, .acceptancePending, .paperMissing, .attendanceShort,
            .noticeEmpty, .sharesNotCommitted, .alreadyConvened, .quorumLost, .agendaUnfinished, .alreadyRecused,
            .tooFewTogether, .ballotOpen, .roomWordDiffers, .notDiscussed, .scoreMissing, .countsDiffer, .notSigner,
            .sittingOver,
        ]
        #expect(expected.filter { refusals[$0] == nil } == [])
    }

    @Test func `the records verify, and every projection is what the facts make it`() async throws {
        let season = try await PlayedSeason.whole.value
        let (program, calendar) = try PlayedSeason.program.get()
        #expect(try await season.records.verify().facts == season.report.events)
        let casework = try await Casework.open(season.records, program: program, calendar: calendar)
        #expect(try await casework.rebuild() == [])
    }

    @Test func `the folder's clock stands where the season ended`() async throws {
        let season = try await PlayedSeason.whole.value
        #expect(try await SimulatedClock(database: season.records.database).now().day == season.end.day)
    }
}

@Suite struct SeedTests {
    @Test func `the same seed plays the same season, another seed another`() async throws {
        let first = try await PlayedSeason.play(people: 60).report
        let second = try await PlayedSeason.play(people: 60).report
        let other = try await PlayedSeason.play(people: 60, seed: 7).report
        #expect(first.digest == second.digest)
        #expect(first.counts == second.counts)
        #expect(first.events == second.events)
        #expect(first.digest != other.digest)
    }

    @Test func `a season ends at nine on the day asked for`() async throws {
        let season = try await PlayedSeason.play(people: 120, until: SeasonDays.day(10, 9))
        #expect(season.report.counts.total(.consented) > 0)
        #expect(season.report.counts.total(.recommended) == 0)
        #expect(season.report.counts.total(.reported) == 0)
        let last = try await season.records.database.read { records in
            try Ledger.facts(after: try Ledger.lastSequence(in: records) - 1, limit: 1, in: records).first?.at
        }
        #expect(try #require(last) < Moment(SeasonDays.day(10, 9), hour: 9))
    }

    @Test func `a season of one person is played to its end`() async throws {
        let report = try await PlayedSeason.play(people: 1).report
        #expect(report.counts.total(.submitted) == 1)
    }

    @Test func `a folder in which something is is refused`() throws {
        let folder = NSTemporaryDirectory() + "bole-folder-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Rehearsal.demandEmpty(folder)
        try Data("x".utf8).write(to: URL(filePath: folder + "/x"))
        #expect(throws: RehearsalFault.self) { try Rehearsal.demandEmpty(folder) }
    }
}

@Suite struct DigestTests {
    @Test func `commitments, proofs and signed pages are left out of the digest`() {
        let event =
            #"{"submitted":{"form":{"sealed":"ab12"},"proofs":[{"digest":"cd","size":9}],"#
            + #""signedPage":"ef","tier":1}}"#
        let kept = String(decoding: SeasonDigest.withoutChance(Array(event.utf8), of: .dossier), as: UTF8.self)
        #expect(kept == #"{"submitted":{"form":{"sealed":""},"proofs":[],"signedPage":"","tier":1}}"#)
    }

    @Test func `of a meeting keys, lists, what was asked and the room's word are left out, of other cases they stay`() {
        let event = #"{"x":{"asked":"ee","key":"dd","list":"ff","number":1,"voters":["x1"],"word":"0417"}}"#
        func kept(_ kind: CaseKind) -> String {
            String(decoding: SeasonDigest.withoutChance(Array(event.utf8), of: kind), as: UTF8.self)
        }
        #expect(kept(.sitting) == #"{"x":{"asked":"","key":"","list":"","number":1,"voters":["x1"],"word":""}}"#)
        #expect(kept(.round) == event)
    }

    @Test func `the deadlines collide where the calendar of 2023 says`() throws {
        let (program, calendar) = try PlayedSeason.program.get()
        let collisions = try Collisions(program: program, calendar: calendar)
        #expect(collisions.body == SeasonDays.day(10, 9))
        #expect(collisions.employer == SeasonDays.day(9, 26))
        #expect(collisions.employerBelowChannel == SeasonDays.day(9, 19))
    }
}
