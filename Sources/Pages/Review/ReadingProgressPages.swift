/// How far the experts are with a tier.
public struct ReadingProgressPage: Page {
    public static let template = "reading-progress"
    public let heading: String
    public let ways: [Link]
    public let about: [FactLine]
    /// How many dossiers have how many reviews; nil where no round was begun.
    public let coverage: TableModel?
    public let readers: TableModel?
    /// Of whom one more review is asked.
    public let further: [FurtherLine]
    /// Nil where nobody has to be reminded, or everybody was today.
    public let remind: FormModel?

    public init(
        heading: String, ways: [Link], about: [FactLine], coverage: TableModel?, readers: TableModel?,
        further: [FurtherLine], remind: FormModel?
    ) {
        self.heading = heading
        self.ways = ways
        self.about = about
        self.coverage = coverage
        self.readers = readers
        self.further = further
        self.remind = remind
    }
}

/// A dossier of which one more review is asked, and why.
public struct FurtherLine: Shown {
    public let name: String
    /// Nil for whoever looks on, who is shown no dossier.
    public let address: String?
    public let reason: String

    public init(name: String, address: String?, reason: String) {
        self.name = name
        self.address = address
        self.reason = reason
    }
}

/// What the scores of a tier come to, side by side.
public struct ScoreBoardPage: Page {
    public static let template = "score-board"
    public let heading: String
    public let ways: [Link]
    /// Why nobody's score is adjusted.
    public let notice: NoticeBox?
    /// Which one ranks.
    public let official: String
    public let lines: [ScoreLine]
    /// Whether each expert's total stands there.
    public let showsReviews: Bool
    public let pager: PagerModel

    public init(
        heading: String, ways: [Link], notice: NoticeBox?, official: String, lines: [ScoreLine], pager: PagerModel
    ) {
        self.heading = heading
        self.ways = ways
        self.notice = notice
        self.official = official
        self.lines = lines
        showsReviews = lines.contains { !$0.reviews.isEmpty }
        self.pager = pager
    }
}

/// One dossier's scores.
public struct ScoreLine: Shown {
    public let name: String
    /// Nil for whoever looks on.
    public let address: String?
    public let unit: String
    /// Each expert's total, leading to what they said; none for whoever looks on.
    public let reviews: [Link]
    public let mean: String
    public let trimmed: String
    public let median: String
    public let range: String
    public let adjusted: String
    public let official: String

    public init(
        name: String, address: String?, unit: String, reviews: [Link], mean: String, trimmed: String, median: String,
        range: String, adjusted: String, official: String
    ) {
        self.name = name
        self.address = address
        self.unit = unit
        self.reviews = reviews
        self.mean = mean
        self.trimmed = trimmed
        self.median = median
        self.range = range
        self.adjusted = adjusted
        self.official = official
    }
}

/// How experts agree.
public struct CalibrationPage: Page {
    public static let template = "calibration"
    public let heading: String
    public let ways: [Link]
    public let about: [FactLine]
    public let experts: TableModel?

    public init(heading: String, ways: [Link], about: [FactLine], experts: TableModel?) {
        self.heading = heading
        self.ways = ways
        self.about = about
        self.experts = experts
    }
}
