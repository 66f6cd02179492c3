/// Whom of the pool of experts a dossier speaks of.
public struct ConflictsPage: Page {
    public static let template = "conflicts"
    public let heading: String
    public let back: Link
    public let sentence: NoticeBox
    public let lines: [ConflictLine]

    public init(heading: String, back: Link, sentence: NoticeBox, lines: [ConflictLine]) {
        self.heading = heading
        self.back = back
        self.sentence = sentence
        self.lines = lines
    }
}

/// An expert with what speaks for a conflict, a sentence each.
public struct ConflictLine: Shown {
    public let address: String
    public let name: String
    public let unit: String
    public let state: TagModel
    public let signs: [ErrorItem]

    public init(address: String, name: String, unit: String, state: TagModel, signs: [String]) {
        self.address = address
        self.name = name
        self.unit = unit
        self.state = state
        self.signs = signs.map { ErrorItem($0) }
    }
}
