import Crypto
public import Selection

/// The register of files that come in pieces.
public enum Uploads {
    /// Begins an upload, or finds the one of the same file that isn't whole yet; what is said of it now holds.
    public static func begin(
        _ file: AnnouncedFile, by person: PersonID, owner: String, at moment: Moment, in records: any Writing
    ) throws -> Upload {
        if let begun = try open(of: owner, in: records).first(where: { $0.isOf(file) }) {
            try records.run(
                "UPDATE uploads SET proves = ?, first_page = ?, last_page = ?, signed_page = ? WHERE id = ?",
                choice(file) + [.text(begun.id)])
            return try upload(begun.id, in: records) ?? begun
        }
        let upload = Upload(
            id: newID(), person: person, owner: owner, file: file, received: 0, pieces: [], outcome: nil)
        try records.run(
            """
            INSERT INTO uploads
            (proves, first_page, last_page, signed_page, id, person, owner, name, size, modified, received, pieces, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', ?)
            """,
            choice(file) + [
                .text(upload.id), .text(person.text), .text(owner), .text(file.name), SQLValue(file.size),
                .text(file.modified), SQLValue(moment),
            ])
        return upload
    }

    public static func upload(_ id: String, in records: any Reading) throws -> Upload? {
        try records.row("SELECT \(columns) FROM uploads WHERE id = ?", [.text(id)]).map(upload)
    }

    /// Those of an owner of which something is still missing, the oldest first.
    public static func open(of owner: String, in records: any Reading) throws -> [Upload] {
        try records.rows(
            "SELECT \(columns) FROM uploads WHERE owner = ? AND proof IS NULL AND fault IS NULL ORDER BY at, id",
            [.text(owner)]
        ).map(upload)
    }

    /// Notes a piece that is on disk; false where another came at its place meanwhile.
    public static func add(
        piece digest: String, of size: Int, to upload: Upload, at moment: Moment, in records: any Writing
    ) throws -> Bool {
        try records.run(
            "UPDATE uploads SET pieces = pieces || ?, received = ?, at = ? WHERE id = ? AND received = ?",
            [
                .text(digest + " "), SQLValue(upload.received + size), SQLValue(moment), .text(upload.id),
                SQLValue(upload.received),
            ]) == 1
    }

    /// Notes what became of an upload.
    public static func settle(_ id: String, as outcome: UploadOutcome, in records: any Writing) throws {
        switch outcome {
        case .kept(let proof):
            try records.run("UPDATE uploads SET proof = ? WHERE id = ?", [.text(proof), .text(id)])
        case .refused(let key):
            try records.run("UPDATE uploads SET fault = ? WHERE id = ?", [.text(key), .text(id)])
        }
    }

    public static func remove(_ id: String, in records: any Writing) throws {
        try records.run("DELETE FROM uploads WHERE id = ?", [.text(id)])
    }

    /// Forgets all that an owner has begun.
    public static func removeAll(of owner: String, in records: any Writing) throws {
        try records.run("DELETE FROM uploads WHERE owner = ?", [.text(owner)])
    }

    /// Forgets those of which nothing came since a moment.
    public static func forget(until moment: Moment, in records: any Writing) throws {
        try records.run("DELETE FROM uploads WHERE at <= ?", [SQLValue(moment)])
    }

    private static let columns = """
        id, person, owner, name, size, modified, proves, first_page, last_page, signed_page, received, pieces,
        proof, fault
        """

    private static func choice(_ file: AnnouncedFile) -> [SQLValue] {
        [
            SQLValue(file.claim?.text), SQLValue(file.claim?.pages?.lowerBound),
            SQLValue(file.claim?.pages?.upperBound), SQLValue(file.isSignedPage),
        ]
    }

    private static func upload(_ row: Row) -> Upload {
        let pages = row.optionalInteger(7).map { Int($0)...Int(row.optionalInteger(8) ?? $0) }
        let file = AnnouncedFile(
            name: row.text(3), size: Int(row.integer(4)), modified: row.text(5),
            claim: row.optionalText(6).flatMap { ProofClaim($0, pages: pages) }, isSignedPage: row.integer(9) == 1)
        return Upload(
            id: row.text(0), person: PersonID(row.text(1)), owner: row.text(2), file: file,
            received: Int(row.integer(10)), pieces: row.text(11).split(separator: " ").map(String.init),
            outcome: row.optionalText(12).map { .kept($0) } ?? row.optionalText(13).map { .refused($0) })
    }

    private static func newID() -> String {
        let chance = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        return String(Fingerprint(of: chance).hex.prefix(32))
    }
}

extension Upload {
    fileprivate func isOf(_ other: AnnouncedFile) -> Bool {
        (file.name, file.size, file.modified) == (other.name, other.size, other.modified)
    }
}
