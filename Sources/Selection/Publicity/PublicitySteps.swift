/// What can be asked of a publicity.
public enum PublicityCommand: Sendable, Hashable {
    case post
    case interrupt([DossierID], reason: Sealed<String>)
    case object(DossierID, received: Moment, isRealName: Bool, content: Sealed<String>)
    case conclude(ObjectionConclusion)
    case state(ResultStatement)
}

/// What a publicity's rules need to know from outside, read in the same transaction.
public struct PublicityFacts: Sendable {
    /// The window that begins now, as the programme counts it; refused where its days aren't announced.
    public let window: Result<Window, WindowRefusal>
    /// Names that no longer stand as the text was prepared: changed, withheld or at an end meanwhile.
    public let outdated: Set<DossierID>

    public init(window: Result<Window, WindowRefusal>, outdated: Set<DossierID> = []) {
        self.window = window
        self.outdated = outdated
    }

    func announcedWindow() throws(Refusal) -> Window {
        switch window {
        case .success(let window): return window
        case .failure(.notAnnounced(let reason)):
            throw Refusal(.daysNotAnnounced, "三（二）", ["year": String(reason.year)])
        case .failure(.noDays): throw Refusal(.daysNotAnnounced, "三（二）")
        }
    }
}

extension Publicity {
    public init(_ id: PublicityID, _ preparation: PublicityPreparation) {
        self.id = id
        publisher = preparation.publisher
        names = preparation.names
        preparedBy = preparation.by
        contact = preparation.contact
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
        _ command: PublicityCommand, _ facts: PublicityFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [PublicityEvent] {
        switch command {
        case .post: return try post(facts, by: actor)
        case .interrupt(let names, let reason): return try interrupt(names, reason, facts)
        case .object(let dossier, let received, let isRealName, let content):
            return try object(dossier, received, isRealName, content, at: now)
        case .conclude(let fact): return try conclude(fact)
        case .state(let fact): return try state(fact, at: now)
        }
    }

    /// Posting takes a second person; the days begin with it.
    private func post(_ facts: PublicityFacts, by actor: Actor) throws(Refusal) -> [PublicityEvent] {
        if posting != nil { throw Refusal(.alreadyPosted, "三（二）") }
        if actor.account == preparedBy { throw Refusal(.samePersonConfirms, "三（二）") }
        let window = try facts.announcedWindow()
        if !facts.outdated.isEmpty { throw Refusal(.namesChanged, "三（二）") }
        return [.posted(window)]
    }

    /// What could not be seen, or was wrong, begins its days again (R27).
    private func interrupt(
        _ names: [DossierID], _ reason: Sealed<String>, _ facts: PublicityFacts
    ) throws(Refusal) -> [PublicityEvent] {
        if posting == nil { throw Refusal(.notPosted, "三（二）") }
        guard names.allSatisfy({ name(of: $0) != nil }), !names.isEmpty else {
            throw Refusal(.notNamed, "三（二）")
        }
        return [.interrupted(Interruption(names: names, again: try facts.announcedWindow(), reason: reason))]
    }

    private func object(
        _ dossier: DossierID, _ received: Moment, _ isRealName: Bool, _ content: Sealed<String>,
        at now: Moment
    ) throws(Refusal) -> [PublicityEvent] {
        if posting == nil { throw Refusal(.notPosted, "三（二）") }
        if name(of: dossier) == nil { throw Refusal(.notNamed, "三（二）") }
        if received > now { throw Refusal(.receivedInTheFuture, "三（二）") }
        let number = objections.count + 1
        return [
            .objected(
                Objection(
                    number: number, dossier: dossier, received: received, isRealName: isRealName,
                    content: content))
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
        let free = restarts.values.map(\.free).reduce(posting.free, max)
        if now < free { throw Refusal(.publicityStillOpen, "三（二）", ["until": free.description]) }
        return [.stated(fact)]
    }
}
