public import Selection

/// Who takes part: the tree of offices, bureaus and employers, each open, asked for or closed.
public enum Organisations {
    /// Opens the programme's organisations that aren't there yet; a known one stays as it is.
    public static func seed(_ organisations: [Organisation], in records: any Writing) throws {
        var known = Set(try records.rows("SELECT id FROM organisations").map { $0.text(0) })
        var waiting = organisations.filter { !known.contains($0.id.text) }
        while !waiting.isEmpty {
            // A parent's row comes before its children's, whatever the order of the list.
            let ready = waiting.filter { $0.parent.map { known.contains($0.text) } ?? true }
            guard !ready.isEmpty else { throw OrganisationWithoutParent(id: waiting[0].id) }
            for organisation in ready { try add(organisation, state: .open, in: records) }
            known.formUnion(ready.map(\.id.text))
            waiting.removeAll { known.contains($0.id.text) }
        }
    }

    /// Adds one, and who added it where that was a person.
    public static func add(
        _ organisation: Organisation, state: OrganisationState, by account: AccountID? = nil,
        at moment: Moment? = nil, in records: any Writing
    ) throws {
        let above = try organisation.parent.flatMap { try way(of: $0, in: records) } ?? ""
        try records.run(
            "INSERT INTO organisations (\(columns), way) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                SQLValue(organisation.id), .text(organisation.name), .text(organisation.kind.rawValue),
                SQLValue(organisation.parent), SQLValue(organisation.body?.rawValue),
                SQLValue(organisation.division), SQLValue(organisation.creditCode),
                SQLValue(organisation.affiliation?.rawValue), SQLValue(organisation.ownership?.rawValue),
                SQLValue(organisation.isSample), .text(state.rawValue), SQLValue(account), SQLValue(moment),
                .text(above + organisation.id.text + "/"),
            ])
    }

    /// An identifier that no organisation has, the programme's own ones included.
    public static func newID(in records: any Writing) throws -> OrganisationID {
        while true {
            let id = OrganisationID(try Counters.nextID(.organisation, in: records))
            if try organisation(id, in: records) == nil { return id }
        }
    }

    public static func set(
        _ state: OrganisationState, of id: OrganisationID, by account: AccountID, at moment: Moment,
        in records: any Writing
    ) throws {
        try records.run(
            "UPDATE organisations SET state = ?, state_by = ?, state_at = ? WHERE id = ?",
            [.text(state.rawValue), SQLValue(account), SQLValue(moment), SQLValue(id)])
    }

    public static func organisation(_ id: OrganisationID, in records: any Reading) throws
        -> OrganisationEntry?
    {
        try records.row("SELECT \(columns) FROM organisations WHERE id = ?", [SQLValue(id)]).map(entry)
    }

    /// The one with this credit code that isn't closed.
    public static func organisation(_ code: CreditCode, in records: any Reading) throws -> OrganisationEntry?
    {
        try records.row(
            "SELECT \(columns) FROM organisations WHERE credit_code = ? AND state <> 'closed'",
            [.text(code.text)]
        ).map(entry)
    }

    /// Those of a name that aren't closed; employers of one name there may be several.
    public static func organisations(named name: String, in records: any Reading) throws -> [OrganisationEntry] {
        try records.rows(
            "SELECT \(columns) FROM organisations WHERE name = ? AND state <> 'closed' ORDER BY id", [.text(name)]
        ).map(entry)
    }

    public static func all(in records: any Reading) throws -> [OrganisationEntry] {
        try records.rows("SELECT \(columns) FROM organisations ORDER BY id").map(entry)
    }

    /// The open ones of some kinds, found without a look at the thousands of employers.
    public static func open(
        of kinds: Set<OrganisationKind>, in records: any Reading
    ) throws -> [OrganisationEntry] {
        if kinds.isEmpty { return [] }
        let places = kinds.map { _ in "?" }.joined(separator: ", ")
        return try records.rows(
            "SELECT \(columns) FROM organisations WHERE kind IN (\(places)) AND state = 'open' ORDER BY id",
            kinds.map(\.rawValue).sorted().map { .text($0) }
        ).map(entry)
    }

    public static func children(
        of id: OrganisationID, in records: any Reading
    ) throws -> [OrganisationEntry] {
        try records.rows("SELECT \(columns) FROM organisations WHERE parent = ? ORDER BY id", [SQLValue(id)])
            .map(entry)
    }

    /// Those above it, its parent first and the office last.
    public static func ancestors(
        of id: OrganisationID, in records: any Reading
    ) throws -> [OrganisationEntry] { try Array(way(up: id, in: records).dropFirst()) }

    /// The organisation itself, then those above it, the office last; nothing where there is none.
    public static func way(up id: OrganisationID, in records: any Reading) throws -> [OrganisationEntry] {
        var way: [OrganisationEntry] = []
        // A few rows by their keys: a recursive query makes tables of its own, which takes longer than the rows.
        var place: OrganisationID? = id
        while let next = place, let entry = try organisation(next, in: records) {
            way.append(entry)
            place = entry.organisation.parent
        }
        return way
    }

    /// Those below it in a state, at whatever depth, each behind what it stands under.
    public static func descendants(
        of id: OrganisationID, _ state: OrganisationState, in records: any Reading
    ) throws -> [OrganisationEntry] {
        guard let way = try way(of: id, in: records) else { return [] }
        return try records.rows(
            "SELECT \(columns) FROM organisations WHERE state = ? AND way > ? AND way < ? ORDER BY way",
            [.text(state.rawValue), .text(way), .text(way + last)]
        ).map(entry)
    }

    /// Whether one is the other or stands above it.
    public static func isAtOrAbove(
        _ id: OrganisationID, _ other: OrganisationID, in records: any Reading
    ) throws -> Bool {
        try id == other || ancestors(of: other, in: records).contains { $0.organisation.id == id }
    }

    /// The numbers of all above it and its own, by which everything below it is one range of an index.
    static func way(of id: OrganisationID, in records: any Reading) throws -> String? {
        try records.row("SELECT way FROM organisations WHERE id = ?", [SQLValue(id)])?.text(0)
    }

    /// Behind every sign that a way can go on with.
    static let last = "\u{10FFFF}"

    static let columns = """
        id, name, kind, parent, body, division, credit_code, affiliation, ownership, is_sample, state, state_by, \
        state_at
        """

    static func entry(_ row: Row) throws -> OrganisationEntry {
        let organisation = Organisation(
            id: OrganisationID(row.text(0)), name: row.text(1), kind: try row.word(2),
            parent: row.optionalText(3).map { OrganisationID($0) }, body: try row.optionalWord(4),
            division: row.optionalText(5), creditCode: row.optionalText(6),
            affiliation: try row.optionalWord(7),
            ownership: try row.optionalWord(8), isSample: row.integer(9) == 1)
        return OrganisationEntry(
            organisation: organisation, state: try row.word(10),
            stateBy: row.optionalText(11).map { AccountID($0) }, stateAt: row.optionalMoment(12))
    }
}

/// An organisation in the register, and who brought it into its state where that was a person.
public struct OrganisationEntry: Sendable, Hashable {
    public let organisation: Organisation
    public let state: OrganisationState
    public let stateBy: AccountID?
    public let stateAt: Moment?
}

/// Whether an organisation takes part.
public enum OrganisationState: String, Sendable, Hashable, Codable, CaseIterable {
    case open
    /// Its own clerk asked for it, and the level above has not confirmed it.
    case asked
    case closed
}

/// An organisation whose parent is neither known nor in the list.
public struct OrganisationWithoutParent: Error, Sendable, Hashable {
    public let id: OrganisationID
}
