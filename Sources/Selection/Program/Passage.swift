/// A paragraph of the notice; one without a clause goes on with the clause above it.
public struct Passage: Sendable, Equatable {
    public let clause: Clause?
    public let text: String

    public init(_ clause: Clause?, _ text: String) {
        self.clause = clause
        self.text = text
    }

    /// Whether it names a part of the notice, such as 一、选拔范围.
    public var isHeading: Bool { clause.map { text.hasPrefix($0.text + "、") } ?? false }
}

extension Program {
    /// A clause in the notice's own words, where it has more of them than a heading.
    public func words(of clause: Clause) -> String? {
        wording.first { $0.clause == clause && !$0.isHeading }?.text
    }
}
