/// An expert's desk.
public struct ReadingsPage: Page {
    public static let template = "readings"
    /// What stands there where nothing waits.
    public let empty: String
    public let letters: [FactLine]
    /// Where they answer about conflicts, round by round.
    public let rounds: [Link]

    public init(empty: String, letters: [FactLine], rounds: [Link]) {
        self.empty = empty
        self.rounds = rounds
        self.letters = letters
    }
}
