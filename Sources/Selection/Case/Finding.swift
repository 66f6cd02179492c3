/// What a rule says of a person or a list: whether it holds them up, and where the notice says so.
public struct Finding: Hashable, Sendable, Codable {
    public let rule: Rule
    public let severity: Severity
    public let clause: Clause
    /// Names the sentence in the catalogue of texts.
    public let message: String
    /// What the sentence is about, by name: `cutoff`, `limit`, `column`.
    public let values: [String: String]

    public init(
        _ rule: Rule, _ severity: Severity, _ clause: Clause, _ message: String, _ values: [String: String] = [:]
    ) {
        self.rule = rule
        self.severity = severity
        self.clause = clause
        self.message = message
        self.values = values
    }
}

/// The rules by the names under which they are promised outside.
public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
    case residentID = "resident-id"
    case age
    case degreeOrTitle = "degree-or-title"
    case category
    case leadingCadre = "leading-cadre"
    case civilServant = "civil-servant"
    case handsOn = "hands-on"
    case transfer
    case duplicate
    case form
    case quota
    case grassroots
    case tier3Body = "tier3-body"
}

/// How much a finding weighs: it stops, asks for a person's judgement, or only informs.
public enum Severity: String, Hashable, Sendable, Codable, Comparable, CaseIterable {
    case info, caution, block

    private var weight: Int {
        switch self {
        case .info: 0
        case .caution: 1
        case .block: 2
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}
