public import Records
public import Selection

/// What a command about a ballot needs of keys and boxes, done before its transaction: the records wait for no key.
struct BallotsAhead: Sendable {
    var keys: [DossierID: String] = [:]
    var box: (votes: [Vote], list: String)?
}

extension Casework {
    /// Keys are made, a box is opened or closed, only where the rules then let the step be: whether they do is tried
    /// first, and asked again in the transaction.
    func ballotsAhead(of command: Command, _ request: Request) async throws -> BallotsAhead {
        guard case .sitting(let id, let asked) = command else { return BallotsAhead() }
        var ahead = BallotsAhead()
        switch asked {
        case .prepareBallots(let dossiers):
            guard let sitting = try await trying(asked, on: id, request, { ahead in
                for dossier in dossiers { ahead.keys[dossier] = "tried" }
            }) else { return ahead }
            for dossier in dossiers {
                guard let item = sitting.items[dossier] else { continue }
                let name = sitting.name(of: item.lastNumber + 1, on: dossier)
                ahead.keys[dossier] = try await records.ballots.prepare(name)
            }
        case .openBallot(let dossier, let onPaper):
            guard let sitting = try await trying(asked, on: id, request), !onPaper,
                let item = sitting.items[dossier], let ballot = item.prepared
            else { return ahead }
            try await records.ballots.open(sitting.name(of: ballot.number, on: dossier), most: item.holders.count)
        case .closeBallot(let dossier):
            guard let sitting = try await trying(asked, on: id, request, { $0.box = ([], "tried") }),
                let ballot = sitting.items[dossier]?.running, ballot.opening.tokens > 0
            else { return ahead }
            let list = try await records.ballots.close(sitting.name(of: ballot.number, on: dossier))
            ahead.box = (list.ballots.map(\.vote), list.digest)
        default: break
        }
        return ahead
    }

    /// The meeting as it is, where the step would be let; nil where the transaction will say why not.
    private func trying(
        _ command: SittingCommand, on id: SittingID, _ request: Request,
        _ change: (inout BallotsAhead) -> Void = { _ in }
    ) async throws -> Sitting? {
        var tried = BallotsAhead()
        change(&tried)
        let ahead = tried
        return try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: request.by, now: request.at)
            let sitting = try desk.sitting(id).state
            let facts = try desk.sittingFacts(for: command, on: sitting, ahead)
            guard Permissions.allow(command.step.act, request.by.role, at: try desk.places(in: sitting)),
                (try? sitting.decide(command, facts, by: request.by, at: request.at)) != nil
            else { return nil }
            return sitting
        }
    }

    /// Nothing is left of a vote that was annulled while it was open. Where its list is on record that stays, unread.
    func settleBallots(after command: Command) async throws {
        guard case .sitting(let id, .annulBallot(let dossier, _, _)) = command,
            let sitting = try await records.database.read({ records in
                try self.reader(records).file(id.text, of: Sitting.self)?.state
            }), let ballot = sitting.items[dossier]?.ballots.last, ballot.standing == .annulled, ballot.list == nil
        else { return }
        try await records.ballots.discard(sitting.name(of: ballot.number, on: dossier))
    }
}

// MARK: A member's tokens

/// A ballot that a member can have a token for, with what it will be checked by.
public struct TokenOffer: Sendable, Hashable {
    public let name: BallotName
    public let key: [UInt8]
}

/// What a member wants signed for a ballot, unseen.
public struct BlindedToken: Sendable, Hashable {
    public let name: BallotName
    public let blinded: [UInt8]

    public init(name: BallotName, blinded: [UInt8]) {
        self.name = name
        self.blinded = blinded
    }
}

extension Casework {
    /// The ballots that this member can ask tokens for now; those they have already among them, to ask again where
    /// the answer was lost.
    public func tokenOffers(in id: SittingID, for actor: Actor, at now: Moment) async throws -> [TokenOffer] {
        let sitting = try await seen(id, by: actor, at: now)
        guard let expert = actor.expert, sitting.isMember(expert) else { throw CaseworkFault.notAllowed(.takeTokens) }
        return try sitting.agenda.compactMap { dossier in
            guard let item = sitting.items[dossier], let ballot = item.prepared, !item.recused.contains(expert) else {
                return nil
            }
            let name = sitting.name(of: ballot.number, on: dossier)
            return TokenOffer(name: name, key: try records.ballots.key(of: name))
        }
    }

