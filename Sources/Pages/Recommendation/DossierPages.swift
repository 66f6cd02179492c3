/// 申报材料: where it stands, what came about, what is found, and what the reader can do.
public struct CasePage: Page {
    public static let template = "dossier"
    public let heading: String
    public let state: String
    public let tone: String
    public let about: [FactLine]
    public let road: [RoadMark]
    public let corrections: [FactLine]
    public let findings: [ErrorItem]
    public let obstacles: [ErrorItem]
    public let timeline: [TimelineModel]
    public let acts: [ActLink]
    public let sections: [SectionModel]
    public let proofs: [ProofLine]
    public let publicities: [PublicityLine]

    public init(
        heading: String, state: String, tone: String, about: [FactLine], road: [RoadMark], corrections: [FactLine],
        findings: [ErrorItem], obstacles: [ErrorItem], timeline: [TimelineModel], acts: [ActLink],
        sections: [SectionModel], proofs: [ProofLine], publicities: [PublicityLine]
    ) {
        self.heading = heading
        self.state = state
        self.tone = tone
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

/// A stage of the way: `past`, `now`, or nothing for what comes.
public struct RoadMark: Shown {
    public let name: String
    public let place: String
    public let isNow: Bool

    public init(name: String, place: String) {
        self.name = name
        self.place = place
        isNow = place == "now"
    }
}

/// A fact as it came about.
public struct TimelineModel: Shown {
    public let what: String
    public let when: String
    public let by: String
    public let details: [FactLine]

    public init(what: String, when: String, by: String, details: [FactLine]) {
        self.what = what
        self.when = when
        self.by = by
        self.details = details
    }
}

/// A section of Annex 1 as it was filled in.
public struct SectionModel: Shown {
    public let name: String
    public let about: [FactLine]
    public let table: TableModel?
    /// Where it is changed, while it can be.
    public let change: String?

    public init(name: String, about: [FactLine], table: TableModel?, change: String? = nil) {
        self.name = name
        self.about = about
        self.table = table
        self.change = change
    }
}

public struct TableModel: Shown {
    public let heads: [String]
    public let lines: [TableLine]

    public init(heads: [String], lines: [TableLine]) {
        self.heads = heads
        self.lines = lines
    }
}

public struct TableLine: Shown {
    public let cells: [String]

    public init(cells: [String]) { self.cells = cells }
}

/// An uploaded proof.
public struct ProofLine: Shown {
    public let name: String
    public let address: String
    public let size: String
    public let isSignedPage: Bool
    public let remove: FormModel?

    public init(name: String, address: String, size: String, isSignedPage: Bool = false, remove: FormModel? = nil) {
        self.name = name
        self.address = address
        self.size = size
        self.isSignedPage = isSignedPage
        self.remove = remove
    }
}

/// A dossier in a list.
public struct DossierLine: Shown {
    public let address: String
    public let name: String
    public let unit: String
    public let tier: String
    public let stage: String
    public let tone: String
    public let desk: String
    public let since: String
    public let until: String?

    public init(
        address: String, name: String, unit: String, tier: String, stage: String, tone: String, desk: String,
        since: String, until: String?
    ) {
        self.address = address
        self.name = name
        self.unit = unit
        self.tier = tier
        self.stage = stage
        self.tone = tone
        self.desk = desk
        self.since = since
        self.until = until
    }
}

/// The list of dossiers, by filters, page after page.
public struct DossiersPage: Page {
    public static let template = "dossiers"
    public let filters: [FieldModel]
    public let total: String?
    public let lines: [DossierLine]
    public let next: String?

    public init(filters: [FieldModel], total: String?, lines: [DossierLine], next: String?) {
        self.filters = filters
        self.total = total
        self.lines = lines
        self.next = next
    }
}

/// 推荐名单 with its ledger.
public struct SlatePage: Page {
    public static let template = "slate"
    public let heading: String
    public let state: String
    public let tone: String
    public let about: [FactLine]
    public let used: Int
    public let limit: Int?
    public let findings: [ErrorItem]
    public let members: [SlatePerson]
    public let others: [SlatePerson]
    public let acts: [ActLink]

    public init(
        heading: String, state: String, tone: String, about: [FactLine], used: Int, limit: Int?,
        findings: [ErrorItem], members: [SlatePerson], others: [SlatePerson], acts: [ActLink]
    ) {
        self.heading = heading
        self.state = state
        self.tone = tone
        self.about = about
        self.used = used
        self.limit = limit
        self.findings = findings
        self.members = members
        self.others = others
        self.acts = acts
    }
}

/// A person on or beside a slate, and what keeps them off it.
public struct SlatePerson: Shown {
    public let rank: Int?
    public let address: String
    public let name: String
    public let unit: String
    public let isGrassroots: Bool
    public let obstacles: [ErrorItem]
    public let act: FormModel?

    public init(
        rank: Int?, address: String, name: String, unit: String, isGrassroots: Bool, obstacles: [ErrorItem],
        act: FormModel?
    ) {
        self.rank = rank
        self.address = address
        self.name = name
        self.unit = unit
        self.isGrassroots = isGrassroots
        self.obstacles = obstacles
        self.act = act
    }
}

/// The office's decision of the season.
public struct DecisionPage: Page {
    public static let template = "decision"
    public let about: [FactLine]
    public let tiers: [DecisionTier]
    public let replies: [FactLine]
    public let notices: [NoticeLink]
    public let acts: [ActLink]

    public init(
        about: [FactLine], tiers: [DecisionTier], replies: [FactLine], notices: [NoticeLink], acts: [ActLink]
    ) {
        self.about = about
        self.tiers = tiers
        self.replies = replies
        self.notices = notices
        self.acts = acts
    }
}

public struct DecisionTier: Shown {
    public let tier: String
    public let state: String
    public let lines: [DossierLine]

    public init(tier: String, state: String, lines: [DossierLine]) {
        self.tier = tier
        self.state = state
        self.lines = lines
    }
}
