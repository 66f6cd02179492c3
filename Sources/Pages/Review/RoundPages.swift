/// Every round in which experts read, for the office and whoever looks on.
public struct RoundsPage: Page {
    public static let template = "rounds"
    public let lines: [RoundLine]
    /// Whether the reader opens rounds.
    public let opens: Bool

    public init(lines: [RoundLine], opens: Bool) {
        self.lines = lines
        self.opens = opens
    }
}

/// A round in a list.
public struct RoundLine: Shown {
    public let address: String
    public let name: String
    public let tier: String
    public let state: TagModel
    public let due: String
    public let dossiers: Int
    /// Of how many readers how many have answered.
    public let answered: String
    public let pairs: Int

    public init(
        address: String, name: String, tier: String, state: TagModel, due: String, dossiers: Int, answered: String,
        pairs: Int
    ) {
        self.address = address
        self.name = name
        self.tier = tier
        self.state = state
        self.due = due
        self.dossiers = dossiers
        self.answered = answered
        self.pairs = pairs
    }
}

/// A round as the office leads it.
public struct RoundPage: Page {
    public static let template = "round"
    public let heading: String
    public let state: TagModel
    public let road: [RoadMark]
    /// What should be seen to.
    public let notices: [NoticeBox]
    public let about: [FactLine]
    public let readers: TableModel
    public let pins: TableModel?
    public let ways: [Link]
    public let acts: [ActLink]
    public let timeline: [TimelineModel]

    public init(
        heading: String, state: TagModel, road: [RoadMark], notices: [NoticeBox], about: [FactLine],
        readers: TableModel, pins: TableModel?, ways: [Link], acts: [ActLink], timeline: [TimelineModel]
    ) {
        self.heading = heading
        self.state = state
        self.road = road
        self.notices = notices
        self.about = about
        self.readers = readers
        self.pins = pins
        self.ways = ways
        self.acts = acts
        self.timeline = timeline
    }
}

/// What an expert answers about conflicts: a line for each dossier, and one answer for all others.
public struct DeclarationPage: Page {
    public static let template = "declaration"
    public let heading: String
    public let back: Link
    public let notice: NoticeBox
    public let about: [FactLine]
    public let filters: FiltersModel
    public let lines: [DeclarationLine]
    /// What stands there where there is nothing to answer.
    public let empty: String
    /// Holds the lines and the answer for the rest; none where there is nothing to answer.
    public let form: FormModel?
    public let pager: PagerModel

    public init(
        heading: String, back: Link, notice: NoticeBox, about: [FactLine], filters: FiltersModel,
        lines: [DeclarationLine], empty: String, form: FormModel?, pager: PagerModel
    ) {
        self.heading = heading
        self.back = back
        self.notice = notice
        self.about = about
        self.filters = filters
        self.lines = lines
        self.empty = empty
        self.form = form
        self.pager = pager
    }
}

/// A dossier with what is answered of it.
public struct DeclarationLine: Shown {
    public let dossier: HiddenField
    public let name: String
    public let unit: String
    public let discipline: String
    public let tier: String
    /// Which conflicts there are, and how gladly it would be read.
    public let conflict: DeclarationBoxes
    public let bid: DeclarationChoice

    public init(
        dossier: HiddenField, name: String, unit: String, discipline: String, tier: String,
        conflict: DeclarationBoxes, bid: DeclarationChoice
    ) {
        self.dossier = dossier
        self.name = name
        self.unit = unit
        self.discipline = discipline
        self.tier = tier
        self.conflict = conflict
        self.bid = bid
    }
}

/// A choice within a table: whom it is about is said to who can't see the line.
public struct DeclarationChoice: Shown {
    public let id: String
    public let name: String
    public let label: String
    public let options: [OptionModel]
    public let error: String?

    public init(name: String, label: String, options: [OptionModel], error: String? = nil) {
        id = FieldModel.id(of: name)
        self.name = name
        self.label = label
        self.options = options
        self.error = error
    }
}

/// Boxes of which several can be ticked, folded away within a table behind what was answered.
public struct DeclarationBoxes: Shown {
    public let id: String
    public let name: String
    public let label: String
    /// What was answered.
    public let said: String
    public let type = "checkbox"
    /// None where the answer can't be another any more.
    public let options: [OptionModel]
    public let error: String?
    public let isOpen: Bool

    public init(
        name: String, label: String, said: String, options: [OptionModel], error: String? = nil, isOpen: Bool = false
    ) {
        id = FieldModel.id(of: name)
        self.name = name
        self.label = label
        self.said = said
        self.options = options
        self.error = error
        self.isOpen = isOpen
    }
}
