/// A reported dossier as far as the season's decision asks of it (三（三）, 三（四）); lists keep it beside the facts.
public struct JudgedDossier: Sendable, Hashable {
    public let id: DossierID
    public let tier: Tier
    /// The office has taken it in.
    public let isAccepted: Bool
    /// What the panel decided in the tier; nil before it met.
    public let result: JudgedResult?
    public let isPreliminary: Bool
    public let particulars: Int

    public init(
        id: DossierID, tier: Tier, isAccepted: Bool, result: JudgedResult?, isPreliminary: Bool, particulars: Int
    ) {
        self.id = id
        self.tier = tier
        self.isAccepted = isAccepted
        self.result = result
        self.isPreliminary = isPreliminary
        self.particulars = particulars
    }

    public init(_ dossier: Dossier) {
        self.init(
            id: dossier.id, tier: dossier.tier, isAccepted: dossier.acceptance != nil,
            result: dossier.results[dossier.tier].map { JudgedResult($0) },
            isPreliminary: dossier.preliminary != nil, particulars: dossier.particulars)
    }

    public var hasPassed: Bool { result?.passed ?? false }

    /// What ranks it; nil where it didn't pass.
    func candidacy(_ summaries: [DossierID: ScoreSummary]) -> Candidacy? {
        guard let result, result.passed else { return nil }
        return Candidacy(
            dossier: id, score: result.score, votesFor: result.votesFor, present: result.present,
            summary: summaries[id])
    }
}

/// What of a panel's result ranks a dossier.
public struct JudgedResult: Sendable, Hashable {
    /// In hundredths.
    public let score: Int
    public let votesFor: Int
    public let present: Int
    public let passed: Bool

    public init(score: Int, votesFor: Int, present: Int, passed: Bool) {
        self.score = score
        self.votesFor = votesFor
        self.present = present
        self.passed = passed
    }

    public init(_ result: PanelResult) {
        self.init(
            score: result.score, votesFor: result.votesFor, present: result.present, passed: result.passed)
    }
}
