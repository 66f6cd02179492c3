import Crypto

/// The tables that are made from the facts alone, so that they can be thrown away and made anew.
public enum Projections {
    /// Each table with the columns that put its rows in one order.
    static let tables = [
        "dossiers": "id", "dossier_desks": "organisation, submitted, dossier",
        "dossier_counts": "tier, stage, body, lapses, end_kind", "season_counts": "facet, value, stage",
        "slates": "id", "publicities": "id",
        "publicity_names": "publicity, dossier", "notices": "number", "season_settings": "name, subject",
        "filings": "id", "filing_people": "filing, place", "panels": "id",
        "rounds": "id", "round_dossiers": "round, dossier", "round_readers": "round, expert",
        "readings": "id",
        "sittings": "id",
    ]

    /// A digest of each table's rows in a fixed order.
    public static func digests(in records: any Reading) throws -> [String: String] {
        var digests: [String: String] = [:]
        for (table, order) in tables {
            var hash = SHA256()
            try records.each("SELECT * FROM \(table) ORDER BY \(order)", []) { row in
                hash.update(data: Array(row.values.map { "\($0)" }.joined(separator: "\u{1F}").utf8))
            }
            digests[table] = Fingerprint(hash.finalize()).hex
        }
        return digests
    }

    /// Empties every projection.
    public static func clear(in records: any Writing) throws {
        for table in tables.keys { try records.run("DELETE FROM \(table)") }
    }
}
