@testable import Casework
import Foundation
import Papers
import Records
import Selection
import Testing

@testable import Rehearsal

/// 附件2 of every body of a played season, written as a workbook and read back as `bole check` reads it: it says of
/// each person and each slate what the rules say of the dossiers themselves.
struct SummaryTests {
    @Test func `sealed slates are checked as their dossiers are`() async throws {
        let verdicts = try await compare(try await PlayedSeason.whole.value)
        #expect(verdicts.count > 50)
        #expect(Set(verdicts) == [.eligible, .caution])
    }

    @Test func `slates that are still being put together are, too`() async throws {
        let verdicts = try await compare(try await PlayedSeason.play(people: 200, until: SeasonDays.day(10, 12)))
        #expect(verdicts.count > 10)
    }

    /// Compares each body's workbook with its dossiers, and gives every person's verdict.
    private func compare(_ season: PlayedSeason) async throws -> [RowVerdict] {
        let (program, calendar) = try PlayedSeason.program.get()
        let casework = try await Casework.open(season.records, program: program, calendar: calendar)
        let office = Actor(account: AccountID("nobody"), role: .clerk, organisation: program.officeID)
        var verdicts: [RowVerdict] = []
        for body in program.organisations where body.body != nil {
            let slate = Slate.id(of: body.id, .two)
            let paper = try await casework.summary(of: slate, for: office, at: season.end)
            let sheet = try checked(paper, program, season.end)
            let expected = try await expectations(of: body, office, casework, season.end)
            #expect(sheet.rows.map(Said.init) == expected.flatMap(\.people))
            #expect(sheet.slates.map(SaidOfSlate.init) == expected.filter { !$0.people.isEmpty }.map(\.slate))
            verdicts += sheet.rows.map(\.verdict)
        }
        return verdicts
    }

    private func checked(_ paper: SummaryPaper, _ program: Program, _ moment: Moment) throws -> CheckedSheet {
        let content = Data(try SummaryWorkbook.bytes(of: paper, program: program, at: moment))
        let sheet = try SheetFile(content: content, named: "附件2.xlsx", mostBytes: 64 << 20)
        return try SummarySheetCheck.check(sheet, program: program)
    }

    /// What the rules find in the facts, slate by slate.
    private func expectations(
        of body: Organisation, _ actor: Actor, _ casework: Casework, _ now: Moment
    ) async throws -> [Expected] {
        try await casework.records.database.read { records in
            let desk = try Desk(records: records, casework: casework, actor: actor, now: now)
            return try Tier.allCases.compactMap { tier in
                let id = Slate.id(of: body.id, tier).text
                guard let slate = try desk.reader.file(id, of: Slate.self)?.state else { return nil }
                let dossiers = try desk.reader.files(slate.members.map(\.text), of: Dossier.self).map(\.state)
                let people = try dossiers.map { dossier in
                    Said(try #require(try casework.opened(dossier.form, in: records)), dossier, tier, casework)
                }
                let candidates = dossiers.map {
                    ($0.id, SlateCandidate(countsAsGrassroots: $0.countsAsGrassroots, obstacles: []))
                }
                let facts = SlateFacts(
                    program: casework.program, bodyKind: try #require(body.body),
                    candidates: Dictionary(uniqueKeysWithValues: candidates))
                let ledger = slate.ledger(of: slate.members, facts)
                return Expected(people: people, slate: SaidOfSlate(body.name, tier, ledger))
            }
        }
    }
}

private struct Expected {
    let people: [Said]
    let slate: SaidOfSlate
}

/// What is said of a person.
private struct Said: Equatable {
    let name: String
    let tier: Tier?
    let verdict: RowVerdict
    let findings: Set<Finding>

    init(_ row: CheckedRow) {
        (name, tier, verdict, findings) = (row.name, row.tier, row.verdict, Set(row.findings))
    }

    /// As the dossier's page has it, under the tier in which it is recommended.
    init(_ form: FilledForm, _ dossier: Dossier, _ tier: Tier, _ casework: Casework) {
        var form = form
        form.values["application.tier"] = "\(tier.rawValue)"
        if !dossier.consentsToTransfer { form.values["application.transfer"] = "否" }
        (name, self.tier, findings) = (form["person.name"], tier, Set(casework.findings(on: form)))
        let worst = findings.map(\.severity).max()
        verdict = worst == .block ? .ineligible : worst == .caution ? .caution : .eligible
    }
}

/// What is said of a slate.
private struct SaidOfSlate: Equatable {
    let recommender: String
    let tier: Tier
    let count: Int
    let limit: Int?
    let findings: Set<Finding>

    init(_ slate: CheckedSlate) {
        (recommender, tier, count, limit) = (slate.recommender, slate.tier, slate.count, slate.limit)
        findings = Set(slate.findings)
    }

    init(_ recommender: String, _ tier: Tier, _ ledger: QuotaLedger) {
        (self.recommender, self.tier, count, limit) = (recommender, tier, ledger.used, ledger.limit)
        findings = Set(ledger.findings)
    }
}
