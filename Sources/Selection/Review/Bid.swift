/// How gladly an expert would read a dossier. It says nothing of conflicts, and opens no pair that has one.
public enum Bid: String, Sendable, Hashable, Codable, CaseIterable {
    case eager, willing
    /// As good as none.
    case neutral
    case reluctant

    /// What it adds to a pair's cost: from one end to the other less than from a discipline to a foreign one.
    var cost: Int {
        switch self {
        case .eager: 0
        case .willing: 50
        case .neutral: 100
        case .reluctant: 200
        }
    }
}
