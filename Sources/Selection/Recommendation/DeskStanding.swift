/// What a dossier's facts say of how far it is at the desk that holds it; with the names published and the moment it
/// gives everything that keeps the person off a sealed slate (三（二）).
public struct DeskStanding: Sendable, Hashable {
    public let isEvaluated: Bool
    public let particulars: Int
    public let isTierChangeAsked: Bool
    /// Rules that leave room, for which the body hasn't written down why it goes on.
    public let exceptionsMissing: [Rule]
    public let discipline: DisciplineStanding?

    public init(
        isEvaluated: Bool, particulars: Int, isTierChangeAsked: Bool, exceptionsMissing: [Rule],
        discipline: DisciplineStanding?
    ) {
        self.isEvaluated = isEvaluated
        self.particulars = particulars
        self.isTierChangeAsked = isTierChangeAsked
        self.exceptionsMissing = exceptionsMissing
        self.discipline = discipline
    }

    public init(_ dossier: Dossier) {
        self.init(
            isEvaluated: dossier.place.map { dossier.evaluations[$0] != nil } ?? false,
            particulars: dossier.particulars, isTierChangeAsked: dossier.tierChangeAsked,
            exceptionsMissing: dossier.cautions.filter { !dossier.exceptions.contains($0) },
            discipline: dossier.disciplineReply.map { DisciplineStanding(permits: $0.permits, dated: $0.dated) })
    }

    /// Each obstacle with its clause, for one who stands at the body; `published` is how the body's publicities show
    /// the name, the oldest first.
    public func obstacles(
        _ published: [PublishedStanding], _ rules: OpinionRules, at now: Moment
    ) -> [Refusal] {
        var obstacles: [Refusal] = []
        if !isEvaluated { obstacles.append(Refusal(.notEvaluated, "三（二）")) }
        if isTierChangeAsked { obstacles.append(Refusal(.tierChangePending, "四（一）")) }
        for rule in exceptionsMissing {
            obstacles.append(Refusal(.exceptionMissing, "一", ["rule": rule.rawValue]))
        }
        if let obstacle = disciplineObstacle(rules, at: now) { obstacles.append(obstacle) }
        do { try published.require(particulars, at: now) } catch { obstacles.append(error) }
        return obstacles
    }

    /// What is missing of the five days at a desk that publishes before it passes on.
    public func publicityObstacle(_ published: [PublishedStanding], at now: Moment) -> Refusal? {
        do throws(Refusal) {
            try published.require(particulars, at: now)
            return nil
        } catch {
            return error
        }
    }

    /// R29: an answer that permits, not older than the programme says; age is computed, never stored.
    private func disciplineObstacle(_ rules: OpinionRules, at now: Moment) -> Refusal? {
        let months = rules.disciplineValidityMonths
        guard let discipline else { return Refusal(.disciplineMissing, months.clause) }
        if !discipline.permits { return Refusal(.disciplineAdverse, months.clause) }
        let last = discipline.dated.adding(months: months.value)
        return now.day > last ? Refusal(.disciplineExpired, months.clause, ["last": last.description]) : nil
    }
}

/// The discipline inspectors' answer, as far as it lets the person go on (R29).
public struct DisciplineStanding: Sendable, Hashable {
    public let permits: Bool
    public let dated: Day

    public init(permits: Bool, dated: Day) {
        self.permits = permits
        self.dated = dated
    }
}
