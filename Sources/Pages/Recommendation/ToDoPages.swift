/// What waits for a desk.
public struct ToDoPage: Page {
    public static let template = "to-do"
    public let counts: [CountLink]
    public let piles: [PileModel]
    public let slates: [SlateLine]
    /// None where one stage is looked at alone.
    public let own: OwnPublicities?
    public let asked: [FactLine]
    /// What the reader was told lately.
    public let letters: [FactLine]
    public let isEmpty: Bool

    public init(
        counts: [CountLink] = [], piles: [PileModel], slates: [SlateLine], publicities: OwnPublicities?,
        asked: [FactLine], letters: [FactLine]
    ) {
        self.counts = counts
        self.piles = piles
        self.slates = slates
        own = publicities
        self.asked = asked
        self.letters = letters
        isEmpty =
            piles.isEmpty && slates.isEmpty && asked.isEmpty
            && publicities.map { $0.publicities.isEmpty && !$0.canPrepare } ?? true
    }
}

public struct PileModel: Shown {
    public let stage: String
    public let next: String
    public let lines: [ToDoRow]
    /// Where the rest is, when there is more than is shown.
    public let rest: String?

    public init(stage: String, next: String, lines: [ToDoRow], rest: String?) {
        self.stage = stage
        self.next = next
        self.lines = lines
        self.rest = rest
    }
}

/// A slate, or a list for tier 3, among what waits.
public struct SlateLine: Shown {
    public let address: String
    public let heading: String
    public let state: TagModel
    public let count: String
    public let due: String

    public init(address: String, heading: String, state: TagModel, count: String, due: String) {
        self.address = address
        self.heading = heading
        self.state = state
        self.count = count
        self.due = due
    }
}
