/// 申报材料: where it stands, what came about, what is found, and what the reader can do.
public struct CasePage: Page {
    public static let template = "dossier"
    public let heading: String
    public let state: TagModel
    public let about: [FactLine]
    public let road: [RoadMark]
    public let corrections: [FactLine]
    public let findings: [ErrorItem]
    public let obstacles: [ErrorItem]
    /// What came back corrected, beside what stood before.
    public let comparisons: [ComparisonModel]
    public let timeline: [TimelineModel]
    public let acts: [ActLink]
    public let sections: [SectionModel]
    public let proofs: [ProofLine]
    public let publicities: [PublicityLine]
    /// What waits behind it in the reader's queue.
    public let next: String?
    /// The form as PDF.
    public let print: String?
    /// Form and proofs bound as one PDF.
    public let volume: String?
    /// What else is had on paper.
    public let papers: [Link]
    /// Where the signed form comes back as a scan.
    public let scans: String?

    public init(
        heading: String, state: TagModel, about: [FactLine], road: [RoadMark], corrections: [FactLine],
        findings: [ErrorItem], obstacles: [ErrorItem], comparisons: [ComparisonModel] = [],
        timeline: [TimelineModel], acts: [ActLink], sections: [SectionModel], proofs: [ProofLine],
        publicities: [PublicityLine], next: String? = nil, print: String? = nil, volume: String? = nil,
        papers: [Link] = [], scans: String? = nil
    ) {
        self.papers = papers
        self.scans = scans
        self.volume = volume
        self.print = print
        self.next = next
        self.comparisons = comparisons
        self.heading = heading
        self.state = state
        self.about = about
        self.road = road
        self.corrections = corrections
        self.findings = findings
        self.obstacles = obstacles
        self.timeline = timeline
        self.acts = acts
        self.sections = sections
        self.proofs = proofs
        self.publicities = publicities
    }
}

/// A section of Annex 1 as it was filled in.
public struct SectionModel: Shown {
    public let name: String
    public let about: [FactLine]
    public let table: TableModel?
    /// Where it is changed, while it can be.
    public let change: String?
    public let portrait: PortraitModel?
    /// Whether it is shown without being asked for.
    public var isOpen = false

    public init(
        name: String, about: [FactLine], table: TableModel?, change: String? = nil, portrait: PortraitModel? = nil
    ) {
        self.portrait = portrait
        self.name = name
        self.about = about
        self.table = table
        self.change = change
    }
}

/// A dossier in a list.
public struct DossierLine: Shown {
    public let address: String
    public let name: String
    public let unit: String
    public let tier: String
    public let stage: TagModel
    public let desk: String
    public let since: String
    public let until: String?

    public init(
        address: String, name: String, unit: String, tier: String, stage: TagModel, desk: String,
        since: String, until: String?
    ) {
        self.address = address
        self.name = name
        self.unit = unit
        self.tier = tier
        self.stage = stage
        self.desk = desk
        self.since = since
        self.until = until
    }
}

/// The list of dossiers, by filters, page after page.
public struct DossiersPage: Page {
    public static let template = "dossiers"
    public let filters: FiltersModel
    public let total: String?
    public let lines: [DossierLine]
    public let pager: PagerModel
    /// Where the list is had as a sheet; nowhere while it is empty.
    public let export: String?

    public init(
        filters: FiltersModel, total: String?, lines: [DossierLine], pager: PagerModel,
        export: String? = nil
    ) {
        self.filters = filters
        self.total = total
        self.lines = lines
        self.pager = pager
        self.export = export
    }
}
