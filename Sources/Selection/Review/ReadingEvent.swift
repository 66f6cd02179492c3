/// What can come about while a dossier is read. Case and label names are the storage. No score stands in it but sealed.
public enum ReadingEvent: Sendable, Hashable, Codable {
    case offered(ReadingOffer)
    case accepted
    case declined(ReadingDeclined)
    case conflictTold(ConflictTold)
    case handedIn(ReviewHandedIn)
    case reopened(ReadingReopened)
    /// Why stands in the round.
    case withdrawn
}

public struct ReadingDeclined: Sendable, Hashable, Codable {
    public let reason: ReadingDeclineReason
    public let remark: Sealed<String>?

    public init(reason: ReadingDeclineReason, remark: Sealed<String>? = nil) {
        self.reason = reason
        self.remark = remark
    }
}

public struct ConflictTold: Sendable, Hashable, Codable {
    public let kinds: [ConflictKind]
    public let remark: Sealed<String>?

    public init(kinds: [ConflictKind], remark: Sealed<String>? = nil) {
        self.kinds = kinds
        self.remark = remark
    }
}

public struct ReviewHandedIn: Sendable, Hashable, Codable {
    public let sheet: Sealed<ReviewSheet>

    public init(sheet: Sealed<ReviewSheet>) { self.sheet = sheet }
}

/// The office lets an expert hand in anew, for a reason.
public struct ReadingReopened: Sendable, Hashable, Codable {
    public let reason: Sealed<String>

    public init(reason: Sealed<String>) { self.reason = reason }
}
