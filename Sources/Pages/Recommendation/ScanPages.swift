/// 盖章扫描件: a stamped paper's scans, each with what was found on its pages, and the form for another.
public struct ScansPage: Page {
    public static let template = "scans"
    public let heading: String
    public let about: [FactLine]
    public let back: String
    public let intro: String
    /// None while there is no paper that could come back.
    public let form: FormModel?
    public let scans: [ScanModel]

    public init(
        heading: String, about: [FactLine], back: String, intro: String, form: FormModel?, scans: [ScanModel]
    ) {
        self.heading = heading
        self.about = about
        self.back = back
        self.intro = intro
        self.form = form
        self.scans = scans
    }
}

/// One scan: whether every page is the paper's, and what isn't, page by page.
public struct ScanModel: Shown {
    public let name: String
    /// None where the reader may see what was found and not the file.
    public let address: String?
    public let state: TagModel
    public let when: String
    public let sentence: String
    public let findings: [ErrorItem]

    public init(
        name: String, address: String?, state: TagModel, when: String, sentence: String, findings: [ErrorItem]
    ) {
        self.name = name
        self.address = address
        self.state = state
        self.when = when
        self.sentence = sentence
        self.findings = findings
    }
}
