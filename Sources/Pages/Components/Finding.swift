/// What is wrong, at the head of a page.
public struct ErrorSummary: Shown {
    public let heading: String
    public let items: [ErrorItem]

    public init(heading: String, items: [ErrorItem]) {
        self.heading = heading
        self.items = items
    }
}

/// A finding: its sentence, the clause behind it, what to do, and where it is mended.
public struct ErrorItem: Shown {
    public let text: String
    public let clause: String?
    public let address: String?
    /// What to do, where the sentence doesn't say so itself.
    public let remedy: String?
    /// The clause in the notice's own words, shown when asked for.
    public let words: String?

    public init(
        _ text: String, clause: String? = nil, address: String? = nil, remedy: String? = nil,
        words: String? = nil
    ) {
        self.text = text
        self.clause = clause
        self.address = address
        self.remedy = remedy
        self.words = words
    }
}
