public import Records
public import Selection

/// How far the experts' work on a tier is, for the office and whoever looks on.
public struct ReadingProgress: Sendable {
    public let tier: Tier
    public let counts: [ReadingStanding: Int]
    /// The last days on which reviews can be handed in, of the rounds that are open.
    public let due: [Day]
    /// How many dossiers have so many reviews.
    public let coverage: [(reviews: Int, dossiers: Int)]
    public let readers: [ReaderProgress]
    /// Of which dossiers one more review is asked although everyone asked has answered, and why; the first of them.
    public let further: [(subject: ReadSubject, reason: FurtherReview)]
    /// Whether there is somebody to remind who wasn't reminded today.
    public let canRemind: Bool
}

/// How far one expert is.
public struct ReaderProgress: Sendable {
    public let expert: ExpertID
    /// Nil where the entry was erased.
    public let name: String?
    public let counts: [ReadingStanding: Int]
    /// The first day on which something they have not handed in is due.
    public let due: Day?
    /// When they were last reminded.
    public let reminded: Moment?
    /// Whether they can sign in, and so be told at all.
    public let hasAccount: Bool

    public var open: Int { (counts[.offered] ?? 0) + (counts[.accepted] ?? 0) }
}

/// What the scores of a tier come to.
public struct ScoreBoard: Sendable {
    public let pool: ScorePool
    public let dossiers: [ScoredSubject]
    /// How many there are altogether.
    public let total: Int
    public let calibration: Calibration
    /// Those of the pool who have scored, by name; erased ones are left out.
    public let names: [ExpertID: String]
}

/// A dossier with each expert's total, in the order in which they were handed in; none for whoever looks on.
public struct ScoredSubject: Sendable {
    public let subject: ReadSubject
    public let summary: ScoreSummary?
    public let readings: [ReadingRow]
}

extension Casework {
    /// Coverage and who lags behind. Before the panel meets, whoever looks on learns of no score, nor that some lie far
    /// apart.
    public func readingProgress(in tier: Tier, for actor: Actor, at now: Moment) async throws -> ReadingProgress {
        try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).progress(in: tier)
        }
    }

    /// What was handed in, dossier by dossier, from one place in the order of their official scores on. Whoever looks
    /// on sees what the scores come to, once the panel meets, and never what one expert gave.
    public func scoreBoard(
        in tier: Tier, from first: Int = 0, size: Int = 50, for actor: Actor, at now: Moment
    ) async throws -> ScoreBoard {
        try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).board(in: tier, first, size)
        }
    }

    /// The tiers of which this reader is told what scores come to.
    public func toldTiers(for actor: Actor, at now: Moment) async throws -> Set<Tier> {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            try desk.requireWatching()
            return Set(try Tier.allCases.filter { try desk.isToldScores(of: $0) })
        }
    }

    /// Reminds everyone who has something to hand in, each at most once a day; says how many were.
    public func remindReaders(in tier: Tier, _ request: Request) async throws -> Int {
        try await records.database.write { records in
            let desk = try Desk(records: records, casework: self, actor: request.by, now: request.at)
            try desk.requireOffice(for: .remindReaders)
            if let known: Int = try Once.answer(to: request.key, of: request.by, in: records) { return known }
            let rows = try ReadingRows.rows(in: tier, records: records)
            let reminded = try desk.waiting(rows, RoundRows.all(in: records)).filter { try desk.mayRemind($0.key) }
            for (expert, due) in reminded.sorted(by: { $0.key < $1.key }) {
                guard let account = try Accounts.account(of: expert, in: records)?.id else { continue }
                let letter = NewLetter(
                    "readingReminder", to: account, about: "tier-\(tier.rawValue)", values: ["due": due.description])
                try Outbox.append(letter, at: request.at, in: records)
            }
            try Once.keep(reminded.count, to: request.key, of: request.by, in: records)
            return reminded.count
        }
    }
}

