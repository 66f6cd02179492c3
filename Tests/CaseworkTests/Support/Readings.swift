import Casework
import Records
import Selection

/// Pairs that were assigned, and their experts at work.
extension House {
    struct Assigned {
        let round: Opened
        let readings: [RoundPair: ReadingID]

        /// The reading of the dossier at a place by the reader at a place.
        func reading(_ dossier: Int, by reader: Int) -> ReadingID {
            readings[RoundPair(dossier: round.dossiers[dossier], expert: round.readers[reader])] ?? ReadingID("none")
        }
    }

    /// A round in which everybody has answered, and the first readers read every dossier.
    func assigned(
        dossiers: Int = 2, readers: Int = 2, changing: [Int: [ExpertField: String]] = [:]
    ) async throws -> Assigned {
        let opened = try await openedRound(dossiers: dossiers, changing: changing)
        let chosen = Array(opened.readers.prefix(readers))
        for expert in chosen { try await declare(expert, in: opened.id) }
        return try await assign(opened.dossiers.flatMap { dossier in
            chosen.map { RoundPair(dossier: dossier, expert: $0) }
        }, in: opened)
    }

    func assign(_ pairs: [RoundPair], in opened: Opened, _ moment: String = "10-27 09:00") async throws -> Assigned {
        let basis = ProposalBasis(way: .least, needsExact: false, cost: 0, bound: 0)
        let assignment = RoundCommand.assign(PairsAssigned(pairs: pairs, basis: basis))
        try await ask(.round(opened.id, assignment), official(.leader, office), moment)
        let rows = try await records.database.read { try ReadingRows.rows(in: .two, records: $0) }
        let open = rows.filter(\.standing.isTheirs).map { row in
            (RoundPair(dossier: row.offer.dossier, expert: row.offer.expert), row.id)
        }
        return Assigned(round: opened, readings: Dictionary(open) { _, last in last })
    }

    func read(_ id: ReadingID, _ actor: Actor, _ moment: String = "10-27 12:00") async throws -> ReadingView {
        try await casework.reading(id, for: actor, at: at(moment))
    }

    /// The same points for each criterion, so that this is the total.
    func scores(_ points: String, comment: String = "") -> TypedScores {
        let criteria = casework.program.rules(for: .two)?.rubric?.criteria ?? []
        return TypedScores(
            points: Dictionary(uniqueKeysWithValues: criteria.map { ($0.id, points) }), comment: comment)
    }

    /// Agreed to, scored and handed in.
    func handIn(
        _ id: ReadingID, by expert: ExpertID, _ points: String, comment: String = "", _ moment: String = "10-28 09:00"
    ) async throws {
        let actor = try await reader(expert)
        try await ask(.reading(id, .accept), actor, moment)
        try await ask(.reading(id, .handIn(scores(points, comment: comment))), actor, moment)
    }
}
