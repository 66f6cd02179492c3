public import Selection

/// A file that comes in pieces: how much of it has arrived, and in the end what became of it.
public struct Upload: Sendable, Hashable {
    /// 32 hexadecimal digits, by chance.
    public let id: String
    public let person: PersonID
    /// What it will belong to, such as a draft.
    public let owner: String
    public let file: AnnouncedFile
    /// Bytes that are on disk.
    public let received: Int
    /// The digests of the encrypted pieces, in their order, which are also their names on disk.
    let pieces: [String]
    /// Nil until the whole file was looked at.
    public let outcome: UploadOutcome?

    public var isWhole: Bool { received == file.size }
}

/// What is said of a file before it is sent.
public struct AnnouncedFile: Sendable, Hashable {
    public let name: String
    public let size: Int
    /// When its sender's device says that it was last changed: by it, its name and its size a file is known again.
    public let modified: String
    public let claim: ProofClaim?
    /// Whether it is the page with the person's signature.
    public let isSignedPage: Bool

    public init(
        name: String, size: Int, modified: String = "", claim: ProofClaim? = nil, isSignedPage: Bool = false
    ) {
        self.name = name
        self.size = size
        self.modified = modified
        self.claim = claim
        self.isSignedPage = isSignedPage
    }
}

/// What became of a file that has arrived whole.
public enum UploadOutcome: Sendable, Hashable {
    /// It is this attachment.
    case kept(String)
    /// It wasn't taken in, for the reason that has this sentence.
    case refused(String)
}
