/// 保管期限: how long an archive keeps a case after its end.
public enum Retention: String, Sendable, Hashable, CaseIterable {
    case permanent, thirtyYears, tenYears
}

extension Dossier {
    /// Who was selected stays for good (三（四）), who was reported for thirty years, everyone else for ten.
    public var retention: Retention {
        if end?.kind == .selected { return .permanent }
        return slate == nil ? .tenYears : .thirtyYears
    }
}
