import Casework
import Records
import Selection

/// Votes by token: members take theirs unseen, as their browsers would, and cast them with the word on the room's
/// screen. One ballot is disturbed and voted on anew.
extension Season {
    /// A key takes up to a second to make where the program is built for debugging: four are made in a season.
    private static let byToken: [Tier: Int] = [.one: 2, .two: 1]
    private var clerk: Actor { get throws { try officials.clerk(of: places.office) } }

    /// The first of the agenda for which all that is needed is there.
    mutating func voteByToken(_ tier: Tier) async throws {
        guard let room = try await room(of: tier) else { return }
        let ready = room.waiting.filter { room.isReadyForTokens($0) }
        let dossiers = Array(ready.prefix(Self.byToken[tier] ?? 0))
        guard let first = dossiers.first else { return }
        try await ask(.sitting(room.id, .prepareBallots(dossiers), by: try clerk))
        // Two are slow, so that by paper they alone would vote.
        let slow = isFirst("too few together") ? room.sitting.voters(on: first).suffix(2) : []
        var held = HeldTokens()
        for member in room.sitting.inRoom where !slow.contains(member) {
            try await take(&held, by: member, in: room.id)
        }
        for dossier in dossiers {
            let lead = try self.lead(on: dossier, in: room)
            let opening = SittingCommand.openBallot(dossier, onPaper: false)
            try await ask([
                .sitting(room.id, .openDiscussion(dossier), by: lead),
                .sitting(room.id, .closeDiscussion(dossier), by: lead),
            ])
            if dossier == first, !slow.isEmpty {
                try await ask(.sitting(room.id, opening, by: lead, .refused(.tooFewTogether)))
                for member in slow { try await take(&held, by: member, in: room.id) }
            }
            try await ask(.sitting(room.id, opening, by: lead))
            if isFirst("a ballot is disturbed") {
                try await disturb(dossier, held, in: tier, lead)
                try await ask(.sitting(room.id, .prepareBallots([dossier]), by: try clerk))
                for member in room.sitting.inRoom { try await take(&held, by: member, in: room.id) }
                try await ask(.sitting(room.id, opening, by: lead))
            }
            try await cast(held, on: dossier, in: tier)
            try await ask(.sitting(room.id, .closeBallot(dossier), by: lead))
        }
    }

    /// Some have voted already; somebody wants to come in, somebody to vote from outside, and the ballot is annulled.
    private mutating func disturb(_ dossier: DossierID, _ held: HeldTokens, in tier: Tier, _ lead: Actor) async throws {
        guard let room = try await room(of: tier) else { return }
        try await cast(held, on: dossier, in: tier, atMost: 5)
        if let late = room.sitting.convening.members.first(where: { room.sitting.attendance[$0] == nil }) {
            try await ask(.sitting(room.id, .mark(late, .late), by: try clerk, .refused(.ballotOpen)))
        }
        try await castFromOutside(held, on: dossier, in: room)
        let end = SittingCommand.annulBallot(dossier, .disturbed, remark: .said("有人进入会场，投票中断，本次投票作废。"))
        try await ask(.sitting(room.id, end, by: lead))
    }

    // MARK: Tokens

    /// For everything that is offered and that they don't hold yet.
    private func take(_ held: inout HeldTokens, by member: ExpertID, in id: SittingID) async throws {
        let request = Request(by: try await actor(for: member), at: now)
        let offers = try await casework.tokenOffers(in: id, for: request.by, at: now)
        let wanted = try offers.filter { held[member, $0.name] == nil }.map { try TokenRequest($0.name, key: $0.key) }
        if wanted.isEmpty { return }
        let given = try await casework.takeTokens(
            wanted.map { BlindedToken(name: $0.name, blinded: $0.blinded) }, in: id, request)
        for (token, answer) in zip(wanted, given) {
            held[member, token.name] = HeldToken(request: token, signature: answer.signature)
        }
    }

    /// Whoever has a vote casts it, all at once, as they would.
    private func cast(
        _ held: HeldTokens, on dossier: DossierID, in tier: Tier, atMost most: Int = .max
    ) async throws {
        guard let room = try await room(of: tier), let (name, word) = room.openBallot(on: dossier) else { return }
        let voters = zip(room.sitting.voters(on: dossier), votes(on: dossier, in: room))
        let ballots = try voters.compactMap { member, vote in
            try vote.flatMap { try held[member, name]?.ballot($0) }
        }
        let casework = casework
        try await withThrowingTaskGroup(of: Void.self) { group in
            for ballot in ballots.prefix(most) {
                group.addTask { try await casework.cast(ballot, in: name, word: word) }
            }
            try await group.waitForAll()
        }
    }

    /// Who isn't in the room doesn't see the word on its screen.
    private mutating func castFromOutside(_ held: HeldTokens, on dossier: DossierID, in room: Room) async throws {
        guard let (name, _) = room.openBallot(on: dossier), let member = room.sitting.voters(on: dossier).last,
            let ballot = try held[member, name]?.ballot(.agree)
        else { return }
        do {
            try await casework.cast(ballot, in: name, word: "")
        } catch let refusal as Refusal where refusal.reason == .roomWordDiffers {
            refusals[refusal.reason, default: 0] += 1
            return
        }
        throw RehearsalFault.unforeseen(asked: "vote on \(name.text) from outside", at: now, answer: "taken")
    }
}

/// What members hold, by who holds it and for which ballot.
private typealias HeldTokens = [MemberBallot: HeldToken]

private struct MemberBallot: Hashable {
    let member: ExpertID
    let name: BallotName
}

extension HeldTokens {
    fileprivate subscript(member: ExpertID, name: BallotName) -> HeldToken? {
        get { self[MemberBallot(member: member, name: name)] }
        set { self[MemberBallot(member: member, name: name)] = newValue }
    }
}

private struct HeldToken {
    let request: TokenRequest
    let signature: [UInt8]

    func ballot(_ vote: Vote) throws -> CastBallot { try request.ballot(signature, vote) }
}

extension Room {
    /// Its score is known, and by either way nobody would be seen to vote.
    fileprivate func isReadyForTokens(_ dossier: DossierID) -> Bool {
        scores[dossier] != nil && present(for: dossier) >= least
            && sitting.voters(on: dossier).count >= Sitting.leastTogether
    }

    fileprivate func openBallot(on dossier: DossierID) -> (name: BallotName, word: String)? {
        guard let ballot = sitting.items[dossier]?.running, ballot.standing == .open else { return nil }
        return (sitting.name(of: ballot.number, on: dossier), ballot.opening.word)
    }
}
