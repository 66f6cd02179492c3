public import Selection

public typealias DraftID = Identifier<Drafts>

/// What is typed but not yet said: a body of any shape, under its person's key, with a version that each save names.
public enum Drafts {
    /// Begins a draft at version 1.
    public static func begin<Body: Codable & Sendable>(
        _ body: Body, about person: PersonID, by account: AccountID, origin: DraftOrigin = DraftOrigin(),
        at moment: Moment, vault: Vault, in records: any Writing
    ) throws -> Draft<Body> {
        let draft = Draft(
            id: DraftID(try Counters.nextID(.draft, in: records)), person: person, account: account, origin: origin,
            version: 1, updated: moment, body: body)
        let box = try box(draft, vault: vault, in: records)
        try records.run(
            """
            INSERT INTO drafts (id, person, account, typed_by, correcting, reusing, version, box, updated)
            VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)
            """,
            [
                SQLValue(draft.id), SQLValue(person), SQLValue(account), SQLValue(origin.typedBy?.text),
                SQLValue(origin.correcting?.text), SQLValue(origin.reusing?.text), .bytes(box), SQLValue(moment),
            ])
        return draft
    }

    /// Saves over the version that was seen; refused with what is there now when another save came between.
    public static func save<Body: Codable & Sendable>(
        _ body: Body, over version: Int, of id: DraftID, at moment: Moment, vault: Vault,
        in records: any Writing
    ) throws -> Draft<Body> {
        let found = try draft(id, as: Body.self, vault: vault, in: records)
        guard let found else { throw UnknownDraft(id: id) }
        guard found.version == version else { throw StaleDraft(expected: version, found: found) }
        let saved = Draft(
            id: id, person: found.person, account: found.account, origin: found.origin, version: version + 1,
            updated: moment, body: body)
        try records.run(
            "UPDATE drafts SET version = ?, box = ?, updated = ? WHERE id = ?",
            [
                SQLValue(saved.version), .bytes(try box(saved, vault: vault, in: records)), SQLValue(moment),
                SQLValue(id),
            ])
        return saved
    }

    public static func draft<Body: Codable & Sendable>(
        _ id: DraftID, as type: Body.Type = Body.self, vault: Vault, in records: any Reading
    ) throws -> Draft<Body>? {
        try written(id, vault: vault, in: records)?.opened()
    }

    /// Whose a draft is and at which version it stands, without reading it.
    public static func standing(
        of id: DraftID, in records: any Reading
    ) throws -> (account: AccountID, person: PersonID, version: Int)? {
        try records.row("SELECT account, person, version FROM drafts WHERE id = ?", [SQLValue(id)]).map { row in
            (AccountID(row.text(0)), PersonID(row.text(1)), Int(row.integer(2)))
        }
    }

    /// An account's drafts, the last saved first.
    public static func drafts<Body: Codable & Sendable>(
        by account: AccountID, as type: Body.Type = Body.self, vault: Vault, in records: any Reading
    ) throws -> [Draft<Body>] {
        try drafts("account", account.text, vault: vault, in: records)
    }

    /// The drafts about a person, the last saved first.
    public static func drafts<Body: Codable & Sendable>(
        about person: PersonID, as type: Body.Type = Body.self, vault: Vault, in records: any Reading
    ) throws -> [Draft<Body>] {
        try drafts("person", person.text, vault: vault, in: records)
    }

    /// Takes a draft away, once what it holds was said or is no longer meant.
    public static func remove(_ id: DraftID, in records: any Writing) throws {
        try records.run("DELETE FROM drafts WHERE id = ?", [SQLValue(id)])
    }

    private static let columns = "id, person, account, typed_by, correcting, version, updated, reusing"

    private static func drafts<Body: Codable & Sendable>(
        _ column: String, _ value: String, vault: Vault, in records: any Reading
    ) throws -> [Draft<Body>] {
        try records.rows(
            "SELECT \(columns), box FROM drafts WHERE \(column) = ? ORDER BY updated DESC, id DESC", [.text(value)]
        ).map { try written($0, vault: vault, in: records).opened() }
    }

