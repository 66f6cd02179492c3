import Foundation
public import Records
public import Selection

/// A document that went out under a number: what it is, since when, and the digest to hold a copy against.
public struct NumberedDocument: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case publicity, notice, receipt, volume, slate, parcel, certificate
    }

    public let kind: Kind
    public let number: String
    public let at: Moment
    /// Of the text as published, or the chain's link after the fact that brought the document about.
    public let digest: String
    /// Digests that stood under the number before, the newest last.
    public let earlier: [String]
    /// Whose publicity it is.
    public let publisher: Organisation?
    /// Whose certificate it is; nobody where the name was left off the notice too.
    public var holder: DossierRow?

    /// Whether the document itself stands before everyone.
    public var isPublic: Bool { kind == .publicity || kind == .notice }
}

extension Casework {
    /// What a number belongs to; of people and their bodies nothing is told but that it was handed in.
    public func document(numbered typed: String) async throws -> NumberedDocument? {
        let number = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        return try await records.database.read { records in
            let notices = try NoticeRows.all(in: records)
            if let notice = notices.first(where: { $0.number.utf8.elementsEqual(number.utf8) }) {
                return try Self.notice(notice, in: records)
            }
            return try Self.numbered(number.lowercased(), in: records)
        }
    }

    /// A slate goes by its body and its tier, and a body's code may begin as any other number.
    private static func numbered(_ id: String, in records: any Reading) throws -> NumberedDocument? {
        let publicity = try id.hasPrefix("u") ? publicity(PublicityID(id), in: records) : nil
        let receipt = try id.hasPrefix("d") ? handedIn(id, in: records) : nil
        let certificate = try id.hasPrefix("c") ? certificate(id, in: records) : nil
        return try publicity ?? receipt ?? certificate ?? parcel(id, in: records)
            ?? document(.slate, id, CaseKey(.slate, id), in: records)
    }

    /// `d305`, or `d305-v`: the same bound with its proofs.
    private static func handedIn(_ id: String, in records: any Reading) throws -> NumberedDocument? {
        let dossier = id.hasSuffix("-v") ? String(id.dropLast(2)) : id
        return try document(dossier == id ? .receipt : .volume, id, CaseKey(.dossier, dossier), in: records)
    }

    /// `1501-2-r3`: the third parcel on a slate's register.
    private static func parcel(_ id: String, in records: any Reading) throws -> NumberedDocument? {
        guard let match = id.wholeMatch(of: /(.+)-r([1-9][0-9]{0,3})/), let number = Int(match.2) else { return nil }
        let facts = try Ledger.facts(of: CaseKey(.slate, String(match.1)), in: records)
        let received = facts.filter { $0.name == "paperReceived" }
        guard received.indices.contains(number - 1) else { return nil }
        return try document(.parcel, id, received[number - 1], in: records)
    }

    private static func publicity(_ id: PublicityID, in records: any Reading) throws -> NumberedDocument? {
        guard let row = try PublicityRows.row(id, in: records), let posted = row.posted else { return nil }
        return NumberedDocument(
            kind: .publicity, number: id.text, at: posted, digest: row.digest, earlier: [],
            publisher: try Organisations.organisation(row.publisher, in: records)?.organisation)
    }

    /// By the fact that made its holder one of those selected.
    static func certificate(_ number: String, in records: any Reading) throws -> NumberedDocument? {
        let id = DossierID(ofCertificate: number)
        guard let row = try DossierRows.row(id, in: records), row.notice != nil else { return nil }
        let fact = try Ledger.facts(of: CaseKey(.dossier, id.text), in: records).last { $0.name == "ended" }
        var found = try fact.flatMap { try document(.certificate, id.certificateNumber, $0, in: records) }
        found?.holder = row.isWithheld ? nil : row
        return found
    }

    /// A season's decision may bring several about, each by a fact of its own.
    private static func notice(_ row: NoticeRow, in records: any Reading) throws -> NumberedDocument? {
        let facts = try Ledger.facts(of: CaseKey(.decision, row.decision.text), in: records)
        let issued = try facts.first { fact in
            guard case .noticeIssued(let notice) = try CanonicalJSON.decode(from: fact.event) as DecisionEvent else {
                return false
            }
            return notice.number.utf8.elementsEqual(row.number.utf8)
        }
        return try issued.flatMap { try document(.notice, row.number, $0, in: records) }
    }

    /// By the last fact that brought such a document about.
    private static func document(
        _ kind: NumberedDocument.Kind, _ number: String, _ key: CaseKey, in records: any Reading
    ) throws -> NumberedDocument? {
        let names: Set<String> = kind == .slate ? ["sealed"] : ["submitted", "resubmitted"]
        let facts = try Ledger.facts(of: key, in: records).filter { names.contains($0.name) }
        let earlier = try facts.dropLast().compactMap { try Ledger.link(after: $0, in: records)?.hex }
        return try facts.last.flatMap { try document(kind, number, $0, earlier: earlier, in: records) }
    }

    private static func document(
        _ kind: NumberedDocument.Kind, _ number: String, _ fact: Fact, earlier: [String] = [],
        in records: any Reading
    ) throws -> NumberedDocument? {
        try Ledger.link(after: fact, in: records).map {
            NumberedDocument(
                kind: kind, number: number, at: fact.at, digest: $0.hex, earlier: earlier, publisher: nil)
        }
    }
}

extension DossierID {
    /// A certificate goes by its dossier's digits.
    var certificateNumber: String { "c" + text.dropFirst() }

    init(ofCertificate number: String) { self.init("d" + number.dropFirst()) }
}
