import Selection

/// Where an assignment meets the experts' work: each pair begins a reading, and one that is taken back ends it. Until
/// readings are cases of their own, the pair's fact in the round is all there is.
extension Transaction {
    func beginReading(round: RoundID, dossier: DossierID, expert: ExpertID) throws {}

    func withdrawReading(round: RoundID, dossier: DossierID, expert: ExpertID) throws {}
}
