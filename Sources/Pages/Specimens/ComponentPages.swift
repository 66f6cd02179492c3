/// Every component by its name, for those who build pages.
public struct ComponentsPage: Page {
    public static let template = "components"
    public let components: [Link]

    public init(components: [Link]) { self.components = components }
}

/// One component alone, with invented data.
public struct ComponentPage: Page {
    public static let template = "component"
    public let heading: String
    public let specimen: Specimen

    public init(heading: String, specimen: Specimen) {
        self.heading = heading
        self.specimen = specimen
    }
}

/// Whichever component is shown; the others are nothing.
public struct Specimen: Shown {
    public var buttons: [ButtonModel] = []
    public var form: FormModel?
    public var arriving: [ArrivingLine] = []
    public var portrait: PortraitModel?
    public var problems: ErrorSummary?
    public var boxes: [NoticeBox] = []
    public var tags: [TagModel] = []
    public var road: [RoadMark] = []
    public var toDos: [ToDoRow] = []
    public var counts: [CountLink] = []
    public var comparisons: [ComparisonModel] = []
    public var findings: [ErrorItem] = []
    public var window: WindowModel?
    public var ledgers: [LedgerModel] = []
    public var seals: [SealModel] = []
    public var table: TableModel?
    public var pager: PagerModel?
    public var filters: FiltersModel?
    public var columns: ColumnsSpecimen?
    public var timeline: [TimelineModel] = []
    public var emptyStates: [EmptyModel] = []
    public var receipt: ReceiptModel?
    public var interruption: InterruptionModel?
    public var charts: [ChartModel] = []
    public var understood: UnderstoodModel?
    public var handed: HandedCodeModel?
    public var draws: DrawsPage?
    public var pool: PanelPool?
    public var shares: [ShareLine] = []
    public var ways: [Link] = []
    public var declaring: DeclaringSpecimen?
}

/// Two columns for working: the file, and what is done with it.
public struct ColumnsSpecimen: Shown {
    public let about: [FactLine]
    public let acts: [ActLink]
}

/// The lines of which an expert says whether there is a conflict.
public struct DeclaringSpecimen: Shown {
    public let lines: [DeclarationLine]
}
