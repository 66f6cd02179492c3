public import Selection

/// What was uploaded, as the register has it.
public struct Attachment: Sendable, Hashable {
    /// The SHA-256 of the encrypted file, which is also its name on disk.
    public let id: String
    public let person: PersonID
    /// What it belongs to, such as a draft or a dossier.
    public let owner: String
    public let name: String
    public let type: String
    /// Bytes before encryption.
    public let size: Int
    /// Salted digest of the content, fit for a fact.
    public let commitment: Commitment
    public let at: Moment
    /// What it proves, where that was said.
    public let claim: ProofClaim?
    public let kind: AttachmentKind

    /// The same under a name that says nothing of whose it is.
    public func named(_ name: String) -> Attachment {
        Attachment(
            id: id, person: person, owner: owner, name: name, type: type, size: size, commitment: commitment, at: at,
            claim: claim, kind: kind)
    }
}

/// What an attachment is for.
public enum AttachmentKind: String, Sendable, Hashable, CaseIterable {
    case proof, portrait
    /// A stamped paper that came back.
    case scan
}

/// A file as it comes in.
public struct NewAttachment: Sendable {
    public let person: PersonID
    public let owner: String
    public let name: String
    public let type: String
    public let content: [UInt8]
    public let kind: AttachmentKind

    public init(
        person: PersonID, owner: String, name: String, type: String, content: [UInt8],
        kind: AttachmentKind = .proof
    ) {
        self.kind = kind
        self.person = person
        self.owner = owner
        self.name = name
        self.type = type
        self.content = content
    }
}

/// How much may be uploaded.
public struct AttachmentLimits: Sendable, Hashable {
    public let bytesEach: Int
    public let bytesPerOwner: Int

    public init(bytesEach: Int, bytesPerOwner: Int) {
        self.bytesEach = bytesEach
        self.bytesPerOwner = bytesPerOwner
    }
}

/// Why an attachment is not kept or not given out.
public enum AttachmentFault: Error, Sendable, Hashable {
    case tooLarge(size: Int, limit: Int)
    /// The owner's attachments together would pass their limit.
    case tooMuch(size: Int, limit: Int)
    case unknown(String)
    /// The file is gone or is not the one that was stored: it is never given out.
    case damaged(String)
}
