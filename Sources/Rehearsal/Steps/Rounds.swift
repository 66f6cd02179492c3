import Casework
import Records
import Selection

/// 三（三）: the experts of each panel answer about conflicts and are assigned what they read: fairly in tier 1, at the
/// least cost in tier 2. Whoever comes to tier 2 from tier 1 is taken in later.
extension Season {
    private static let reviews = 3
    private var clerk: Actor { get throws { try officials.clerk(of: places.office) } }
    private var leader: Actor { get throws { try officials.leader(of: places.office) } }

    mutating func openRounds() async throws {
        for tier in [Tier.one, .two] {
            let count = try await waiting(at: .accepted).filter { $0.tier == tier }.count
            guard count > 0, let panel = try await drawnPanel(for: tier) else { continue }
            let settings = RoundSettings(
                reviews: Self.reviews, most: count * Self.reviews / 15 + 5, due: SeasonDays.reviewsDue[tier] ?? now.day)
            let plan = RoundPlan(panel: panel, tier: tier, settings: settings)
            try await ask(Ask(command: .openRound(plan), actor: try clerk))
        }
    }

    /// Most answer for all at once; one in five knows somebody, and one in three would gladly read something.
    mutating func declareConflicts() async throws {
        for round in try await rounds() {
            var told: [DossierID: Int] = [:]
            for reader in round.readers {
                let open = round.unanswered(by: reader)
                guard let first = open.first else { continue }
                var chance = Chance(seed: 9, number: Int(reader.text.dropFirst()) ?? 0)
                var answers: [DeclaredPair] = []
                if chance.happens(20) {
                    let pair = DeclaredPair(dossier: chance.pick(open), kinds: [chance.pick(Self.kinds)])
                    told[pair.dossier, default: 0] += 1
                    // With more of them out two thirds of the panel couldn't be there where few are judged.
                    if told[pair.dossier] ?? 0 <= Self.mostTold { answers.append(pair) }
                }
                if chance.happens(33) { answers.append(DeclaredPair(dossier: first, kinds: nil, bid: .willing)) }
                let actor = try await actor(for: reader)
                let declaration = Declaration(answers: answers, restIsClear: true)
                let nothing = Declaration(answers: [], restIsClear: true)
                try await ask([
                    .round(round.id, .declare(declaration), by: actor),
                    .round(round.id, .declare(nothing), by: actor, .refused(.nothingDeclared)),
                ])
            }
        }
    }

    /// What was accepted since is taken in, and answered for before anything is assigned.
    mutating func takeInLate() async throws {
        for round in try await rounds() {
            let waiting = try await waiting(at: .accepted).filter { row in
                row.tier == round.tier && !round.dossiers.contains(row.id)
            }
            guard !waiting.isEmpty else { continue }
            try await ask(.round(round.id, .takeIn(disciplines: []), by: try clerk))
        }
        try await declareConflicts()
    }

    mutating func assignDossiers() async throws {
        for round in try await rounds() {
            if isFirst("pins a pair"), let dossier = round.dossiers.first, let reader = round.readers.first {
                let pair = RoundPair(dossier: dossier, expert: reader)
                let reason = Sealed.said("曾公开评价该申报人，为避免争议不安排评阅。")
                try await ask(.round(round.id, .pin(pair, .forbidden, reason: reason), by: try clerk))
            }
            try await assign(round.id, round.tier)
            let assigned = try await rounds().first { $0.id == round.id }?.pairs ?? []
            if let pair = assigned.last, isFirst("takes a pair back") {
                let back = RoundCommand.withdraw(pair, .unable, remark: .said("近期外出。"))
                try await ask(.round(round.id, back, by: try clerk))
                try await assign(round.id, round.tier)
            }
        }
    }

    private mutating func assign(_ round: RoundID, _ tier: Tier) async throws {
        let order = ProposalOrder(way: tier == .one ? .fair : .least, needsExact: false)
        let version = try await casework.propose(in: round, order, Request(by: try clerk, at: now))
        let proposal = try await casework.proposal(of: round, for: try clerk, at: now)
        guard proposal?.rows.isEmpty == false else { return }
        try await ask(Ask(command: .applyProposal(round, version: version), actor: try leader))
    }

    private static let mostTold = 2
    private static let kinds: [ConflictKind] = [.kin, .teacherStudent, .coAuthor, .professional]

    // MARK: Reading

    func drawnPanel(for tier: Tier) async throws -> PanelID? {
        try await casework.records.database.read { records in
            try PanelRows.all(in: records).first { $0.standing == .drawn && $0.tiers.contains(tier) }?.id
        }
    }

    /// Those that are open, as they stand.
    private func rounds() async throws -> [Round] {
        let rows = try await casework.rounds(for: try clerk, at: now).map(\.row).filter { $0.ended == nil }
        var rounds: [Round] = []
        for row in rows.reversed() { rounds.append(try await casework.round(row.id, for: try clerk, at: now).round) }
        return rounds
    }

    /// By whom an expert acts: an account of their own, opened when they first have something to do.
    func actor(for expert: ExpertID) async throws -> Actor {
        let (password, moment) = (password, now)
        return try await casework.records.database.write { records in
            if let known = try Accounts.account(of: expert, in: records) { return known.actor }
            let entry = try Experts.expert(expert, in: records)
            return try Accounts.add(
                NewAccount(
                    login: "expert-\(expert)", password: password, role: .expert, organisation: nil,
                    person: entry?.person, expert: expert, displayName: entry?.details.name ?? ""),
                at: moment, in: records
            ).actor
        }
    }
}
