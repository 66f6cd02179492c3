/// What waits for a desk.
public struct ToDoPage: Page {
    public static let template = "to-do"
    public let piles: [PileModel]
    public let slates: [SlateLine]
    public let own: OwnPublicities
    public let asked: [FactLine]
    /// What the reader was told lately.
    public let letters: [FactLine]
    public let isEmpty: Bool

    public init(
        piles: [PileModel], slates: [SlateLine], publicities: OwnPublicities, asked: [FactLine], letters: [FactLine]
    ) {
        self.piles = piles
        self.slates = slates
        own = publicities
        self.asked = asked
        self.letters = letters
        isEmpty =
            piles.isEmpty && slates.isEmpty && publicities.publicities.isEmpty && !publicities.canPrepare
            && asked.isEmpty
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

/// A slate in a list.
public struct SlateLine: Shown {
    public let address: String
    public let tier: String
    public let state: TagModel
    public let count: String
    public let due: String

    public init(address: String, tier: String, state: TagModel, count: String, due: String) {
        self.address = address
        self.tier = tier
        self.state = state
        self.count = count
        self.due = due
    }
}
