/// What a return named and what came back, side by side.
public struct ComparisonModel: Shown {
    public let heading: String
    public let sections: [ComparedSection]
    /// That the other parts are as they were.
    public let rest: String
    public let isOpen: Bool

    public init(heading: String, sections: [ComparedSection], rest: String, isOpen: Bool) {
        self.heading = heading
        self.sections = sections
        self.rest = rest
        self.isOpen = isOpen
    }
}

/// A part that was returned: what was asked of it, and what differs.
public struct ComparedSection: Shown {
    public let name: String
    public let state: TagModel
    public let remarks: [String]
    public let compared: [ComparedLine]

    public init(name: String, state: TagModel, remarks: [String], compared: [ComparedLine]) {
        self.name = name
        self.state = state
        self.remarks = remarks
        self.compared = compared
    }
}

public struct ComparedLine: Shown {
    public let name: String
    public let before: String
    public let now: String

    public init(_ name: String, before: String, now: String) {
        self.name = name
        self.before = before
        self.now = now
    }
}