    /// A draft without what is written in it, with its person's key.
    public static func closed(_ id: DraftID, vault: Vault, in records: any Reading) throws -> ClosedDraft? {
        try records.row("SELECT \(columns) FROM drafts WHERE id = ?", [SQLValue(id)])
            .map { try closed($0, vault: vault, in: records) }
    }

    /// A draft with all that is written in it, to be opened once the records are left.
    public static func written(_ id: DraftID, vault: Vault, in records: any Reading) throws -> WrittenDraft? {
        try records.row("SELECT \(columns), box FROM drafts WHERE id = ?", [SQLValue(id)])
            .map { try written($0, vault: vault, in: records) }
    }

    private static func written(_ row: Row, vault: Vault, in records: any Reading) throws -> WrittenDraft {
        WrittenDraft(closed: try closed(row, vault: vault, in: records), box: row.bytes(8))
    }

    private static func closed(_ row: Row, vault: Vault, in records: any Reading) throws -> ClosedDraft {
        let person = PersonID(row.text(1))
        guard let key = try vault.personKey(of: person, in: records) else { throw VaultFault.erased(person) }
        return ClosedDraft(
            id: DraftID(row.text(0)), account: AccountID(row.text(2)),
            origin: DraftOrigin(
                typedBy: row.optionalText(3).map { AccountID($0) },
                correcting: row.optionalText(4).map { DossierID($0) },
                reusing: row.optionalText(7).map { DossierID($0) }),
            version: Int(row.integer(5)), updated: row.moment(6), key: key)
    }

    private static func box<Body>(_ draft: Draft<Body>, vault: Vault, in records: any Writing) throws
        -> [UInt8]
    {
        try vault.encrypt(
            CanonicalJSON.encode(draft.body), for: draft.person,
            purpose: purpose(draft.id.text, draft.version),
            in: records)
    }

    fileprivate static func purpose(_ id: String, _ version: Int) -> String { "draft/\(id)/\(version)" }
}

/// Where a draft came from, which no save changes.
public struct DraftOrigin: Sendable, Hashable {
    /// The clerk who types it for a person.
    public let typedBy: AccountID?
    /// The dossier whose corrections it holds.
    public let correcting: DossierID?
    /// The ended dossier it was begun from.
    public let reusing: DossierID?

    public init(typedBy: AccountID? = nil, correcting: DossierID? = nil, reusing: DossierID? = nil) {
        self.typedBy = typedBy
        self.correcting = correcting
        self.reusing = reusing
    }
}

/// A draft as it stands.
public struct Draft<Body: Codable & Sendable>: Sendable {
    public let id: DraftID
    public let person: PersonID
    public let account: AccountID
    public let origin: DraftOrigin
    /// 1, 2, 3 … with each save.
    public let version: Int
    public let updated: Moment
    public let body: Body
}

extension Draft: Equatable where Body: Equatable {}
extension Draft: Hashable where Body: Hashable {}

/// A draft as it lies in the records, without what is written in it, which is by far the larger part.
public struct ClosedDraft: Sendable {
    public let id: DraftID
    public let account: AccountID
    public let origin: DraftOrigin
    public let version: Int
    public let updated: Moment
    public let key: PersonKey
}

/// A draft as it lies in the records, whole.
public struct WrittenDraft: Sendable {
    public let closed: ClosedDraft
    let box: [UInt8]

    /// The same with its body read.
    public func opened<Body: Codable & Sendable>(as type: Body.Type = Body.self) throws -> Draft<Body> {
        let json = try closed.key.decrypt(box, purpose: Drafts.purpose(closed.id.text, closed.version))
        return Draft(
            id: closed.id, person: closed.key.person, account: closed.account, origin: closed.origin,
            version: closed.version, updated: closed.updated,
            body: try CanonicalJSON.decode(from: String(decoding: json, as: UTF8.self)))
    }
}

/// Someone saved the draft meanwhile, and this is what it is now.
public struct StaleDraft<Body: Codable & Sendable>: Error, Sendable {
    public let expected: Int
    public let found: Draft<Body>

    public init(expected: Int, found: Draft<Body>) {
        self.expected = expected
        self.found = found
    }
}

extension StaleDraft: Equatable where Body: Equatable {}

/// There is no such draft, or it was taken away.
public struct UnknownDraft: Error, Sendable, Hashable {
    public let id: DraftID
}
