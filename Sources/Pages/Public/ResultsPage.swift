/// Every notice of selection, each with how many it names by tier.
public struct ResultsPage: Page {
    public static let template = "results"
    public let notices: [ResultLine]
    /// When a notice is expected.
    public let expected: String

    public init(notices: [ResultLine], expected: String) {
        self.notices = notices
        self.expected = expected
    }
}

public struct ResultLine: Shown {
    public let number: String
    public let address: String
    public let issued: String
    /// Tiers, and how many.
    public let about: [FactLine]

    public init(number: String, address: String, issued: String, about: [FactLine]) {
        self.number = number
        self.address = address
        self.issued = issued
        self.about = about
    }
}
