import Casework
import Records
import Selection

/// A panel called together over people whom the office took in.
extension House {
    struct Assembly {
        let id: SittingID
        let panel: PanelID
        let dossiers: [DossierID]
        let members: [ExpertID]
        let clerk: Actor
        let leader: Actor
        var chair: Actor { House.member(members[0]) }
    }

    static func member(_ expert: ExpertID) -> Actor {
        Actor(account: AccountID("account-\(expert)"), role: .expert, expert: expert)
    }

    /// So many in tier 2, taken in; the vote on the tier is open.
    func takenIn(_ names: [String]) async throws -> [DossierID] {
        var ids: [DossierID] = []
        for name in names {
            let applicant = try await newApplicant("applicant-\(name)")
            let id = try await submitted(applicant, Forms.right(name: name))
            try await broughtToBody(id)
            ids.append(id)
        }
        try await preparedAtBody(ids)
        try await sealed(try await listed(ids))
        try await sealedZero(.one)
        let clerk = try await official(.clerk, office)
        for id in ids {
            try await paperReceived([id], on: Slate.id(of: league, .two), "10-17 08:30", hasReport: id == ids[0])
            try await ask(.dossier(id, .accept()), clerk, "10-17 09:00")
        }
        try await vote(on: [], votesFor: 0, tier: .one)
        try await ask(.decision(.openVote(.two)), clerk, "10-26 09:00")
        return ids
    }

    /// A panel of eleven over them; the first so many members have an account.
    func assembly(_ names: [String] = ["甲", "乙"], accounts: Int = 0) async throws -> Assembly {
        try await fillPool(30)
        let (dossiers, panel) = (try await takenIn(names), try await drawnPanel())
        let (clerk, leader) = try await officials(office)
        let members = try await self.panel(panel).panel.sitting.compactMap(\.self)
        for member in members.prefix(accounts) { _ = try await reader(member) }
        let draft = SittingDraft(
            panel: panel, tier: .two, meets: Day("2023-10-30") ?? Day(number: 0), place: "一号会议室", chair: members[0],
            minuteTaker: clerk.account)
        let receipt = try await ask(.convene(draft), clerk, "10-27 09:00")
        return Assembly(
            id: SittingID(receipt.id), panel: panel, dossiers: dossiers, members: members, clerk: clerk, leader: leader)
    }

    func ask(
        _ assembly: Assembly, _ command: SittingCommand, _ actor: Actor? = nil, _ moment: String = "10-30 09:00"
    ) async throws {
        try await ask(.sitting(assembly.id, command), actor ?? assembly.clerk, moment)
    }

    func sitting(_ assembly: Assembly) async throws -> Sitting {
        try await casework.sitting(assembly.id, for: assembly.clerk, at: at("10-30 10:00")).sitting
    }

    /// Everybody there, the meeting opened, scores typed.
    func opened(_ assembly: Assembly, absent: Int = 0) async throws {
        for member in assembly.members.dropLast(absent) { try await ask(assembly, .mark(member, .present)) }
        for dossier in assembly.dossiers { try await ask(assembly, .tellScore(dossier, 8_500)) }
        try await ask(assembly, .open)
    }

    /// Discussed, voted on by paper, and counted by two people.
    func decided(_ assembly: Assembly, _ dossier: DossierID, agree: Int, of present: Int = 11) async throws {
        let count = BallotCount(issued: present, unused: 0, agree: agree, disagree: present - agree, abstain: 0)
        try await discussed(assembly, dossier)
        try await ask(assembly, .openBallot(dossier, onPaper: true))
        try await ask(assembly, .closeBallot(dossier))
        for actor in [assembly.clerk, assembly.leader] { try await ask(assembly, .countPapers(dossier, count), actor) }
    }

    func discussed(_ assembly: Assembly, _ dossier: DossierID) async throws {
        try await ask(assembly, .openDiscussion(dossier), assembly.chair)
        try await ask(assembly, .closeDiscussion(dossier), assembly.chair)
    }

    /// A member's tokens for whatever they are offered, ready to be used.
    func tokens(_ assembly: Assembly, of member: ExpertID) async throws -> [BallotName: (Vote) throws -> CastBallot] {
        let actor = House.member(member)
        let offers = try await casework.tokenOffers(in: assembly.id, for: actor, at: at("10-30 09:10"))
        let requests = try offers.map { try TokenRequest($0.name, key: $0.key) }
        let signed = try await casework.takeTokens(
            requests.map { BlindedToken(name: $0.name, blinded: $0.blinded) }, in: assembly.id,
            Request(by: actor, at: at("10-30 09:10")))
        return Dictionary(uniqueKeysWithValues: zip(requests, signed).map { request, answer in
            (request.name, { try request.ballot(answer.signature, $0) })
        })
    }

    /// The word on the room's screen.
    func word(_ assembly: Assembly, _ name: BallotName) async throws -> String {
        try await sitting(assembly).items[name.dossier]?.ballots.first { $0.number == name.number }?.opening.word ?? ""
    }
}
