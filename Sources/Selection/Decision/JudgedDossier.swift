/// A reported dossier as far as the season's decision asks of it (三（三）, 三（四）); lists keep it beside the facts.
public struct JudgedDossier: Sendable, Hashable {
    public let id: DossierID
    public let tier: Tier
    /// The office has taken it in.
    public let isAccepted: Bool
    /// The panel's score in the tier, in hundredths; nil before the panel met.
    public let score: Int?
    public let hasPassed: Bool
    public let isPreliminary: Bool
    public let particulars: Int

    public init(
        id: DossierID, tier: Tier, isAccepted: Bool, score: Int?, hasPassed: Bool, isPreliminary: Bool,
        particulars: Int
    ) {
        self.id = id
        self.tier = tier
        self.isAccepted = isAccepted
        self.score = score
        self.hasPassed = hasPassed
        self.isPreliminary = isPreliminary
        self.particulars = particulars
    }

    public init(_ dossier: Dossier) {
        let result = dossier.results[dossier.tier]
        self.init(
            id: dossier.id, tier: dossier.tier, isAccepted: dossier.acceptance != nil, score: result?.score,
            hasPassed: result?.passed ?? false, isPreliminary: dossier.preliminary != nil,
            particulars: dossier.particulars)
    }
}

extension Sequence<JudgedDossier> {
    /// As a preliminary list has them (R34): the highest score first.
    public var ranked: [JudgedDossier] {
        sorted { left, right in
            let scores = (left.score ?? -1, right.score ?? -1)
            return scores.0 == scores.1 ? left.id < right.id : scores.0 > scores.1
        }
    }
}
