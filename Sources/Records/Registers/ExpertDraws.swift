public import Selection

extension Experts {
    /// Whom a draw's query finds, in the order in which they came into the pool: in their term on the day the panel
    /// meets, able to come, of a discipline that counts.
    public static func found(by query: PoolQuery, in records: any Reading) throws -> [ExpertEntry] {
        let term = condition(.current, on: query.meets)
        let coming: [Availability] = query.takesLimited ? [.available, .limited] : [.available]
        let entries = try records.rows(
            "SELECT \(columns) FROM experts WHERE \(term.text) ORDER BY LENGTH(id), id", term.arguments
        ).map(entry)
        return entries.filter { entry in
            guard let discipline = entry.details.disciplines.first else { return false }
            return coming.contains(entry.details.availability)
                && (query.disciplines.isEmpty || query.disciplines.contains(discipline))
        }
    }

    /// Those of some who apply this season, or may.
    public static func applicants(
        among entries: [ExpertEntry], in records: any Reading
    ) throws -> Set<ExpertID> {
        let applying = try entries.filter {
            try !dossiers(of: $0.marks, spelling: $0.spelling, in: records).isEmpty
        }
        return Set(applying.map(\.id))
    }
}
