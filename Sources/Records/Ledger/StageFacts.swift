extension CaseKind {
    /// What comes about while experts are drawn, asked, read and meet.
    public static let ofExperts: [CaseKind] = [.panel, .round, .reading, .sitting]
}

extension Ledger {
    /// Facts of the experts' stage before a place in the ledger, the newest first. That somebody was given tokens isn't
    /// among them. The kinds stand in the text as they do in the index, which no argument would find.
    public static func factsOfExperts(
        _ kinds: [CaseKind] = CaseKind.ofExperts, before sequence: Int = .max, limit: Int, in records: any Reading
    ) throws -> [Fact] {
        let found = try kinds.filter(CaseKind.ofExperts.contains).flatMap { kind in
            try records.rows(
                columns + """
                    WHERE kind = '\(kind.rawValue)' AND name <> 'tokensGiven' AND sequence < ?
                    ORDER BY sequence DESC LIMIT ?
                    """, [SQLValue(sequence), SQLValue(limit)]
            ).map { try fact($0) }
        }
        return Array(found.sorted { $1.sequence < $0.sequence }.prefix(limit))
    }
}
