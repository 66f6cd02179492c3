/// What can come about in a publicity. Case and label names are the storage.
public enum PublicityEvent: Sendable, Hashable, Codable {
    case prepared(PublicityPreparation)
    case posted(Window)
    case interrupted(Interruption)
    case objected(Objection)
    case objectionConcluded(ObjectionConclusion)
    case stated(ResultStatement)
}

/// The text and names one person prepared for another to post.
public struct PublicityPreparation: Sendable, Hashable, Codable {
    public let publisher: OrganisationID
    public let names: [PublishedName]
    /// SHA-256 of the text as published.
    public let digest: String
    public let by: AccountID
    public let contact: PublicityContact?

    public init(
        publisher: OrganisationID, names: [PublishedName], digest: String, by: AccountID,
        contact: PublicityContact? = nil
    ) {
        self.contact = contact
        self.publisher = publisher
        self.names = names
        self.digest = digest
        self.by = by
    }
}

/// Where one speaks against a name, as its desk gave it for the text; what it left out is written on the text by hand.
public struct PublicityContact: Sendable, Hashable, Codable {
    public let phone: Sealed<String>?
    public let address: Sealed<String>?

    public init(phone: Sealed<String>?, address: Sealed<String>?) {
        self.phone = phone
        self.address = address
    }
}

/// The text could not be seen, or showed something wrong: the days of the names concerned begin again.
public struct Interruption: Sendable, Hashable, Codable {
    public let names: [DossierID]
    public let again: Window
    public let reason: Sealed<String>

    public init(names: [DossierID], again: Window, reason: Sealed<String>) {
        self.names = names
        self.again = again
        self.reason = reason
    }
}

/// How an objection ended.
public struct ObjectionConclusion: Sendable, Hashable, Codable {
    public let number: Int
    public let outcome: ObjectionOutcome
    public let report: Sealed<String>

    public init(number: Int, outcome: ObjectionOutcome, report: Sealed<String>) {
        self.number = number
        self.outcome = outcome
        self.report = report
    }
}
