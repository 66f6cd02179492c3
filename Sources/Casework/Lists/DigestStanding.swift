import Records

/// How the digest on a paper stands to what the records hold under its number; each has its sentence.
public enum DigestStanding: String, Sendable, Hashable, CaseIterable {
    /// It is what stands now.
    case stands
    /// It stood before the paper was changed.
    case earlier
    /// It is of a proof that was bound with it.
    case proof
    /// The records know no such digest.
    case unknown
}

extension Casework {
    /// - Parameter typed: the whole digest, or its first sixteen signs, as papers carry them.
    public func standing(of typed: String, under document: NumberedDocument) async throws -> DigestStanding {
        let digest = typed.lowercased().filter { !$0.isWhitespace }
        guard (16...64).contains(digest.utf8.count), digest.allSatisfy(\.isHexDigit) else { return .unknown }
        if document.digest.hasPrefix(digest) { return .stands }
        if document.earlier.contains(where: { $0.hasPrefix(digest) }) { return .earlier }
        guard document.kind == .receipt else { return .unknown }
        let isProof = try await records.database.read { records in
            try Prints.isProof(digest, of: document.number, in: records)
        }
        return isProof ? .proof : .unknown
    }
}
