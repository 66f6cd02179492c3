/// Whether an expert may read a dossier, by all that is known of conflicts between them (三（三）, R33).
public enum PairStanding: Sendable, Hashable {
    case conflict([ConflictKind])
    /// Nobody has answered yet whether there are conflicts of these kinds: until then the pair isn't used.
    case unanswered([ConflictKind])
    case clear

    /// What data says, and people have answered: whether there is a conflict of a kind. No answer undoes what data is
    /// certain of.
    public init(_ standings: [ConflictKind: ConflictStanding], answers: [ConflictKind: Bool]) {
        let found = ConflictKind.allCases.filter { standings[$0] == .found || answers[$0] == true }
        let open = ConflictKind.allCases.filter { standings[$0] != .clear && answers[$0] == nil }
        self = !found.isEmpty ? .conflict(found) : !open.isEmpty ? .unanswered(open) : .clear
    }
}
