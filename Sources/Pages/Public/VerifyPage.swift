/// A document's number or the file itself, and what it is.
public struct VerifyPage: Page {
    public static let template = "verify"
    public let field: FieldModel
    /// Where a file is asked about; none where files can't be looked at.
    public let file: FormModel?
    /// What is to be said of a file as a whole.
    public let answer: NoticeBox?
    public let found: [FoundDocument]

    public init(field: FieldModel, file: FormModel?, answer: NoticeBox? = nil, found: [FoundDocument] = []) {
        self.field = field
        self.file = file
        self.answer = answer
        self.found = found
    }
}

public struct FoundDocument: Shown {
    public let heading: String
    /// How the digest asked about stands to the one on record, in a word.
    public let standing: TagModel?
    public let about: [FactLine]
    public let digest: String
    /// What the digest is held against.
    public let note: String
    public let way: Link?

    public init(
        heading: String, standing: TagModel? = nil, about: [FactLine], digest: String, note: String, way: Link?
    ) {
        self.heading = heading
        self.standing = standing
        self.about = about
        self.digest = digest
        self.note = note
        self.way = way
    }
}
