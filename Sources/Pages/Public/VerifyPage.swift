/// A document's number, and what it belongs to.
public struct VerifyPage: Page {
    public static let template = "verify"
    public let field: FieldModel
    public let found: FoundDocument?

    public init(field: FieldModel, found: FoundDocument?) {
        self.field = field
        self.found = found
    }
}

public struct FoundDocument: Shown {
    public let heading: String
    public let about: [FactLine]
    public let digest: String
    /// What the digest is held against.
    public let note: String
    public let way: Link?

    public init(heading: String, about: [FactLine], digest: String, note: String, way: Link?) {
        self.heading = heading
        self.about = about
        self.digest = digest
        self.note = note
        self.way = way
    }
}
