import Casework
import Foundation
public import Records
public import Selection

/// What came of a season, counted from the records.
public struct SeasonReport: Sendable {
    public let people: Int
    public let digest: String
    public let counts: SeasonCounts
    public let events: Int
    public let seconds: Double
    /// What was tried on purpose and refused, by reason.
    public let refusals: [Refusal.Reason: Int]
    let collisions: Collisions
    let names: [OrganisationID: String]

    init(of season: Season, at end: Moment, people: Int, seconds: Double) async throws {
        let (office, casework) = (season.places.office, season.casework)
        let collisions = try Collisions(program: casework.program, calendar: casework.calendar)
        let late = Moment(collisions.employer.adding(days: 1))
        (counts, digest, events) = try await casework.records.database.read { records in
            var digest = SeasonDigest()
            try Ledger.eachFact(in: records) { digest.take($0) }
            return (
                try SeasonCounts.read(office: office, at: end, postedFrom: late, in: records), digest.text,
                try Ledger.lastSequence(in: records)
            )
        }
        self.people = people
        self.seconds = seconds
        self.collisions = collisions
        refusals = season.refusals
        names = season.places.organisations.mapValues(\.name)
    }

    /// One object, as `docs` and scripts know it.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(SeasonPage(self)), as: UTF8.self)
    }

    /// A funnel of stages for each body, the ends, and where the deadlines collide.
    public var text: String {
        let bodies = counts.bodies.keys.sorted().map { body in
            line(body.text, SeasonStage.allCases.map { counts.bodies[body]?[$0] ?? 0 }, names[body] ?? "")
        }
        let tried = refusals.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }
        let ends = EndKind.allCases.map { "\($0.rawValue) \(counts.ends[$0] ?? 0)" }
        return
            ([line("", SeasonStage.allCases.map { String($0.rawValue.prefix(8)) }, "")] + bodies + [
                line("all", SeasonStage.allCases.map { counts.total($0) }, ""), "",
                "ends          " + ends.joined(separator: ", "), "transferred   \(counts.transferred)",
                "refused       " + tried.joined(separator: ", "), "", "where deadlines collide (三（二）, 五):",
            ] + collisions.lines + [
                "posted later than that by their employer: \(counts.postedLate) people", "",
                "\(people) people, \(events) events, \(String(format: "%.1f", seconds)) s", "digest \(digest)",
            ]).joined(separator: "\n")
    }

    private func line(_ name: String, _ cells: [some CustomStringConvertible], _ after: String) -> String {
        let head = name.padding(toLength: 26, withPad: " ", startingAt: 0)
        let columns = cells.map { cell in
            let text = "\(cell)"
            return String(repeating: " ", count: max(1, 9 - text.count)) + text
        }
        return head + columns.joined() + (after.isEmpty ? "" : "  " + after)
    }
}

/// What `--format json` promises.
private struct SeasonPage: Encodable {
    let people: Int
    let digest: String
    let stages: [String: Int]
    let ends: [String: Int]
    let tiers: [String: TierPage]
    let transferred: Int
    let events: Int
    let seconds: Double

    struct TierPage: Encodable {
        let reported: Int
        let selected: Int
    }

    init(_ report: SeasonReport) {
        let counts = report.counts
        people = report.people
        digest = report.digest
        stages = Dictionary(uniqueKeysWithValues: SeasonStage.allCases.map { ($0.rawValue, counts.total($0)) })
        ends = Dictionary(uniqueKeysWithValues: EndKind.allCases.map { ($0.rawValue, counts.ends[$0] ?? 0) })
        tiers = Dictionary(
            uniqueKeysWithValues: Tier.allCases.map { tier in
                let page = TierPage(reported: counts.reported[tier] ?? 0, selected: counts.selected[tier] ?? 0)
                return (String(tier.rawValue), page)
            })
        transferred = counts.transferred
        events = report.events
        seconds = report.seconds
    }
}
