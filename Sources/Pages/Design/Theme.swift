/// The reader's own choice of looks, where it isn't left to the device.
public enum Theme: String, Sendable, Hashable, CaseIterable {
    case light, dark
}

/// Where a page's looks are fetched from.
public struct PageFiles: Shown {
    public let style: String
    public let script: String
    public let mark: String
    /// What sends files piece by piece, for pages that ask for files.
    public let sending: String
    /// A member's side of secret ballots.
    public let voting: String
    /// What makes pages new while one looks at them.
    public let live: String

    public init(style: String, script: String, mark: String, sending: String, voting: String, live: String) {
        self.live = live
        self.sending = sending
        self.voting = voting
        self.style = style
        self.script = script
        self.mark = mark
    }
}
