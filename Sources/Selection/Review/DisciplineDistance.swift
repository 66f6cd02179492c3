/// How far apart two disciplines of GB/T 13745 are. Only levels count: 120 is no nearer to 130 than to 910.
public enum DisciplineDistance: String, Sendable, Hashable, Codable, CaseIterable {
    case same, sameSecondLevel, sameFirstLevel, apart

    /// Codes have three, five or seven digits, with the standard's dots (`180.5720`) or without.
    public init(_ one: String, _ other: String) {
        let (one, other) = (one.disciplineDigits, other.disciplineDigits)
        let shared = zip(one, other).prefix { $0 == $1 }.count
        self = shared < 3 ? .apart : one == other ? .same : shared < 5 ? .sameFirstLevel : .sameSecondLevel
    }

    /// What it adds to a pair's cost.
    var cost: Int {
        switch self {
        case .same: 0
        case .sameSecondLevel: 125
        case .sameFirstLevel: 250
        case .apart: 500
        }
    }
}

/// The disciplines of a dossier and of an expert that lie nearest; of equally near ones those named first.
public struct DisciplineMatch: Sendable, Hashable {
    public let distance: DisciplineDistance
    /// Their codes; nil where all are apart.
    public let dossier: String?
    public let expert: String?

    public init(dossier: [String], expert: [String]) {
        let pairs = dossier.flatMap { own in expert.map { (own, $0, DisciplineDistance(own, $0)) } }
        let nearest = pairs.filter { $0.2 != .apart }.min { $0.2.cost < $1.2.cost }
        distance = nearest?.2 ?? .apart
        self.dossier = nearest?.0
        self.expert = nearest?.1
    }
}

extension String {
    fileprivate var disciplineDigits: [UInt8] { utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
