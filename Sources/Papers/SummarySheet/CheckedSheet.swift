public import Selection

/// What the check of a summary sheet found: every row, every slate, and the counts.
public struct CheckedSheet: Sendable, Hashable {
    public let program: String
    public let rows: [CheckedRow]
    public let slates: [CheckedSlate]

    /// Whether anything stops a person or a slate.
    public var isBlocked: Bool { counts.ineligible > 0 || counts.slatesBlocked > 0 }

    public var counts: CheckCounts {
        var counts = CheckCounts()
        for row in rows {
            switch row.verdict {
            case .eligible: counts.eligible += 1
            case .caution: counts.caution += 1
            case .ineligible: counts.ineligible += 1
            }
        }
        counts.slatesBlocked = slates.count { $0.verdict == .block }
        return counts
    }
}

/// A row of the sheet: whom it names, and what the rules say.
public struct CheckedRow: Sendable, Hashable {
    public let line: Int
    public let name: String
    public let tier: Tier?
    public let isTransferable: Bool
    public let findings: [Finding]

    /// The worst finding decides.
    public var verdict: RowVerdict {
        switch findings.lazy.map(\.severity).max() {
        case .block: .ineligible
        case .caution: .caution
        case .info, nil: .eligible
        }
    }
}

public enum RowVerdict: String, Sendable, CaseIterable {
    case eligible, caution, ineligible
}

/// What one body recommends in one tier, as the sheet has it.
public struct CheckedSlate: Sendable, Hashable {
    public let recommender: String
    public let tier: Tier
    public let count: Int
    public let limit: Int?
    public let grassroots: Int?
    public let findings: [Finding]

    public var verdict: SlateVerdict {
        switch findings.lazy.map(\.severity).max() {
        case .block: .block
        case .caution: .caution
        case .info, nil: .ok
        }
    }
}

public enum SlateVerdict: String, Sendable, CaseIterable {
    case ok, caution, block
}

public struct CheckCounts: Sendable, Hashable {
    public var eligible = 0
    public var caution = 0
    public var ineligible = 0
    public var slatesBlocked = 0
}
