public import Records
public import Selection

/// The season as the office sees it: counted where the facts are written, read without looking at any dossier.
public struct SeasonBoard: Sendable {
    public let tally: SeasonTally
    /// Every body the season knows: the late first, then those held up, then by what is still under way.
    public let bodies: [OrganisationID]
    public let names: [OrganisationID: String]
    /// Of each body, the slates sealed.
    public let sealed: [OrganisationID: Int]
}

extension Casework {
    /// The season's figures; the office alone sees them.
    public func season(for actor: Actor, at now: Moment) async throws -> SeasonBoard {
        try requireOffice(actor)
        return try await records.database.read { records in
            let tally = try SeasonTally.read(at: now, in: records)
            let slates = try SlateRows.all(in: records).filter { $0.sealed != nil }
            let known = Set(tally.totals[.body, default: [:]].keys.map { OrganisationID($0) })
                .union(slates.map(\.body))
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            return SeasonBoard(
                tally: tally, bodies: known.sorted { tally.order($0) > tally.order($1) },
                names: try desk.organisations(known).mapValues(\.name),
                sealed: slates.reduce(into: [:]) { $0[$1.body, default: 0] += 1 })
        }
    }
}

extension SeasonTally {
    /// What a body stands in the board by, the greatest first; of equals the one with the lower number.
    fileprivate func order(_ body: OrganisationID) -> (Int, Int, Int, ReversedText) {
        let standing = bodies[body] ?? BodyTally()
        return (standing.late, standing.heldUp, standing.underWay, ReversedText(text: body.text))
    }
}

private struct ReversedText: Comparable {
    let text: String

    static func < (left: Self, right: Self) -> Bool { left.text > right.text }
}
