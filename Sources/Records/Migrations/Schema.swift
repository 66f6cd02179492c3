/// The tables as this program knows them.
public enum Schema {
    /// Every step, oldest first.
    public static let migrations: [Migration] = [
        .ledger, .vault, .attachments, .organisationsAndAccounts, .workInHand, .settings,
        .projections, .simulatedTime, .experts,
        .rounds,
        .readings,
        .sittings,
    ]

    /// Brings the tables up to date, all steps in one transaction, and returns how many were applied.
    @discardableResult
    public static func migrate(_ database: any Database) async throws -> Int {
        try await database.write { records in
            try records.run("""
                CREATE TABLE IF NOT EXISTS migrations
                (number BIGINT PRIMARY KEY, reason TEXT NOT NULL, fingerprint TEXT NOT NULL)
                """)
            let applied = try appliedCount(in: records)
            let missing = migrations.dropFirst(applied)
            for migration in missing { try migration.apply(in: records) }
            return missing.count
        }
    }

    /// Refuses a database whose tables this program doesn't know as they are.
    public static func check(_ database: any Database) async throws {
        let applied = try await database.read { try appliedCount(in: $0) }
        guard applied >= migrations.count else { throw SchemaFault.missing(applied + 1) }
    }

    /// How many of the known steps the database has. One step more is let pass, so that an upgrade can be taken back.
    private static func appliedCount(in records: any Reading) throws -> Int {
        let rows = try records.rows("SELECT number, fingerprint FROM migrations ORDER BY number")
        for (row, migration) in zip(rows, migrations) {
            guard row.integer(0) == migration.number, row.text(1) == migration.fingerprint.hex else {
                throw SchemaFault.changed(migration.number)
            }
        }
        guard rows.count <= migrations.count + 1 else { throw SchemaFault.newer(rows.count) }
        return rows.count
    }
}

/// Why a database's tables don't fit this program.
public enum SchemaFault: Error, Sendable, Hashable {
    /// This step has not been applied yet.
    case missing(Int)
    /// This step was applied in another wording.
    case changed(Int)
    /// The database is further than the program by more than a step.
    case newer(Int)
}
