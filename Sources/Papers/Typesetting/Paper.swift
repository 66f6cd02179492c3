/// What is printed: a template of `Templates` and what it shows. Text from people is data to it, never markup.
public protocol Paper: Encodable, Sendable {
    /// The template's file, without its ending.
    static var template: String { get }
}

/// A paper each of whose pages carries its square; how many it has is known once it is set.
protocol MarkedPaper: Paper {
    var mark: PrintedMark? { get set }
}

/// What a typeset file is made for.
public enum PaperStandard: String, Sendable, Hashable {
    /// PDF/A-2b, which archives keep.
    case archival = "a-2b"
}
