public import Selection

/// Erasing a person: what law lets them ask for, while every chain still verifies.
public struct Erasure: Sendable {
    private let list: ErasureList
    private let attachments: Attachments
    private let pieces: UploadPieces

    public init(list: ErasureList, attachments: Attachments, pieces: UploadPieces) {
        self.list = list
        self.attachments = attachments
        self.pieces = pieces
    }

    /// What is done to the rows about a person, in this order; each `?` is the person.
    static let statements = [
        "DELETE FROM sealed WHERE person = ?",
        "DELETE FROM scans WHERE attachment IN (SELECT id FROM attachments WHERE person = ?)",
        "DELETE FROM attachments WHERE person = ?",
        "DELETE FROM uploads WHERE person = ?",
        "DELETE FROM prints WHERE person = ?",
        "DELETE FROM drafts WHERE person = ?",
        "DELETE FROM experts WHERE person = ?",
        "DELETE FROM score_drafts WHERE person = ?",
        "UPDATE readings SET total = NULL WHERE person = ?",
        "DELETE FROM sessions WHERE account IN (SELECT id FROM accounts WHERE person = ?)",
        "DELETE FROM one_time_codes WHERE account IN (SELECT id FROM accounts WHERE person = ?)",
        "DELETE FROM outbox WHERE account IN (SELECT id FROM accounts WHERE person = ?)",
        "DELETE FROM idempotency_keys WHERE account IN (SELECT id FROM accounts WHERE person = ?)",
        """
        UPDATE accounts SET login = 'erased/' || id, password = NULL, display_name = NULL, state = 'closed'
        WHERE person = ?
        """,
        "UPDATE publicity_names SET name = NULL, unit = NULL, title = NULL WHERE person = ?",
        "UPDATE filing_people SET id_index = NULL, name_index = NULL WHERE person = ?",
        "DELETE FROM person_keys WHERE person = ?",
    ]

    /// Erases a person. The list beside the keys comes first: from then on no backup brings them back.
    public func erase(_ person: PersonID, at moment: Moment, in database: any Database) async throws {
        try list.append(person, at: moment)
        try await apply(ErasedPerson(person: person, at: moment), in: database)
    }

    /// A person by their own identifier, or by the number of a dossier of theirs or of them as an expert.
    public static func person(named text: String, in records: any Reading) throws -> PersonID {
        try DossierRows.row(DossierID(text), in: records)?.person
            ?? Experts.expert(ExpertID(text), in: records)?.person ?? PersonID(text)
    }

    /// Whether a person is known here, or was erased.
    public static func standing(of person: PersonID, in records: any Reading) throws -> PersonStanding {
        let id = SQLValue.text(person.text)
        if let row = try records.row("SELECT at FROM erasures WHERE person = ?", [id]) {
            return .erased(row.moment(0))
        }
        let isKnown = try ["accounts", "dossiers", "drafts", "experts", "person_keys"].contains { table in
            try records.row("SELECT person FROM \(table) WHERE person = ? LIMIT 1", [id]) != nil
        }
        return isKnown ? .known : .unknown
    }

    /// Takes out everyone on the list again, after a restore or a crash half-way; returns how many were there.
    @discardableResult
    public func applyList(in database: any Database) async throws -> Int {
        var count = 0
        for entry in try list.entries() where try await apply(entry, in: database) { count += 1 }
        return count
    }

    @discardableResult
    private func apply(_ erased: ErasedPerson, in database: any Database) async throws -> Bool {
        let person = SQLValue.text(erased.person.text)
        let (files, uploads, changed) = try await database.write { records in
            let (files, uploads) = try (
                records.rows("SELECT id FROM attachments WHERE person = ?", [person]).map { $0.text(0) },
                records.rows("SELECT id FROM uploads WHERE person = ?", [person]).map { $0.text(0) }
            )
            var changed = try DossierRows.erase(erased.person, in: records)
            for statement in Self.statements { changed += try records.run(statement, [person]) }
            changed += try records.run(
                "INSERT INTO erasures (person, at) VALUES (?, ?) ON CONFLICT (person) DO NOTHING",
                [person, .integer(erased.at.milliseconds)])
            return (files, uploads, changed)
        }
        for file in files { attachments.removeFile(file) }
        for upload in uploads { pieces.removeAll(of: upload) }
        return changed > 0
    }
}

/// What is known of a person before they are erased.
public enum PersonStanding: Sendable, Hashable {
    case unknown, known
    case erased(Moment)
}
