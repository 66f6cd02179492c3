public import Selection

/// What lists show of a filing.
public struct FilingRow: Sendable, Hashable {
    public let id: FilingID
    public let version: Int
    public let people: Int
    public let preparedBy: AccountID?
    public let handedIn: Moment?
    public let returnedUntil: Moment?
    public let reopenedUntil: Moment?
    public let number: String?
    public let filed: Day?

    public init(_ filing: Filing, version: Int) {
        id = filing.id
        self.version = version
        people = filing.people.count
        preparedBy = filing.preparedBy
        handedIn = filing.handedIn
        returnedUntil = filing.returned?.due
        reopenedUntil = filing.reopenedUntil
        number = filing.record?.number
        filed = filing.record?.dated
    }

    fileprivate init(_ row: Row) {
        id = FilingID(row.text(0))
        version = Int(row.integer(1))
        people = Int(row.integer(2))
        preparedBy = row.optionalText(3).map { AccountID($0) }
        handedIn = row.optionalMoment(4)
        returnedUntil = row.optionalMoment(5)
        reopenedUntil = row.optionalMoment(6)
        number = row.optionalText(7)
        filed = row.optionalInteger(8).map { Day(number: Int($0)) }
    }

    public var body: OrganisationID { OrganisationID(id.text) }

    public var progress: FilingProgress {
        FilingProgress(
            isPrepared: preparedBy != nil, isHandedIn: handedIn != nil, returnedUntil: returnedUntil,
            reopenedUntil: reopenedUntil, isFiled: number != nil)
    }
}

/// Someone on a list, as far as others are compared with them.
public struct FiledMarks: Sendable, Hashable {
    public let person: PersonID
    public let marks: PersonMarks

    public init(person: PersonID, marks: PersonMarks) {
        self.person = person
        self.marks = marks
    }
}

/// The projection of all filings and of who stands on them.
public enum FilingRows {
    private static let select =
        "SELECT id, version, people, prepared_by, handed_in, returned_until, reopened_until, number, filed "
        + "FROM filings "

    public static func save(_ row: FilingRow, in records: any Writing) throws {
        try records.run(
            """
            INSERT INTO filings (id, version, people, prepared_by, handed_in, returned_until, reopened_until, number,
            filed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, people = excluded.people,
            prepared_by = excluded.prepared_by, handed_in = excluded.handed_in,
            returned_until = excluded.returned_until, reopened_until = excluded.reopened_until,
            number = excluded.number, filed = excluded.filed
            """,
            [
                .text(row.id.text), SQLValue(row.version), SQLValue(row.people), SQLValue(row.preparedBy),
                SQLValue(row.handedIn), SQLValue(row.returnedUntil), SQLValue(row.reopenedUntil),
                SQLValue(row.number), SQLValue(row.filed?.number),
            ])
    }

    public static func row(_ id: FilingID, in records: any Reading) throws -> FilingRow? {
        try records.row(select + "WHERE id = ?", [.text(id.text)]).map { FilingRow($0) }
    }

    /// Every list that was begun: one a body.
    public static func all(in records: any Reading) throws -> [FilingRow] {
        try records.rows(select + "ORDER BY id").map { FilingRow($0) }
    }

    /// With the office and not on file, the longest first.
    public static func waiting(in records: any Reading) throws -> [FilingRow] {
        try records.rows(select + "WHERE handed_in IS NOT NULL AND number IS NULL ORDER BY handed_in, id").map {
            FilingRow($0)
        }
    }

    /// Under which other lists are on file.
    public static func numbers(besides id: FilingID, in records: any Reading) throws -> Set<String> {
        let rows = try records.rows(
            "SELECT number FROM filings WHERE number IS NOT NULL AND id <> ?", [.text(id.text)])
        return Set(rows.map { $0.text(0) })
    }

    // MARK: People

    /// Puts a list in place of the earlier one.
    public static func save(_ people: [FiledMarks], on id: FilingID, in records: any Writing) throws {
        try records.run("DELETE FROM filing_people WHERE filing = ?", [.text(id.text)])
        for (place, listed) in people.enumerated() {
            try records.run(
                "INSERT INTO filing_people (filing, place, person, id_index, name_index) VALUES (?, ?, ?, ?, ?)",
                [
                    .text(id.text), SQLValue(place + 1), SQLValue(listed.person),
                    listed.marks.id.map { .bytes($0) } ?? .null, listed.marks.name.map { .bytes($0) } ?? .null,
                ])
        }
    }

    public static func people(on id: FilingID, in records: any Reading) throws -> [FiledMarks] {
        try records.rows(
            "SELECT person, id_index, name_index FROM filing_people WHERE filing = ? ORDER BY place", [.text(id.text)]
        ).map(marks)
    }

    /// Whether the same person stands on another body's list that was handed in (四（二）, R46).
    public static func isOnOtherList(
        _ person: PersonMarks, besides id: FilingID, in records: any Reading
    ) throws -> Bool {
        let byID = try person.id.map { try others("id_index = ?", .bytes($0), besides: id, in: records) } ?? []
        let byName = try person.name.map { try others("name_index = ?", .bytes($0), besides: id, in: records) } ?? []
        return (byID + byName).contains { $0.marks.isSamePerson(as: person) }
    }

    private static func others(
        _ condition: String, _ value: SQLValue, besides id: FilingID, in records: any Reading
    ) throws -> [FiledMarks] {
        try records.rows(
            """
            SELECT person, id_index, name_index FROM filing_people JOIN filings ON filings.id = filing
            WHERE \(condition) AND filing <> ? AND handed_in IS NOT NULL
            """, [value, .text(id.text)]
        ).map(marks)
    }

    private static func marks(_ row: Row) -> FiledMarks {
        FiledMarks(
            person: PersonID(row.text(0)), marks: PersonMarks(id: row.optionalBytes(1), name: row.optionalBytes(2)))
    }
}
