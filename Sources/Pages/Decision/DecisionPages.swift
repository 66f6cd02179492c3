/// The office's decision of the season.
public struct DecisionPage: Page {
    public static let template = "decision"
    public let about: [FactLine]
    public let tiers: [DecisionTier]
    public let replies: [FactLine]
    public let notices: [NoticeLink]
    public let acts: [ActLink]
    /// What of it is had on paper.
    public let papers: [Link]

    public init(
        about: [FactLine], tiers: [DecisionTier], replies: [FactLine], notices: [NoticeLink], acts: [ActLink],
        papers: [Link] = []
    ) {
        self.papers = papers
        self.about = about
        self.tiers = tiers
        self.replies = replies
        self.notices = notices
        self.acts = acts
    }
}

/// How far the office is with a tier, and the way to its people.
public struct DecisionTier: Shown {
    public let tier: String
    public let state: String
    public let about: [FactLine]
    public let people: Link

    public init(tier: String, state: String, about: [FactLine], people: Link) {
        self.tier = tier
        self.state = state
        self.about = about
        self.people = people
    }
}

/// The people of a tier in the order of its list, page after page.
public struct JudgedPage: Page {
    public static let template = "judged"
    public let heading: String
    public let total: String
    public let lines: [JudgedLine]
    public let pager: PagerModel
    /// What is had on paper, blank and as it was recorded.
    public let papers: [Link]

    public init(heading: String, total: String, lines: [JudgedLine], pager: PagerModel, papers: [Link] = []) {
        self.papers = papers
        self.heading = heading
        self.total = total
        self.lines = lines
        self.pager = pager
    }
}

/// A person as the panel judged them.
public struct JudgedLine: Shown {
    public let place: Int
    public let address: String
    public let name: String
    public let unit: String
    public let body: String
    public let score: String
    public let result: TagModel
    public let stage: TagModel

    public init(
        place: Int, address: String, name: String, unit: String, body: String, score: String, result: TagModel,
        stage: TagModel
    ) {
        self.place = place
        self.address = address
        self.name = name
        self.unit = unit
        self.body = body
        self.score = score
        self.result = result
        self.stage = stage
    }
}
