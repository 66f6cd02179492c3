/// A name in Latin letters: all of it, and the first letters of its syllables.
public struct Spelling: Sendable, Hashable {
    public let whole: String
    public let initials: String

    public init(whole: String, initials: String) {
        self.whole = whole
        self.initials = initials
    }
}
