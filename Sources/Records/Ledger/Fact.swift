public import Selection

/// The kinds of case the ledger keeps, each case a list of facts of its own.
public enum CaseKind: String, Sendable, Hashable, Codable, CaseIterable {
    case dossier, slate, publicity, decision, settings, filing, panel
    case round, reading, sitting
}

/// One case: a dossier, a slate, a publicity, the season's decision or its settings, a body's filing, the draw of a
/// panel, a round of its experts, one expert's reading, a panel's meeting.
public struct CaseKey: Sendable, Hashable {
    public let kind: CaseKind
    public let id: String

    public init(_ kind: CaseKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// Such as `dossier/d17`.
    public var text: String { "\(kind.rawValue)/\(id)" }
}

/// What is to be added to a case: an event already encoded, and by whom and when it came about.
public struct NewFact: Sendable {
    /// Canonical JSON of the event; personal values in it are commitments.
    public let event: String
    /// The event's name, such as `submitted`.
    public let name: String
    public let by: Actor
    public let at: Moment

    public init(event: String, name: String, by: Actor, at: Moment) {
        self.event = event
        self.name = name
        self.by = by
        self.at = at
    }
}

/// A fact as the ledger holds it.
public struct Fact: Sendable, Hashable {
    public let key: CaseKey
    /// 1, 2, 3 … within its case.
    public let version: Int
    /// 1, 2, 3 … over all cases, without gaps.
    public let sequence: Int
    public let name: String
    public let event: String
    public let by: Actor
    public let at: Moment

    public init(key: CaseKey, version: Int, sequence: Int, name: String, event: String, by: Actor, at: Moment) {
        self.key = key
        self.version = version
        self.sequence = sequence
        self.name = name
        self.event = event
        self.by = by
        self.at = at
    }
}

/// Someone else added to the case meanwhile: what was decided rests on facts that are no longer the last.
public struct StaleVersion: Error, Sendable, Hashable {
    public let key: CaseKey
    public let expected: Int
    public let found: Int

    public init(key: CaseKey, expected: Int, found: Int) {
        self.key = key
        self.expected = expected
        self.found = found
    }
}
