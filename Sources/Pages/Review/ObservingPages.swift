/// What came about while experts work, the newest first: where an observer begins.
public struct ObservingPage: Page {
    public static let template = "observing"
    /// All of it, or that of one kind.
    public let ways: [Link]
    public let lines: [ObservedLine]
    public let pager: PagerModel

    public init(ways: [Link], lines: [ObservedLine], pager: PagerModel) {
        self.ways = ways
        self.lines = lines
        self.pager = pager
    }
}

/// One thing that came about, with the case it is about.
public struct ObservedLine: Shown {
    public let what: String
    public let about: Link
    public let when: String
    public let by: String
    public let details: [FactLine]

    public init(what: String, about: Link, when: String, by: String, details: [FactLine]) {
        self.what = what
        self.about = about
        self.when = when
        self.by = by
        self.details = details
    }
}

/// A round's pairs of one sort: of which a conflict is known, or who reads what.
public struct RoundPairsPage: Page {
    public static let template = "round-pairs"
    public let heading: String
    public let back: Link
    public let total: String
    public let pairs: TableModel?
    /// What stands there where there are none.
    public let empty: String
    public let pager: PagerModel

    public init(
        heading: String, back: Link, total: String, pairs: TableModel?, empty: String, pager: PagerModel
    ) {
        self.heading = heading
        self.back = back
        self.total = total
        self.pairs = pairs
        self.empty = empty
        self.pager = pager
    }
}
