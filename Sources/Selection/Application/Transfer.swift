/// 四（一）: who applied for tier 1 and isn't chosen may be judged in tier 2, on consent and where tier 2's own
/// conditions are met (R42).
public struct Transfer: Sendable, Equatable {
    public let clause: Clause
    /// The rules of the tier below, into which a person would pass.
    public let target: TierRules

    /// Nil where the programme lets nobody pass from this tier into the one below.
    public init?(from tier: Tier, in program: Program) {
        guard let rules = program.rules(for: tier), rules.transfer.value,
            let below = Tier(rawValue: tier.rawValue + 1), let target = program.rules(for: below)
        else { return nil }
        clause = rules.transfer.clause
        self.target = target
    }

    /// Whether this person passes, given what the form's own checks found; cautions don't hinder.
    public func isOpen(to candidate: Candidate, besides findings: [Finding]) -> Bool {
        candidate.consentsToTransfer && !target.findings(on: candidate).contains { $0.severity == .block }
            && !findings.contains { $0.severity == .block && Self.personal.contains($0.rule) }
    }

    /// Says so when consent has no effect, because age, degree or category keep the person out of the tier below.
    public func finding(on candidate: Candidate) -> Finding? {
        guard candidate.consentsToTransfer else { return nil }
        let blocked = target.findings(on: candidate).contains {
            $0.severity == .block && Self.professional.contains($0.rule)
        }
        return blocked ? Finding(.transfer, .info, clause, "transfer.noEffect") : nil
    }

    private static let professional: Set<Rule> = [.age, .degreeOrTitle, .category]
    private static let personal: Set<Rule> = [.form, .residentID, .duplicate]
}