extension Desk {
    fileprivate func progress(in tier: Tier) throws -> ReadingProgress {
        try requireWatching()
        let rows = try ReadingRows.rows(in: tier, records: records)
        let rounds = try RoundRows.all(in: records).filter { $0.tier == tier }
        let states = try rounds.compactMap { try reader.file($0.id.text, of: Round.self)?.state }
        let dossiers = try Set(states.flatMap(\.dossiers)).sorted().filter {
            try DossierRows.row($0, in: records)?.endKind == nil
        }
        let summaries = try ScorePool.summaries(of: rows.compactMap(\.review), in: tier)
        let reviews = Dictionary(grouping: dossiers) { summaries[$0]?.reviews ?? 0 }
        let open = Set(rows.filter(\.standing.isOpen).map(\.offer.dossier))
        let isTold = try isToldScores(of: tier)
        let asked = dossiers.filter { !open.contains($0) }.compactMap { dossier in
            program.review.furtherReview(after: summaries[dossier]).map { (dossier, $0) }
        }.filter { isTold || $0.1 == .tooFew }
        let waiting = waiting(rows, rounds)
        return ReadingProgress(
            tier: tier, counts: Dictionary(grouping: rows, by: \.standing).mapValues(\.count),
            due: Set(rounds.filter { $0.ended == nil }.map(\.due)).sorted(),
            coverage: reviews.map { (reviews: $0.key, dossiers: $0.value.count) }.sorted { $0.reviews < $1.reviews },
            readers: try Dictionary(grouping: rows, by: \.offer.expert).map { expert, rows in
                try progress(of: expert, rows, due: waiting[expert], in: tier)
            }.sorted { ($1.open, $0.expert) < ($0.open, $1.expert) },
            further: try asked.prefix(Self.shownAtMost).compactMap { id, reason in
                try subject(id).map { (subject: $0, reason: reason) }
            },
            canRemind: try Permissions.allow(.remindReaders, actor.role, at: [.office])
                && waiting.keys.contains { try mayRemind($0) })
    }

    private static let shownAtMost = 100

    private func progress(
        of expert: ExpertID, _ rows: [ReadingRow], due: Day?, in tier: Tier
    ) throws -> ReaderProgress {
        let account = try Accounts.account(of: expert, in: records)
        return ReaderProgress(
            expert: expert, name: try Experts.expert(expert, in: records)?.details.name,
            counts: Dictionary(grouping: rows, by: \.standing).mapValues(\.count), due: due,
            reminded: try account.flatMap { try Outbox.last("readingReminder", to: $0.id, in: records) },
            hasAccount: account != nil)
    }

    /// Who has something to hand in, and the first day on which it is due.
    fileprivate func waiting(_ readings: [ReadingRow], _ rounds: [RoundRow]) -> [ExpertID: Day] {
        let due = Dictionary(rounds.filter { $0.ended == nil }.map { ($0.id, $0.due) }) { first, _ in first }
        return readings.filter(\.standing.isOpen).reduce(into: [:]) { days, row in
            guard let day = due[row.offer.round] else { return }
            days[row.offer.expert] = min(days[row.offer.expert] ?? day, day)
        }
    }

    fileprivate func mayRemind(_ expert: ExpertID) throws -> Bool {
        guard let account = try Accounts.account(of: expert, in: records) else { return false }
        guard let last = try Outbox.last("readingReminder", to: account.id, in: records) else { return true }
        return last.day < now.day
    }

    fileprivate func board(in tier: Tier, _ first: Int, _ size: Int) throws -> ScoreBoard {
        try requireWatching()
        guard try isToldScores(of: tier) else { throw CaseworkFault.notFound }
        let rows = try ReadingRows.rows(in: tier, records: records).filter { $0.review != nil }
        let reviews = rows.compactMap(\.review)
        let pool = try ScorePool(reviews, in: tier, program.review)
        let byDossier = Dictionary(grouping: rows, by: \.offer.dossier)
        let order = byDossier.keys.sorted {
            (pool.officialScore(of: $1) ?? 0, $0) < (pool.officialScore(of: $0) ?? 0, $1)
        }
        let shown = try order.dropFirst(max(0, first)).prefix(size).compactMap { id -> ScoredSubject? in
            guard let subject = try subject(id) else { return nil }
            let readings = isOffice ? byDossier[id] ?? [] : []
            return ScoredSubject(
                subject: subject, summary: pool.summaries[id],
                readings: readings.sorted { ($0.handedIn ?? $0.offered) < ($1.handedIn ?? $1.offered) })
        }
        let names = try Set(reviews.map(\.expert)).reduce(into: [ExpertID: String]()) { names, expert in
            names[expert] = try Experts.expert(expert, in: records)?.details.name
        }
        return ScoreBoard(
            pool: pool, dossiers: shown, total: order.count, calibration: Calibration(reviews), names: names)
    }
}
