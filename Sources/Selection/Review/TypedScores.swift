/// Scores as an expert types them, until they hand them in.
public struct TypedScores: Sendable, Hashable, Codable {
    /// By criterion; an empty text is none.
    public var points: [String: String]
    public var comment: String

    public static let longestComment = 2000

    public init(points: [String: String] = [:], comment: String = "") {
        self.points = points.filter { !$0.value.isEmpty }
        self.comment = comment
    }

    public subscript(_ criterion: Criterion) -> String { points[criterion.id] ?? "" }

    /// What stands against each criterion's score, so that all of it is told at once.
    public func faults(by rubric: Rubric) -> [String: Refusal] {
        rubric.criteria.reduce(into: [:]) { faults, criterion in
            faults[criterion.id] = Scores.fault(of: given(criterion), for: criterion)
        }
    }

    /// Of those that can be read so far, what they come to; nil while one is missing or out of its range.
    public func total(by rubric: Rubric) -> Int? { try? scores(by: rubric).total }

    public func scores(by rubric: Rubric) throws(Refusal) -> Scores {
        var read: [String: Int] = [:]
        for criterion in rubric.criteria { read[criterion.id] = given(criterion) }
        let unknown = points.keys.filter { id in !rubric.criteria.contains { $0.id == id } }
        for id in unknown { read[id] = 0 }
        return try Scores(read, by: rubric)
    }

    /// In hundredths; what is no number of two decimals lies in no range.
    private func given(_ criterion: Criterion) -> Int? {
        let text = self[criterion].halfWidth
        return text.isEmpty ? nil : Self.hundredths(text) ?? -1
    }

    /// `87`, `87.5`, `87.25` in hundredths.
    static func hundredths(_ text: String) -> Int? {
        guard let match = text.wholeMatch(of: /([0-9]{1,4})(?:\.([0-9]{1,2}))?/), let whole = Int(match.1) else {
            return nil
        }
        let decimals = match.2.map { $0.count == 1 ? "\($0)0" : String($0) } ?? "0"
        return whole * 100 + (Int(decimals) ?? 0)
    }
}

extension String {
    /// Without spaces, and with the digits and the point that a Chinese keyboard gives as plain ones.
    fileprivate var halfWidth: String {
        let plain = unicodeScalars.filter { !$0.properties.isWhitespace }.map { scalar in
            switch scalar.value {
            case 0xFF10...0xFF19: Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
            case 0xFF0E, 0x3002: Character(".")
            default: Character(scalar)
            }
        }
        return String(plain)
    }
}
