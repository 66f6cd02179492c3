/// 推荐名单 as a board: its people in order, what it uses up, the hands that seal it, and who is still on the way.
public struct SlatePage: Page {
    public static let template = "slate"
    public let heading: String
    public let state: TagModel
    public let about: [FactLine]
    public let ledgers: [LedgerModel]
    public let findings: [ErrorItem]
    public let members: [SlatePerson]
    /// The order as it stands in the board, while it can be changed.
    public let order: FormModel?
    /// Where Annex 2 is had as a workbook.
    public let workbook: String
    public let others: [SlatePerson]
    /// The way to say that nobody is recommended, while nobody is.
    public let zero: ZeroReport?
    /// None where nothing can be sealed any more.
    public let seal: SealModel?
    public let waiting: WaitingPeople?
    public let timeline: [TimelineModel]
    public let acts: [ActLink]
    /// What of it is had on paper.
    public let papers: [Link]
    public let paper: PaperRegisterModel
    /// Where the sealed report comes back as a scan, once there is one.
    public let scans: String?
    /// Where its body words the report otherwise.
    public let reportEditing: String?
    /// Where its body brings an edited workbook back.
    public let workbookBack: String?

    public init(
        heading: String, state: TagModel, about: [FactLine], ledgers: [LedgerModel], findings: [ErrorItem],
        members: [SlatePerson], order: FormModel?, workbook: String, others: [SlatePerson], zero: ZeroReport?,
        seal: SealModel?, waiting: WaitingPeople?, timeline: [TimelineModel], acts: [ActLink],
        papers: [Link] = [], paper: PaperRegisterModel, scans: String? = nil, reportEditing: String? = nil,
        workbookBack: String? = nil
    ) {
        self.papers = papers
        self.paper = paper
        self.scans = scans
        self.reportEditing = reportEditing
        self.workbookBack = workbookBack
        self.heading = heading
        self.state = state
        self.about = about
        self.ledgers = ledgers
        self.findings = findings
        self.members = members
        self.order = order
        self.workbook = workbook
        self.others = others
        self.zero = zero
        self.seal = seal
        self.waiting = waiting
        self.timeline = timeline
        self.acts = acts
    }
}

/// A person on or beside a slate, and what keeps them off it.
public struct SlatePerson: Shown {
    public let rank: Int?
    /// The dossier, by which the board's order names them.
    public let value: String
    public let address: String
    public let name: String
    public let unit: String
    public let isGrassroots: Bool
    /// The tier they applied for, where it isn't the slate's.
    public let applied: String?
    public let obstacles: [ErrorItem]
    public let act: FormModel?
    /// One place up or down, where there is one.
    public let moves: [MoveForm]

    public init(
        rank: Int?, value: String, address: String, name: String, unit: String, isGrassroots: Bool,
        applied: String? = nil, obstacles: [ErrorItem], act: FormModel?, moves: [MoveForm] = []
    ) {
        self.moves = moves
        self.rank = rank
        self.value = value
        self.address = address
        self.name = name
        self.unit = unit
        self.isGrassroots = isGrassroots
        self.applied = applied
        self.obstacles = obstacles
        self.act = act
    }
}

/// Moves a person by one place: the whole order as it would then be.
public struct MoveForm: Shown {
    public let form: FormModel
    public let sign: String
    /// By which the page that follows finds the button again.
    public let place: String

    public init(form: FormModel, sign: String, place: String) {
        self.form = form
        self.sign = sign
        self.place = place
    }
}

/// 零报告: that a body recommends nobody in a tier, said in so many words.
public struct ZeroReport: Shown {
    public let text: String
    public let address: String

    public init(text: String, address: String) {
        self.text = text
        self.address = address
    }
}

/// Who can't be listed yet, what is missing, and who holds it.
public struct WaitingPeople: Shown {
    public let lines: [ToDoRow]
    /// Where the rest is, when there is more than is shown.
    public let rest: String?

    public init(lines: [ToDoRow], rest: String?) {
        self.lines = lines
        self.rest = rest
    }
}
