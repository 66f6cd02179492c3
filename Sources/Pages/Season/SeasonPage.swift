/// The office's board of the season: figures with their tables.
public struct SeasonPage: Page {
    public static let template = "season"
    public let about: [FactLine]
    public let bodies: [SeasonBody]
    public let charts: [ChartModel]

    public init(about: [FactLine], bodies: [SeasonBody], charts: [ChartModel]) {
        self.about = about
        self.bodies = bodies
        self.charts = charts
    }
}

/// A recommending body: what it reported, what is late or held up, and where those stand in the list.
public struct SeasonBody: Shown {
    public let name: String
    public let address: String
    public let state: TagModel
    public let submitted: Int
    public let reported: Int
    public let underWay: Int
    public let heldUp: Int
    public let late: Int
    public let sealed: Int

    public init(
        name: String, address: String, state: TagModel, submitted: Int, reported: Int, underWay: Int, heldUp: Int,
        late: Int, sealed: Int
    ) {
        self.name = name
        self.address = address
        self.state = state
        self.submitted = submitted
        self.reported = reported
        self.underWay = underWay
        self.heldUp = heldUp
        self.late = late
        self.sealed = sealed
    }
}
