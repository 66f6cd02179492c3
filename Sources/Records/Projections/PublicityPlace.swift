public import Selection

/// A place in the list of publicities by their ends: after one of them.
public struct PublicityPlace: Sendable, Hashable {
    public let free: Moment
    public let id: PublicityID

    public init(after row: PublicityRow, free: Moment) {
        self.free = free
        id = row.id
    }

    /// As an address carries it: `1696694400000.u12`.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let free = Int64(parts[0]) else { return nil }
        self.free = Moment(milliseconds: free)
        id = PublicityID(parts[1])
    }

    public var text: String { "\(free.milliseconds).\(id.text)" }
}
