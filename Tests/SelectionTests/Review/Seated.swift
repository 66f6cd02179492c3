import Selection
import Testing

/// A meeting as far as it has come, asked one thing after another, a minute between: experts x1 to x11 of a drawn
/// panel, x1 in the chair, over dossiers d1 to d4.
struct Seated {
    static let clerk = Actor(account: AccountID("a1"), role: .clerk, organisation: Given.office)
    static let other = Actor(account: AccountID("a3"), role: .leader, organisation: Given.office)
    static let members = (1...11).map { ExpertID("x\($0)") }
    static let dossiers = (1...4).map { DossierID("d\($0)") }
    static let begun = Given.moment("2023-10-30T09:00:00+08:00")

    static func expert(_ number: Int) -> Actor {
        Actor(account: AccountID("e\(number)"), role: .expert, expert: ExpertID("x\(number)"))
    }

    static func draft(
        tier: Tier = .two, meets: String = "2023-10-30", chair: String = "x1", minutes: AccountID = clerk.account
    ) -> SittingDraft {
        SittingDraft(
            panel: PanelID("g1"), tier: tier, meets: Given.day(meets), place: "一号会议室", chair: ExpertID(chair),
            minuteTaker: minutes)
    }

    /// A panel of these, drawn for tier 2.
    static func panel(_ seats: [ExpertID] = members, isDrawn: Bool = true) -> Panel {
        var panel = Panel(PanelID("g1"), Drawing.draft(seats: seats.count))
        if isDrawn {
            panel.evolve(
                .drawn(DrawOutcome(seed: "cc", limits: [], seats: seats, alternates: [])), at: Drawing.begun)
        }
        return panel
    }

    static func facts(recusedPresent: Bool = false) -> SittingFacts {
        var facts = SittingFacts(program: Given.program(tiers: [], recusedPresent: recusedPresent))
        facts.panel = panel()
        facts.dossiers = dossiers
        facts.officials = [clerk.account, other.account]
        facts.isVoteOpen = true
        facts.scores = Dictionary(uniqueKeysWithValues: dossiers.map { ($0, 8_000) })
        facts.word = "0417"
        return facts
    }

    var sitting: Sitting
    var now = Seated.begun
    var facts: SittingFacts
    private(set) var events: [SittingEvent] = []

    /// Called together.
    init(_ facts: SittingFacts = Seated.facts()) throws {
        self.facts = facts
        let events = try Sitting.convene(Seated.draft(), facts, at: now)
        guard case .convened(let convening) = events.first else { throw NoSitting() }
        sitting = Sitting(SittingID("m1"), convening)
    }

    /// Opened with the first so many there.
    init(present: Int, _ facts: SittingFacts = Seated.facts()) throws {
        try self.init(facts)
        for member in Seated.members.prefix(present) { try ask(.mark(member, .present)) }
        try ask(.open)
    }

    @discardableResult
    mutating func ask(_ command: SittingCommand, by actor: Actor = Seated.clerk) throws -> [SittingEvent] {
        now = now.adding(minutes: 1)
        let found = try sitting.decide(command, facts, by: actor, at: now)
        for event in found { sitting.evolve(event, at: now) }
        events += found
        return found
    }

    /// Why something is refused; nil where it isn't.
    func refusal(_ command: SittingCommand, by actor: Actor = Seated.clerk) -> Refusal.Reason? {
        var copy = self
        do {
            try copy.ask(command, by: actor)
            return nil
        } catch {
            return (error as? Refusal)?.reason
        }
    }

    // MARK: Several steps at once

    mutating func discuss(_ dossier: DossierID) throws {
        try ask(.openDiscussion(dossier))
        try ask(.closeDiscussion(dossier))
    }

    /// Keys for a ballot on each of these, and tokens to everyone there who may have them.
    mutating func giveTokens(for dossiers: [DossierID] = dossiers, besides: Set<ExpertID> = []) throws {
        for dossier in dossiers { facts.keys[dossier] = "key-\(dossier)-\(now.milliseconds)" }
        try ask(.prepareBallots(dossiers))
        for member in sitting.inRoom where !besides.contains(member) {
            let ballots = dossiers.compactMap { dossier in
                sitting.items[dossier].flatMap { $0.recused.contains(member) ? nil : $0.prepared }
            }
            if ballots.isEmpty { continue }
            try ask(.takeTokens(ballots, asked: "asked-\(member)"), by: Seated.expert(of: member))
        }
    }

    static func expert(of member: ExpertID) -> Actor { expert(Int(member.text.dropFirst()) ?? 0) }

    /// Discussed and voted on with tokens.
    mutating func decide(_ dossier: DossierID, agree: Int, disagree: Int = 0, abstain: Int = 0) throws {
        try discuss(dossier)
        try ask(.openBallot(dossier, onPaper: false))
        facts.box = (Seated.votes(agree, disagree, abstain), "list")
        try ask(.closeBallot(dossier))
    }

    static func votes(_ agree: Int, _ disagree: Int = 0, _ abstain: Int = 0) -> [Vote] {
        Array(repeating: .agree, count: agree) + Array(repeating: .disagree, count: disagree)
            + Array(repeating: .abstain, count: abstain)
    }

    static func paper(_ issued: Int, unused: Int = 0, void: Int = 0, agree: Int, disagree: Int = 0) -> BallotCount {
        BallotCount(
            issued: issued, unused: unused, void: void, agree: agree, disagree: disagree,
            abstain: issued - unused - void - agree - disagree)
    }
}

struct NoSitting: Error {}
