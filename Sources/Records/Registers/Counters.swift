/// Numbers given out one after the other within the transaction: what is undone gives its number back.
///
/// Identifiers are made of them, so that a rehearsal makes the same ones again.
public enum Counters {
    /// What is numbered, and the letter its identifiers begin with.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        case account = "a"
        case dossier = "d"
        case decision = "e"
        case draft = "f"
        case letter = "l"
        case organisation = "o"
        /// Counted to see whether the records take a write.
        case health = "h"
        case person = "p"
        case slate = "s"
        case expert = "x"
        case publicity = "u"
        /// 组: the draw of a panel.
        case panel = "g"
        /// A round in which experts read.
        case round = "r"
        /// One expert's reading of one dossier.
        case reading = "v"
        /// 评审会议: the meeting of a panel.
        case sitting = "m"
    }

    /// 1, 2, 3 …
    public static func next(_ name: Name, in records: any Writing) throws -> Int {
        let row = try records.row(
            """
            INSERT INTO counters (name, value) VALUES (?, 1)
            ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value
            """,
            [.text(name.rawValue)])
        guard let row else { throw DatabaseFault.broken("a counter gave no number") }
        return Int(row.integer(0))
    }

    /// The next identifier, such as `p12`.
    public static func nextID(_ name: Name, in records: any Writing) throws -> String {
        name.rawValue + String(try next(name, in: records))
    }
}
