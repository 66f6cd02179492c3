import Records
import Selection

extension Casework {
    /// Makes every projection anew from the facts; names the tables that stood otherwise before.
    public func rebuild() async throws -> [String] {
        try await records.database.write { records in
            let before = try Projections.digests(in: records)
            try Projections.clear(in: records)
            var rebuilding = Rebuilding(Projector(records, self))
            try Ledger.eachFact(in: records) { try rebuilding.take($0) }
            let after = try Projections.digests(in: records)
            return before.keys.filter { before[$0] != after[$0] }.sorted()
        }
    }
}

/// All cases as they were at a place in the ledger, while their facts are run through the projector again.
private struct Rebuilding {
    private let projector: Projector
    private var dossiers: [String: Dossier] = [:]
    private var slates: [String: Slate] = [:]
    private var publicities: [String: Publicity] = [:]
    private var decisions: [String: Decision] = [:]
    private var settings: [String: SeasonSettings] = [:]
    private var filings: [String: Filing] = [:]
    private var panels: [String: Panel] = [:]
    private var rounds: [String: Round] = [:]
    private var readings: [String: DossierReading] = [:]
    private var sittings: [String: Sitting] = [:]

    init(_ projector: Projector) { self.projector = projector }

    mutating func take(_ fact: Fact) throws {
        switch fact.key.kind {
        case .dossier: try take(fact, into: &dossiers)
        case .slate: try take(fact, into: &slates)
        case .publicity: try take(fact, into: &publicities)
        case .decision: try take(fact, into: &decisions)
        case .settings: try take(fact, into: &settings)
        case .filing: try take(fact, into: &filings)
        case .panel: try take(fact, into: &panels)
        case .round: try take(fact, into: &rounds)
        case .reading: try take(fact, into: &readings)
        case .sitting: try take(fact, into: &sittings)
        }
    }

    private func take<State: CaseState>(_ fact: Fact, into states: inout [String: State]) throws {
        let event: State.Event = try CanonicalJSON.decode(from: fact.event)
        var state = states[fact.key.id] ?? State.begin(fact.key.id, with: event)
        state?.take(event, at: fact.at)
        try state?.show(event, version: fact.version, at: fact.at, in: projector)
        states[fact.key.id] = state
    }
}
