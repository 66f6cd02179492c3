/// Every draw of a panel, for the office and whoever looks on.
public struct PanelsPage: Page {
    public static let template = "panels"
    public let lines: [PanelLine]
    /// Whether the reader plans draws.
    public let plans: Bool

    public init(lines: [PanelLine], plans: Bool) {
        self.lines = lines
        self.plans = plans
    }
}

/// A draw in a list.
public struct PanelLine: Shown {
    public let address: String
    public let name: String
    public let judges: String
    public let state: TagModel
    public let meets: String
    public let seats: Int
    /// When its plan was made known, and when it was drawn or given up.
    public let fixed: String
    public let ended: String

    public init(
        address: String, name: String, judges: String, state: TagModel, meets: String, seats: Int, fixed: String,
        ended: String
    ) {
        self.address = address
        self.name = name
        self.judges = judges
        self.state = state
        self.meets = meets
        self.seats = seats
        self.fixed = fixed
        self.ended = ended
    }
}

/// A draw as the office carries it out, with the names of whoever sits.
public struct PanelPage: Page {
    public static let template = "panel"
    public let heading: String
    public let state: TagModel
    public let road: [RoadMark]
    public let about: [FactLine]
    /// Why the plan can't be fixed as the pool is.
    public let findings: [ErrorItem]
    /// What everyone sees of it, once its plan was made known.
    public let way: Link?
    public let panel: TableModel?
    public let alternates: TableModel?
    public let pool: PanelPool
    /// Stands for the plan.
    public let commitment: String?
    public let shares: [ShareLine]
    /// From which anyone can draw again.
    public let record: FileLink?
    public let timeline: [TimelineModel]
    public let acts: [ActLink]

    public init(
        heading: String, state: TagModel, road: [RoadMark], about: [FactLine], findings: [ErrorItem], way: Link?,
        panel: TableModel?, alternates: TableModel?, pool: PanelPool, commitment: String?, shares: [ShareLine],
        record: FileLink?, timeline: [TimelineModel], acts: [ActLink]
    ) {
        self.heading = heading
        self.state = state
        self.road = road
        self.about = about
        self.findings = findings
        self.way = way
        self.panel = panel
        self.alternates = alternates
        self.pool = pool
        self.commitment = commitment
        self.shares = shares
        self.record = record
        self.timeline = timeline
        self.acts = acts
    }
}

/// Whom the pool gives: in a sentence, by discipline and by unit, and who is left out.
public struct PanelPool: Shown {
    public let sentence: String
    public let disciplines: TableModel?
    public let units: TableModel?
    public let excluded: TableModel?

    public init(sentence: String, disciplines: TableModel?, units: TableModel? = nil, excluded: TableModel?) {
        self.sentence = sentence
        self.disciplines = disciplines
        self.units = units
        self.excluded = excluded
    }
}

/// Someone's part of the seed: what stands for it, and itself once it is known.
public struct ShareLine: Shown {
    public let who: String
    public let commitment: String?
    public let committed: String
    public let value: String?
    public let revealed: String

    public init(who: String, commitment: String?, committed: String = "", value: String? = nil, revealed: String = "") {
        self.who = who
        self.commitment = commitment
        self.committed = committed
        self.value = value
        self.revealed = revealed
    }
}

/// Every draw whose plan was made known, for everyone.
public struct DrawsPage: Page {
    public static let template = "draws"
    public let lines: [PanelLine]

    public init(lines: [PanelLine]) { self.lines = lines }
}

/// A draw as everyone sees it: numbers, no names.
public struct DrawPage: Page {
    public static let template = "draw"
    public let heading: String
    public let state: TagModel
    public let about: [FactLine]
    public let commitment: String
    /// Whose digest the commitment is.
    public let plan: FileLink
    public let shares: [ShareLine]
    public let beacon: String?
    public let seed: String?
    /// The numbers of whoever sits, and of those who hold themselves ready.
    public let seats: String?
    public let alternates: String?
    public let declined: TableModel?
    public let pool: PanelPool
    public let record: FileLink?

    public init(
        heading: String, state: TagModel, about: [FactLine], commitment: String, plan: FileLink, shares: [ShareLine],
        beacon: String?, seed: String?, seats: String?, alternates: String?, declined: TableModel?, pool: PanelPool,
        record: FileLink?
    ) {
        self.heading = heading
        self.state = state
        self.about = about
        self.commitment = commitment
        self.plan = plan
        self.shares = shares
        self.beacon = beacon
        self.seed = seed
        self.seats = seats
        self.alternates = alternates
        self.declined = declined
        self.pool = pool
        self.record = record
    }
}
