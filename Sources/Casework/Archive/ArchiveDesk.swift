import Papers
import Records
public import Selection

/// Hands cases over to the archive, each as a package that proves itself and needs nothing else to be read (令716 §12).
public struct ArchiveDesk: Sendable {
    let papers: PaperDesk
    let checkpoint: Checkpoint
    /// Where the squares on papers lead.
    let place: String
    let now: Moment
    /// A step's name in the archive's language.
    let wording: @Sendable (String) -> String

    var casework: Casework { papers.casework }
    /// The office's own, to whom nothing of a case is closed.
    var archivist: Actor {
        Actor(account: AccountID("archive"), role: .leader, organisation: casework.program.officeID)
    }

    /// Signs the head under which everything is handed over.
    public init(
        _ papers: PaperDesk, place: String, at now: Moment, wording: @escaping @Sendable (String) -> String
    ) async throws {
        let records = papers.casework.records
        self.papers = papers
        checkpoint = try await records.checkpoints.make(in: records.database)
        self.place = place
        self.now = now
        self.wording = wording
    }

    /// Everyone who ever handed in an application.
    public func dossiers() async throws -> [DossierID] {
        try await casework.records.database.read { records in
            try Ledger.cases(of: .dossier, in: records).map { DossierID($0.id) }
        }
    }

    /// What was done in these cases, in the ledger's order, by whom.
    func steps(of cases: [CaseKey]) async throws -> [ArchiveMetadata.Step] {
        let (wording, last) = (wording, checkpoint.count)
        return try await casework.records.database.read { records in
            var names: [OrganisationID: String] = [:]
            let facts = try cases.flatMap { try Ledger.facts(of: $0, in: records) }.filter { $0.sequence <= last }
            return try facts.sorted { $0.sequence < $1.sequence }.map { fact in
                if let id = fact.by.organisation, names[id] == nil {
                    names[id] = try Organisations.organisation(id, in: records)?.organisation.name
                }
                let by = [fact.by.organisation.flatMap { names[$0] }, fact.by.account.text].compactMap(\.self)
                return ArchiveMetadata.Step(
                    wording(fact.name), at: fact.at, by: by.joined(separator: " "), sequence: fact.sequence)
            }
        }
    }
}
