/// 一: staff of party and state organs do not take part, 参公 staff neither (R5).
public struct NotCivilServant: Requirement {
    public init() {}

    public func finding(on candidate: Candidate, clause: Clause) -> Finding? {
        guard let standing = candidate.standing, standing != .technical else { return nil }
        return Finding(.civilServant, .block, clause, "civilServant.out", ["standing": standing.rawValue])
    }
}
