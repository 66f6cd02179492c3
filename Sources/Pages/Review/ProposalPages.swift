/// What is proposed to a round's experts, as a table to inspect, and what can be done with it.
public struct ProposalPage: Page {
    public static let template = "proposal"
    public let heading: String
    public let back: Link
    /// That it can't be applied as it stands, or what is short and what to change.
    public let notices: [NoticeBox]
    public let shortages: [ErrorItem]
    public let about: [FactLine]
    public let lines: [ProposalLine]
    public let loads: TableModel?
    /// The table as a sheet; nil where nothing is proposed.
    public let sheet: FileLink?
    /// Makes it, in place of what is there; nil for whoever looks on.
    public let order: FormModel?
    /// Applies it; nil for who may not, and where it can't be.
    public let apply: FormModel?

    public init(
        heading: String, back: Link, notices: [NoticeBox], shortages: [ErrorItem], about: [FactLine],
        lines: [ProposalLine], loads: TableModel?, sheet: FileLink?, order: FormModel?, apply: FormModel?
    ) {
        self.heading = heading
        self.back = back
        self.notices = notices
        self.shortages = shortages
        self.about = about
        self.lines = lines
        self.loads = loads
        self.sheet = sheet
        self.order = order
        self.apply = apply
    }
}

/// A pair with what it costs, part by part in words.
public struct ProposalLine: Shown {
    public let dossier: String
    public let unit: String
    public let expert: String
    public let expertUnit: String
    public let cost: Int
    public let reasons: [ErrorItem]
    public let marks: [TagModel]
    /// Nil for whoever looks on.
    public let exchange: Link?

    public init(
        dossier: String, unit: String, expert: String, expertUnit: String, cost: Int, reasons: [String],
        marks: [TagModel], exchange: Link?
    ) {
        self.dossier = dossier
        self.unit = unit
        self.expert = expert
        self.expertUnit = expertUnit
        self.cost = cost
        self.reasons = reasons.map { ErrorItem($0) }
        self.marks = marks
        self.exchange = exchange
    }
}

/// Who could read instead of somebody, with what each change costs before it is made.
public struct ExchangePage: Page {
    public static let template = "exchange"
    public let heading: String
    public let back: Link
    public let about: [FactLine]
    public let lines: [ExchangeLine]
    /// Requires the pair, forbids it, or leaves the review out.
    public let ways: [Link]
    public let leaveOut: FormModel

    public init(
        heading: String, back: Link, about: [FactLine], lines: [ExchangeLine], ways: [Link], leaveOut: FormModel
    ) {
        self.heading = heading
        self.back = back
        self.about = about
        self.lines = lines
        self.ways = ways
        self.leaveOut = leaveOut
    }
}

public struct ExchangeLine: Shown {
    public let expert: String
    public let unit: String
    public let cost: Int
    /// With its sign.
    public let change: String
    public let reasons: [ErrorItem]
    /// Why it isn't possible, or the button that does it.
    public let obstacle: String?
    public let form: FormModel?

    public init(
        expert: String, unit: String, cost: Int, change: String, reasons: [String], obstacle: String?,
        form: FormModel?
    ) {
        self.expert = expert
        self.unit = unit
        self.cost = cost
        self.change = change
        self.reasons = reasons.map { ErrorItem($0) }
        self.obstacle = obstacle
        self.form = form
    }
}
