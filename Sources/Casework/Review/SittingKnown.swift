import Records
import Selection

/// What is known of an agenda before the panel meets: who is out for whom, and what experts' scores come to.
extension Desk {
    /// Who of some experts must not judge a dossier: as data has it for certain, or by what was answered and pinned in
    /// a round of the panel.
    func knownConflicts(
        with dossiers: [DossierID], among experts: [ExpertID], of panel: PanelID, _ tier: Tier
    ) throws -> [DossierID: Set<ExpertID>] {
        let rounds = try rounds(of: panel, tier)
        var known = Dictionary(grouping: try certain(experts, dossiers), by: \.pair.dossier)
            .mapValues { Set($0.map(\.pair.expert)) }
        for dossier in dossiers {
            let told = experts.filter { expert in rounds.contains { $0.isInConflict(expert, dossier) } }
            if !told.isEmpty { known[dossier, default: []].formUnion(told) }
        }
        return known
    }

    /// The rounds in which a panel's experts read the dossiers of a tier.
    func rounds(of panel: PanelID, _ tier: Tier) throws -> [Round] {
        try RoundRows.all(in: records).filter { $0.panel == panel && $0.tier == tier }
            .compactMap { try reader.file($0.id.text, of: Round.self)?.state }
    }

    /// The official scores that follow from reviews; none of a dossier that experts didn't score here. Only an adjusted
    /// score rests on what others were given.
    func officialScores(of dossiers: [DossierID], in tier: Tier) throws -> [DossierID: Int] {
        let reviews = program.review.official.value == .adjusted
            ? try ReadingRows.reviews(in: tier, records: records)
            : try dossiers.flatMap { try ReadingRows.rows(of: $0, tier, in: records).compactMap(\.review) }
        let pool = try ScorePool(reviews, in: tier, program.review)
        return dossiers.reduce(into: [:]) { scores, dossier in scores[dossier] = pool.officialScore(of: dossier) }
    }
}