    /// Signs a member's tokens: that they are given is on record before the first is signed.
    public func takeTokens(
        _ asked: [BlindedToken], in id: SittingID, _ request: Request
    ) async throws -> [(name: BallotName, signature: [UInt8])] {
        let sitting = try await seen(id, by: request.by, at: request.at)
        let ballots = asked.map { token -> PreparedBallot in
            let prepared = sitting.items[token.name.dossier]?.prepared
            let isThis = prepared?.number == token.name.number && token.name.sitting == id
            return isThis ? prepared ?? token.none : token.none
        }
        guard Set(asked.map(\.name)).count == asked.count else { throw BallotFault.tokenUnfit }
        let said = asked.map { "\($0.name.text) \(Fingerprint(of: $0.blinded).hex)" }.joined(separator: "\n")
        _ = try await perform(
            .sitting(id, .takeTokens(ballots, asked: Fingerprint(of: said).hex)),
            Request(by: request.by, at: request.at))
        return try asked.map { ($0.name, try records.ballots.sign($0.blinded, for: $0.name)) }
    }

    fileprivate func seen(_ id: SittingID, by actor: Actor, at now: Moment) async throws -> Sitting {
        try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).sitting(id).state
        }
    }
}

extension BlindedToken {
    /// Stands for a ballot that isn't prepared.
    fileprivate var none: PreparedBallot { PreparedBallot(dossier: name.dossier, number: name.number, key: "") }
}

// MARK: Voting

extension Casework {
    /// Takes a ballot, from whomever: the token is the right to cast it. Nothing of it goes into the records, and it is
    /// on disk when this returns. The meeting's case is found by its last link in memory, so that no ballot replays it.
    public func cast(_ ballot: CastBallot, in name: BallotName, word: String) async throws {
        let (sitting, program) = try await records.database.glance { records in
            guard let sitting = try self.reader(records).file(name.sitting.text, of: Sitting.self)?.state else {
                throw BallotFault.over
            }
            return (sitting, self.program)
        }
        let spoken = OneTimeCode.spoken(word)
        if let refusal = sitting.obstacle(toCasting: name, word: spoken, program) { throw refusal }
        try await records.ballots.cast(ballot, in: name)
    }

    /// Everything that was cast in a vote, once it was counted, for the office and for members who aren't out for it.
    /// An applicant is told no votes, so that it isn't everyone's.
    public func ballotList(
        _ name: BallotName, for actor: Actor, at now: Moment
    ) async throws -> (ballot: Ballot, list: BallotList) {
        try counted(name, in: try await seen(name.sitting, by: actor, at: now), for: actor)
    }

    /// The same as a page shows it, also for whoever looks on: they are given no token.
    public func seenBallots(_ name: BallotName, for actor: Actor, at now: Moment) async throws -> SeenBallots {
        let sitting = try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).seenSitting(name.sitting).state
        }
        let (ballot, list) = try counted(name, in: sitting, for: actor)
        return SeenBallots(ballot: ballot, list: list, hasTokens: actor.role != .observer)
    }

    private func counted(
        _ name: BallotName, in sitting: Sitting, for actor: Actor
    ) throws -> (ballot: Ballot, list: BallotList) {
        guard let item = sitting.items[name.dossier], !item.recused.contains(where: { $0 == actor.expert }),
            let ballot = item.ballots.first(where: { $0.number == name.number }), ballot.standing == .counted,
            let list = try records.ballots.list(of: name)
        else { throw CaseworkFault.notFound }
        return (ballot, list)
    }
}

/// A counted vote with what was cast in it, each ballot by its digest.
public struct SeenBallots: Sendable, Hashable {
    public let ballot: Ballot
    public let name: BallotName
    /// What everyone's tokens are checked with.
    public let key: [UInt8]
    /// What stands for all of it in the records.
    public let digest: String
    public let ballots: [SeenBallot]
    /// Whether tokens and signatures are there, by which it is counted again.
    public let hasTokens: Bool

    init(ballot: Ballot, list: BallotList, hasTokens: Bool) {
        self.ballot = ballot
        (name, key, digest) = (list.name, list.key, list.digest)
        ballots = list.ballots.map { SeenBallot(digest: $0.digest, vote: $0.vote, cast: hasTokens ? $0 : nil) }
            .sorted { $0.digest < $1.digest }
        self.hasTokens = hasTokens
    }
}

/// One ballot: what its voter finds it by, and what it says.
public struct SeenBallot: Sendable, Hashable {
    public let digest: String
    public let vote: Vote
    /// With its token; nil for whoever looks on.
    public let cast: CastBallot?
}
