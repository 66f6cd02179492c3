public import Selection

/// What an expert is put into the pool with: what the office sees, what lies under the person's key, and by what the
/// expert is found again.
public struct PooledExpert: Sendable, Hashable {
    public let details: ExpertDetails
    public let secrets: ExpertSecrets
    public let marks: PersonMarks
    public let spelling: Spelling?

    public init(details: ExpertDetails, secrets: ExpertSecrets, marks: PersonMarks, spelling: Spelling?) {
        self.details = details
        self.secrets = secrets
        self.marks = marks
        self.spelling = spelling
    }
}

/// The pool of experts; an ID number and a telephone lie under the person's key.
public enum Experts {
    public static func add(
        _ expert: PooledExpert, by account: AccountID, at moment: Moment, vault: Vault, in records: any Writing
    ) throws -> ExpertID {
        let id = ExpertID(try Counters.nextID(.expert, in: records))
        let person = PersonID(try Counters.nextID(.person, in: records))
        let box = try box(expert.secrets, of: id, person, vault, in: records)
        try records.run(
            """
            INSERT INTO experts (id, person, version, name, compared, pinyin, initials, id_index, box, unit,
            former_units, parent_units, title, disciplines, term_from, term_to, availability, service, research,
            changed, changed_by) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [SQLValue(id), SQLValue(person)] + values(expert, box) + [SQLValue(moment), SQLValue(account)])
        return id
    }

    /// Takes the place of what is there, under the next version. Whose new term begins after the old one was ended is
    /// back.
    public static func change(
        _ entry: ExpertEntry, to expert: PooledExpert, by account: AccountID, at moment: Moment, vault: Vault,
        in records: any Writing
    ) throws {
        let isNewTerm = expert.details.from != entry.details.from
        let ended = entry.ended.flatMap { isNewTerm && $0 <= expert.details.from ? nil : $0 }
        let box = try box(expert.secrets, of: entry.id, entry.person, vault, in: records)
        try records.run(
            """
            UPDATE experts SET name = ?, compared = ?, pinyin = ?, initials = ?, id_index = ?, box = ?, unit = ?,
            former_units = ?, parent_units = ?, title = ?, disciplines = ?, term_from = ?, term_to = ?,
            availability = ?, service = ?, research = ?, changed = ?, changed_by = ?, ended = ?, end_reason = ?,
            version = version + 1 WHERE id = ?
            """,
            values(expert, box) + [
                SQLValue(moment), SQLValue(account), SQLValue(ended?.description),
                SQLValue(ended == nil ? nil : entry.endReason), SQLValue(entry.id),
            ])
    }

    /// Ends a term before its last day, for a reason.
    public static func end(
        _ id: ExpertID, on day: Day, because reason: String, by account: AccountID, at moment: Moment,
        in records: any Writing
    ) throws {
        try records.run(
            """
            UPDATE experts SET ended = ?, end_reason = ?, changed = ?, changed_by = ?, version = version + 1
            WHERE id = ?
            """,
            [.text(day.description), .text(reason), SQLValue(moment), SQLValue(account), SQLValue(id)])
    }

    /// Those whose term hasn't ended.
    public static func serving(on day: Day, in records: any Reading) throws -> [ExpertEntry] {
        let term = condition(nil, on: day)
        return try rows(term.text, term.arguments, in: records)
    }

    public static func expert(_ id: ExpertID, in records: any Reading) throws -> ExpertEntry? {
        try rows("id = ?", [SQLValue(id)], in: records).first
    }

    /// What lies under the person's key.
    public static func secrets(of entry: ExpertEntry, vault: Vault, in records: any Reading) throws -> ExpertSecrets {
        let row = try records.row("SELECT box FROM experts WHERE id = ?", [SQLValue(entry.id)])
        let json = try row.flatMap {
            try vault.decrypt($0.bytes(0), for: entry.person, purpose: purpose(entry.id), in: records)
        }
        return try json.map { try CanonicalJSON.decode(from: String(decoding: $0, as: UTF8.self)) } ?? ExpertSecrets()
    }

    /// Those of the pool who are the same person by their marks.
    public static func same(as marks: PersonMarks, in records: any Reading) throws -> [ExpertEntry] {
        let byID = try marks.id.map { try rows("id_index = ?", [.bytes($0)], in: records) } ?? []
        let byName = try marks.name.map { try rows("compared = ?", [compared($0)], in: records) } ?? []
        return byID + byName.filter { other in other.marks.isSamePerson(as: marks) && !byID.contains(other) }
    }

    /// Those whose names are spelled alike.
    public static func sounding(_ spelling: Spelling, in records: any Reading) throws -> [ExpertEntry] {
        try rows("pinyin = ?", [.text(spelling.whole)], in: records)
    }

    /// Dossiers that may be an expert's own.
    public static func dossiers(of id: ExpertID, in records: any Reading) throws -> [DossierRow] {
        try expert(id, in: records).map { try dossiers(of: $0.marks, spelling: $0.spelling, in: records) } ?? []
    }

    /// Dossiers that haven't ended and may be an expert's own, by ID number or, where one of the two has none, by name.
    public static func dossiers(
        of marks: PersonMarks, spelling: Spelling?, in records: any Reading
    ) throws -> [DossierRow] {
        let byID = try marks.id.map {
            try DossierRows.rows("id_index = ? AND end_kind IS NULL ORDER BY id", [.bytes($0)], in: records)
        } ?? []
        // A name whose dots or outer spaces are others is spelled the same.
        let (column, value) =
            spelling.map { ("pinyin", SQLValue.text($0.whole)) } ?? ("name", compared(marks.name ?? []))
        let unnumbered = marks.id == nil ? "" : "id_index IS NULL AND "
        let byName = try DossierRows.rows(
            "\(column) = ? AND \(unnumbered)end_kind IS NULL ORDER BY id", [value], in: records)
        return byID
            + byName.filter { row in
                !byID.contains { $0.id == row.id }
                    && PersonMarks(expert: row.shown.name ?? "", id: row.shown.idIndex).isSamePerson(as: marks)
            }
    }

    static func rows(_ condition: String, _ arguments: [SQLValue], in records: any Reading) throws -> [ExpertEntry] {
        try records.rows(
            "SELECT \(columns) FROM experts WHERE \(condition) ORDER BY pinyin, name, id", arguments
        ).map(entry)
    }

    // MARK: Columns

    private static func values(_ expert: PooledExpert, _ box: [UInt8]) -> [SQLValue] {
        let details = expert.details
        return [
            .text(details.name), compared(expert.marks.name ?? []), .text(expert.spelling?.whole ?? ""),
            .text(expert.spelling?.initials ?? ""), expert.marks.id.map { .bytes($0) } ?? .null, .bytes(box),
            .text(details.unit), .text(joined(details.formerUnits)), .text(joined(details.parentUnits)),
            .text(details.title), .text(joined(details.disciplines)), .text(details.from.description),
            .text(details.to.description), .text(details.availability.rawValue), .text(details.service),
            .text(details.research),
        ]
    }

    private static func compared(_ name: [UInt8]) -> SQLValue { .text(String(decoding: name, as: UTF8.self)) }

    private static func box(
        _ secrets: ExpertSecrets, of id: ExpertID, _ person: PersonID, _ vault: Vault, in records: any Writing
    ) throws -> [UInt8] {
        try vault.encrypt(CanonicalJSON.encode(secrets), for: person, purpose: purpose(id), in: records)
    }

    private static func purpose(_ id: ExpertID) -> String { "expert/" + id.text }

    /// A line each, with a line break before and behind, so that each is found whole.
    private static func joined(_ words: [String]) -> String {
        words.isEmpty ? "" : "\n" + words.joined(separator: "\n") + "\n"
    }
}
