/// The pool of experts, part by part.
public struct ExpertsPage: Page {
    public static let template = "experts"
    public let filters: FiltersModel
    public let lines: [ExpertLine]
    /// What stands there where nobody does.
    public let empty: String
    /// The list as a sheet.
    public let export: String?
    public let pager: PagerModel

    public init(filters: FiltersModel, lines: [ExpertLine], empty: String, export: String?, pager: PagerModel) {
        self.filters = filters
        self.lines = lines
        self.empty = empty
        self.export = export
        self.pager = pager
    }
}

/// An expert in the list.
public struct ExpertLine: Shown {
    public let address: String
    public let name: String
    public let unit: String
    public let title: String
    public let disciplines: String
    public let term: String
    public let marks: [TagModel]

    public init(
        address: String, name: String, unit: String, title: String, disciplines: String, term: String,
        marks: [TagModel]
    ) {
        self.address = address
        self.name = name
        self.unit = unit
        self.title = title
        self.disciplines = disciplines
        self.term = term
        self.marks = marks
    }
}

/// One expert, with what can be done.
public struct ExpertPage: Page {
    public static let template = "expert"
    public let name: String
    public let marks: [TagModel]
    public let warnings: [ExpertWarning]
    public let about: [FactLine]
    public let change: String
    public let handed: HandedCodeModel?
    /// Open the account by which the expert signs in, make its code anew, close it.
    public let accounts: [FormModel]
    /// Ends the term; none where it has ended.
    public let end: FormModel?

    public init(
        name: String, marks: [TagModel], warnings: [ExpertWarning], about: [FactLine], change: String,
        handed: HandedCodeModel?, accounts: [FormModel], end: FormModel?
    ) {
        self.name = name
        self.marks = marks
        self.warnings = warnings
        self.about = about
        self.change = change
        self.handed = handed
        self.accounts = accounts
        self.end = end
    }
}

/// Whom else an expert may be, with the ways to compare.
public struct ExpertWarning: Shown {
    public let box: NoticeBox
    public let links: [Link]

    public init(_ box: NoticeBox, _ links: [Link]) {
        self.box = box
        self.links = links
    }
}
