/// A button, or a link that looks like one: the main thing to do, one beside it, a grave one, one in passing.
public struct ButtonModel: Shown {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case main, quiet, grave, link
    }

    public let name: String
    public let kind: String
    public let address: String?

    public init(_ name: String, _ kind: Kind, address: String? = nil) {
        self.name = name
        self.kind = kind.rawValue
        self.address = address
    }
}
