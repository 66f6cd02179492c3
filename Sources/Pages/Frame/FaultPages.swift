/// What happened instead of what was asked.
public struct FaultPage: Page {
    public static let template = "fault"
    public let heading: String
    public let sentence: String
    /// By which the log names the request.
    public let number: String

    public init(heading: String, sentence: String, number: String) {
        self.heading = heading
        self.sentence = sentence
        self.number = number
    }
}

/// A form that came without a valid token: what was typed, to be sent again.
public struct PressAgainPage: Page {
    public static let template = "press-again"
    public let action: String
    public let kept: [HiddenField]
    /// A file can't be kept in a page.
    public let hadFile: Bool
    public let isSignedOut: Bool

    public init(action: String, kept: [HiddenField], hadFile: Bool, isSignedOut: Bool) {
        self.action = action
        self.kept = kept
        self.hadFile = hadFile
        self.isSignedOut = isSignedOut
    }
}

/// A value a form carries without showing it.
public struct HiddenField: Shown {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
