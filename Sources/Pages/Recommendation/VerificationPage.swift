/// 三（二）: what was claimed and what proves it beside the verdict on each item, all on one page.
public struct VerificationPage: Page {
    public static let template = "verification"
    public let heading: String
    public let back: String
    public let about: [FactLine]
    public let comparisons: [ComparisonModel]
    public let form: FormModel
    public let items: [VerifiedItem]
    /// Whether the person is who the ID card says.
    public let identity: [FieldModel]
    public let papers: [VerifiedPaper]

    public init(
        heading: String, back: String, about: [FactLine], comparisons: [ComparisonModel] = [], form: FormModel,
        items: [VerifiedItem], identity: [FieldModel], papers: [VerifiedPaper]
    ) {
        self.heading = heading
        self.back = back
        self.about = about
        self.comparisons = comparisons
        self.form = form
        self.items = items
        self.identity = identity
        self.papers = papers
    }
}

/// One item: what was filled in, what the rules find in it, and what is asked of it.
public struct VerifiedItem: Shown {
    public let place: String
    public let value: String
    public let name: String
    public let about: [FactLine]
    public let table: TableModel?
    public let portrait: PortraitModel?
    public let findings: [ErrorItem]
    /// What was said to prove it, each leading to the first of its pages.
    public let proofs: [Link]
    public let questions: [FieldModel]

    public init(
        place: String, value: String, name: String, section: SectionModel?, findings: [ErrorItem], proofs: [Link],
        questions: [FieldModel]
    ) {
        self.place = place
        self.value = value
        self.name = name
        about = section?.about.filter { !$0.value.isEmpty } ?? []
        table = section?.table
        portrait = section?.portrait
        self.findings = findings
        self.proofs = proofs
        self.questions = questions
    }
}

/// A proof beside the items, page by page.
public struct VerifiedPaper: Shown {
    public let proof: ProofLine
    public let sheets: [ProofSheet]

    public init(proof: ProofLine, sheets: [ProofSheet]) {
        self.proof = proof
        self.sheets = sheets
    }
}
