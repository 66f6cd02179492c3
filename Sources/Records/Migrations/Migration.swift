/// One step of the tables' history. Once released it is frozen: a mistake is mended by a later step.
public struct Migration: Sendable {
    /// 1, 2, 3 … in the order they are applied.
    public let number: Int
    /// Why the step is taken, in a sentence.
    public let reason: String
    let changes: [Change]

    init(_ number: Int, _ reason: String, _ changes: [Change]) {
        self.number = number
        self.reason = reason
        self.changes = changes
    }

    /// What a step does: a statement in the SQL both engines read, or a table closed to changes.
    enum Change: Sendable {
        case sql(String)
        case onlyGrows(table: String)

        var text: String {
            switch self {
            case .sql(let sql): sql
            case .onlyGrows(let table): "only grows: " + table
            }
        }
    }

    /// What a database remembers of the step, so that a changed step is noticed.
    var fingerprint: Fingerprint { Fingerprint(of: changes.map(\.text).joined(separator: ";\n")) }

    func apply(in records: any Writing) throws {
        for change in changes {
            switch change {
            case .sql(let sql): try records.run(sql)
            case .onlyGrows(let table): try records.forbidChanges(to: table)
            }
        }
        try records.run(
            "INSERT INTO migrations (number, reason, fingerprint) VALUES (?, ?, ?)",
            [SQLValue(number), .text(reason), .text(fingerprint.hex)])
    }
}
