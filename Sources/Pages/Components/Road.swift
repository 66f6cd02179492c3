/// A stage of the way: `past`, `now`, or nothing for what comes; where it is now, with the desk that holds it.
public struct RoadMark: Shown {
    public let name: String
    public let place: String
    public let isPast: Bool
    public let isNow: Bool
    public let holder: String?
    public let until: String?

    public init(name: String, place: String, holder: String? = nil, until: String? = nil) {
        self.name = name
        self.place = place
        isPast = place == "past"
        isNow = place == "now"
        self.holder = holder
        self.until = until
    }
}

/// A fact as it came about.
public struct TimelineModel: Shown {
    public let what: String
    public let when: String
    public let by: String
    public let details: [FactLine]

    public init(what: String, when: String, by: String, details: [FactLine]) {
        self.what = what
        self.when = when
        self.by = by
        self.details = details
    }
}

/// What waits for a desk: whom it is about, what is to be done, since and until when, and what stands in its way.
public struct ToDoRow: Shown {
    public let who: String
    public let address: String
    public let unit: String
    public let what: String?
    public let since: String
    public let until: String?
    public let blocked: [ErrorItem]
    public let act: String?

    public init(
        who: String, address: String, unit: String, what: String? = nil, since: String, until: String? = nil,
        blocked: [ErrorItem] = [], act: String? = nil
    ) {
        self.who = who
        self.address = address
        self.unit = unit
        self.what = what
        self.since = since
        self.until = until
        self.blocked = blocked
        self.act = act
    }
}
