/// What is printed: a template of `Templates` and what it shows. Text from people is data to it, never markup.
public protocol Paper: Encodable, Sendable {
    /// The template's file, without its ending.
    static var template: String { get }
}

/// What a typeset file is made for.
public enum PaperStandard: String, Sendable, Hashable {
    /// PDF/A-2b, which archives keep.
    case archival = "a-2b"
}
