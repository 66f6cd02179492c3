/// An expert's desk.
public struct ReadingsPage: Page {
    public static let template = "readings"
    /// What stands there where nothing waits.
    public let empty: String
    public let letters: [FactLine]

    public init(empty: String, letters: [FactLine]) {
        self.empty = empty
        self.letters = letters
    }
}
