import Records
import Selection

/// What is known of an agenda before the panel meets: who is out for whom, and what experts' scores come to.
extension Desk {
    /// Who of some experts must not judge a dossier: as data has it for certain, or by what was answered and pinned in
    /// a round of the panel.
    func knownConflicts(
        with dossiers: [DossierID], among experts: [ExpertID], of panel: PanelID, _ tier: Tier
    ) throws -> [DossierID: Set<ExpertID>] {
        let rounds = try RoundRows.all(in: records).filter { $0.panel == panel && $0.tier == tier }
            .compactMap { try reader.file($0.id.text, of: Round.self)?.state }
        let told = dossiers.map { dossier in
            (dossier, Set(experts.filter { expert in rounds.contains { $0.isInConflict(expert, dossier) } }))
        }.filter { !$0.1.isEmpty }
        return try certainConflicts(with: dossiers, among: experts)
            .merging(told) { certain, told in certain.union(told) }
    }

    /// The official scores that follow from reviews; none of a dossier that experts didn't score here.
    func officialScores(of dossiers: [DossierID], in tier: Tier) throws -> [DossierID: Int] {
        let pool = try scorePool(tier: tier)
        return dossiers.reduce(into: [:]) { scores, dossier in scores[dossier] = pool.officialScore(of: dossier) }
    }

    /// Who of some experts must not judge a dossier, as data has it for certain.
    private func certainConflicts(
        with dossiers: [DossierID], among experts: [ExpertID]
    ) throws -> [DossierID: Set<ExpertID>] {
        let entries = try experts.compactMap { try Experts.expert($0, in: records) }
        var found: [DossierID: Set<ExpertID>] = [:]
        for id in dossiers {
            guard let dossier = try reader.file(id.text, of: Dossier.self)?.state,
                let (search, marks) = try conflictSearch(in: dossier)
            else { continue }
            let out = entries.filter { entry in
                entry.marks.isSamePerson(as: marks) || search.signs(of: entry.details).contains(where: \.isCertain)
            }
            if !out.isEmpty { found[id] = Set(out.map(\.id)) }
        }
        return found
    }
}
