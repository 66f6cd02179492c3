/// The public first page: the season, what stands before the public, and whom the notices name.
public struct HomePage: Page {
    public static let template = "home"
    public let heading: String
    public let number: String
    public let milestones: [MilestoneModel]
    public let publicities: [PublicityLine]
    public let notices: [NoticeLink]
    public let isSignedOut: Bool
    /// Where whoever is signed in goes on.
    public let start: String

    public init(
        heading: String, number: String, milestones: [MilestoneModel], publicities: [PublicityLine],
        notices: [NoticeLink], isSignedOut: Bool, start: String
    ) {
        self.heading = heading
        self.number = number
        self.milestones = milestones
        self.publicities = publicities
        self.notices = notices
        self.isSignedOut = isSignedOut
        self.start = start
    }
}

public struct MilestoneModel: Shown {
    public let name: String
    public let days: String
    public let clause: String
    /// `past`, `now` or `next`.
    public let place: String
    public let isNow: Bool

    public init(name: String, days: String, clause: String, place: String) {
        self.name = name
        self.days = days
        self.clause = clause
        self.place = place
        isNow = place == "now"
    }
}

public struct NoticeLink: Shown {
    public let number: String
    public let address: String
    public let count: Int

    public init(number: String, address: String, count: Int) {
        self.number = number
        self.address = address
        self.count = count
    }
}

/// A publicity in a list.
public struct PublicityLine: Shown {
    public let address: String
    public let publisher: String
    public let until: String
    public let state: TagModel
    public let count: Int?

    public init(address: String, publisher: String, until: String, state: TagModel, count: Int?) {
        self.address = address
        self.publisher = publisher
        self.until = until
        self.state = state
        self.count = count
    }
}

/// 入选通知: number, day, and names with their units by tier.
public struct NoticePage: Page {
    public static let template = "notice"
    public let number: String
    public let issued: String
    public let office: String
    public let tiers: [NamedTier]
    /// The same as PDF.
    public let print: String?
    /// Everyone's certificate in one PDF, for the office.
    public let certificates: String?

    public init(
        number: String, issued: String, office: String, tiers: [NamedTier], print: String? = nil,
        certificates: String? = nil
    ) {
        self.certificates = certificates
        self.print = print
        self.number = number
        self.issued = issued
        self.office = office
        self.tiers = tiers
    }
}

public struct NamedTier: Shown {
    public let tier: String
    public let people: [PersonLine]

    public init(tier: String, people: [PersonLine]) {
        self.tier = tier
        self.people = people
    }
}

public struct PersonLine: Shown {
    public let name: String
    public let unit: String
    public let title: String

    public init(name: String, unit: String, title: String) {
        self.name = name
        self.unit = unit
        self.title = title
    }
}
