import Selection

/// A round as far as it has come, asked one thing after another: five readers, four dossiers.
struct Rounding {
    static let clerk = Actor(account: AccountID("a1"), role: .clerk, organisation: Given.office)
    static let begun = Given.moment("2023-10-26T09:00:00+08:00")
    static let readers = (0..<5).map { ExpertID("x\($0)") }
    static let dossiers = (1...4).map { DossierID("d\($0)") }
    static let settings = RoundSettings(reviews: 2, most: 2, due: Given.day("2023-11-01"))

    static func rubric(_ weight: Int = 60) -> Rubric {
        Rubric([("level", weight), ("results", 100 - weight)].map { id, weight in
            Criterion(
                id: id, name: id == "level" ? "水平" : "业绩", english: id, weight: weight, most: 100, clause: "二（二）",
                words: ["国内领先"])
        })
    }

    static func program(_ rubric: Rubric? = Rounding.rubric()) -> Program {
        Given.program(tiers: [
            TierRules(
                tier: .two, conditions: [], quotas: [], share: nil, transfer: Stated(false, "四（一）"), rubric: rubric)
        ])
    }

    /// A panel of the readers, with a seat that stayed empty.
    static func panel(_ seats: [ExpertID] = readers, judging tiers: [Tier] = [.two]) -> Panel {
        let draft = PanelDraft(
            name: "自然科学组", tiers: tiers, query: PoolQuery(meets: Given.day("2023-10-30")), seats: seats.count,
            alternates: 0, holders: [])
        var panel = Panel(PanelID("g1"), draft)
        panel.evolve(.drawn(DrawOutcome(seed: "s", limits: [], seats: seats, alternates: [])), at: begun)
        return panel
    }

    static func facts() -> RoundFacts {
        RoundFacts(program: program(), panel: panel(), arriving: dossiers)
    }

    static func plan(_ settings: RoundSettings = Rounding.settings, tier: Tier = .two) -> RoundPlan {
        RoundPlan(panel: PanelID("g1"), tier: tier, settings: settings)
    }

    static func pair(_ dossier: Int, _ expert: Int) -> RoundPair {
        RoundPair(dossier: DossierID("d\(dossier)"), expert: ExpertID("x\(expert)"))
    }

    static let basis = ProposalBasis(way: .least, needsExact: false, cost: 10, bound: 10)

    var round: Round
    var facts = Rounding.facts()
    var now = Rounding.begun

    /// Opened with some conflicts that data is certain of.
    init(found: [FoundConflict] = []) throws {
        facts.found = found
        let events = try Round.open(Rounding.plan(), facts, at: now)
        guard case .opened(let opening) = events.first else { throw Refusal(.roundClosed, "三（三）") }
        round = Round(RoundID("r1"), opening)
        for event in events { round.evolve(event, at: now) }
        (facts.arriving, facts.found) = ([], [])
    }

    @discardableResult
    mutating func ask(_ command: RoundCommand, by actor: Actor = Rounding.clerk) throws -> [RoundEvent] {
        now = now.adding(minutes: 1)
        let events = try round.decide(command, facts, by: actor, at: now)
        for event in events { round.evolve(event, at: now) }
        return events
    }

    /// What a reader says, dossier by dossier.
    @discardableResult
    mutating func declare(
        _ expert: Int, _ kinds: [Int: [ConflictKind]?] = [:], bids: [Int: Bid] = [:], restIsClear: Bool = true
    ) throws -> [RoundEvent] {
        let named = Set(kinds.keys).union(bids.keys).sorted()
        let answers = named.map { number in
            DeclaredPair(dossier: DossierID("d\(number)"), kinds: kinds[number] ?? nil, bid: bids[number])
        }
        return try ask(
            .declare(Declaration(answers: answers, restIsClear: restIsClear)), by: Self.expert(expert))
    }

    static func expert(_ number: Int) -> Actor {
        Actor(account: AccountID("e\(number)"), role: .expert, expert: ExpertID("x\(number)"))
    }

    mutating func assign(_ pairs: [RoundPair]) throws {
        try ask(.assign(PairsAssigned(pairs: pairs, basis: Self.basis)))
    }

    /// Why something is refused; nil where it isn't.
    func refusal(_ command: RoundCommand, by actor: Actor = Rounding.clerk) -> Refusal? {
        var copy = self
        do {
            try copy.ask(command, by: actor)
            return nil
        } catch {
            return error as? Refusal
        }
    }

    func refusal(assigning pairs: [RoundPair]) -> Refusal.Reason? {
        refusal(.assign(PairsAssigned(pairs: pairs, basis: Self.basis)))?.reason
    }
}
