/// What can be asked of a publicity.
public enum PublicityCommand: Sendable, Hashable {
    case post(PublishedDays)
    case interrupt(Interruption)
    case object(DossierID, received: Moment, isRealName: Bool, content: Sealed<String>)
    case conclude(ObjectionConclusion)
    case state(ResultStatement)
}

extension Publicity {
    public init(_ id: PublicityID, _ preparation: PublicityPreparation) {
        self.id = id
        publisher = preparation.publisher
        names = preparation.names
        preparedBy = preparation.by
    }

    /// One person prepares a text with at least one name.
    public static func prepare(_ preparation: PublicityPreparation) throws(Refusal) -> [PublicityEvent] {
        if preparation.names.isEmpty { throw Refusal(.publicityEmpty, "三（二）") }
        return [.prepared(preparation)]
    }

    /// Takes one more fact in.
    public mutating func evolve(_ event: PublicityEvent) {
        switch event {
        case .prepared: break
        case .posted(let fact): posting = fact
        case .interrupted(let fact): for name in fact.names { restarts[name] = fact.again }
        case .objected(let fact): objections.append(fact)
        case .objectionConcluded(let fact):
            for index in objections.indices where objections[index].number == fact.number {
                objections[index].outcome = fact.outcome
            }
        case .stated(let fact): statement = fact
        }
    }

    /// What comes about when something is asked of a publicity.
    public func decide(
        _ command: PublicityCommand, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [PublicityEvent] {
        switch command {
        case .post(let posting): return try post(posting, by: actor)
        case .interrupt(let fact): return try interrupt(fact)
        case .object(let dossier, let received, let isRealName, let content):
            return try object(dossier, received, isRealName, content, at: now)
        case .conclude(let fact): return try conclude(fact)
        case .state(let fact): return try state(fact, at: now)
        }
    }

    /// PublishedDays takes a second person.
    private func post(_ fact: PublishedDays, by actor: Actor) throws(Refusal) -> [PublicityEvent] {
        if posting != nil { throw Refusal(.alreadyPosted, "三（二）") }
        if actor.account == preparedBy { throw Refusal(.samePersonConfirms, "三（二）") }
        return [.posted(fact)]
    }

    private func interrupt(_ fact: Interruption) throws(Refusal) -> [PublicityEvent] {
        if posting == nil { throw Refusal(.notPosted, "三（二）") }
        guard fact.names.allSatisfy({ name(of: $0) != nil }), !fact.names.isEmpty else {
            throw Refusal(.notNamed, "三（二）")
        }
        return [.interrupted(fact)]
    }

    private func object(
        _ dossier: DossierID, _ received: Moment, _ isRealName: Bool, _ content: Sealed<String>, at now: Moment
    ) throws(Refusal) -> [PublicityEvent] {
        if posting == nil { throw Refusal(.notPosted, "三（二）") }
        if name(of: dossier) == nil { throw Refusal(.notNamed, "三（二）") }
        if received > now { throw Refusal(.receivedInTheFuture, "三（二）") }
        let number = objections.count + 1
        return [
            .objected(
                Objection(
                    number: number, dossier: dossier, received: received, isRealName: isRealName, content: content))
        ]
    }

    private func conclude(_ fact: ObjectionConclusion) throws(Refusal) -> [PublicityEvent] {
        guard let objection = objections.first(where: { $0.number == fact.number }) else {
            throw Refusal(.noSuchObjection, "三（二）")
        }
        if objection.outcome != nil { throw Refusal(.objectionConcluded, "三（二）") }
        return [.objectionConcluded(fact)]
    }

    private func state(_ fact: ResultStatement, at now: Moment) throws(Refusal) -> [PublicityEvent] {
        guard let posting else { throw Refusal(.notPosted, "三（二）") }
        if now < posting.free { throw Refusal(.publicityStillOpen, "三（二）", ["until": posting.free.description]) }
        return [.stated(fact)]
    }
}
