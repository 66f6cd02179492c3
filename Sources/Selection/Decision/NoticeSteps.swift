/// 三（四）: departments consulted, names on the portal, then the notice.
extension Decision {
    /// R35: one letter about both lists; it may be written anew until somebody has answered it.
    func consult(_ fact: Consultation, at now: Moment) throws(Refusal) -> [DecisionEvent] {
        guard lists[.one] != nil, lists[.two] != nil else { throw Refusal(.listMissing, "三（四）") }
        if !replies.isEmpty || isConsulted(at: now) { throw Refusal(.alreadyConsulted, "三（四）") }
        guard !fact.departments.isEmpty, fact.due > now else { throw Refusal(.notConsulted, "三（四）") }
        return [.consulted(fact)]
    }

    func recordReply(_ fact: DepartmentReply) throws(Refusal) -> [DecisionEvent] {
        guard let consultation else { throw Refusal(.notConsulted, "三（四）") }
        guard consultation.departments.contains(fact.department) else {
            throw Refusal(.departmentUnknown, "三（四）", ["department": fact.department])
        }
        if replies[fact.department] != nil { throw Refusal(.alreadyReplied, "三（四）") }
        let listed = Set(lists.values.joined())
        guard fact.against.allSatisfy(listed.contains) else { throw Refusal(.notPreliminary, "三（四）") }
        return [.departmentReplied(fact)]
    }

    /// R35: every department has answered, or its time is over and the letter said what silence means.
    public func isConsulted(at now: Moment) -> Bool {
        guard let consultation else { return false }
        let silent = consultation.departments.filter { replies[$0] == nil }
        return silent.isEmpty || (now >= consultation.due && consultation.silenceIsConsent)
    }

    /// R35, R37: whom a department spoke against goes on no notice, also where nobody is left to name in one. It can't
    /// be taken back, so one person prepares and another confirms exactly that.
    func prepareConclusion(
        _ facts: DecisionFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [DecisionEvent] {
        let against = try spokenAgainst(facts, at: now)
        return [.conclusionPrepared(ConclusionPreparation(against: against, by: actor.account))]
    }

    func concludeConsultation(
        _ facts: DecisionFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [DecisionEvent] {
        let against = try spokenAgainst(facts, at: now)
        // A late reply may have added someone since.
        guard let conclusionPrepared, conclusionPrepared.against == against else {
            throw Refusal(.conclusionNotPrepared, "三（四）")
        }
        if conclusionPrepared.by == actor.account { throw Refusal(.samePersonConfirms, "三（四）") }
        return [.consultationConcluded(ConsultationConclusion(against: against))]
    }

    private func spokenAgainst(_ facts: DecisionFacts, at now: Moment) throws(Refusal) -> [DossierID] {
        guard isConsulted(at: now) else { throw Refusal(.repliesMissing, "三（四）") }
        let against = facts.reported.map(\.id).filter(objected.contains)
        if against.isEmpty { throw Refusal(.nobodyObjected, "三（四）") }
        return against.sorted()
    }

    func prepareNotice(_ number: String, by actor: Actor) throws(Refusal) -> [DecisionEvent] {
        if number.isEmpty { throw Refusal(.numberMissing, "三（四）") }
        if notices.contains(where: { $0.number == number }) { throw Refusal(.numberTaken, "三（四）") }
        return [.noticePrepared(NoticePreparation(number: number, by: actor.account))]
    }

    /// R36–R37: who stood on the portal for the whole window without an open objection is selected;
    /// an open objection holds back that person alone, for a later notice.
    func issueNotice(_ facts: DecisionFacts, by actor: Actor, at now: Moment) throws(Refusal)
        -> [DecisionEvent]
    {
        guard let noticePrepared else { throw Refusal(.noticeNotPrepared, "三（四）") }
        if noticePrepared.by == actor.account { throw Refusal(.samePersonConfirms, "三（四）") }
        guard isConsulted(at: now) else { throw Refusal(.repliesMissing, "三（四）") }
        let waiting = facts.reported.filter { $0.isPreliminary && !selected.contains($0.id) }
        let free = waiting.filter { dossier in
            let shown = facts.published[dossier.id] ?? []
            let isPublished = (try? shown.require(dossier.particulars, at: now)) != nil
            return isPublished && !objected.contains(dossier.id)
        }
        if free.isEmpty { throw Refusal(.noticeEmpty, "三（四）") }
        return [
            .noticeIssued(
                SelectionNotice(
                    number: noticePrepared.number, issued: now.day, names: free.map(\.id).sorted()))
        ]
    }
}

extension Identifier: Comparable {
    public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

/// Where somebody judged stands once their tier's list is made.
public enum ListPlace: Sendable, Hashable {
    case listed
    /// Passed, and no place was left.
    case inReserve
    case none
}

/// What becomes of everyone judged when a list is made (四（一）, R42).
extension Dossier {
    /// Whoever isn't on the list is judged in tier 2 on consent and its own conditions; else those in reserve wait,
    /// and the others aren't selected.
    public func afterList(_ place: ListPlace, candidate: Candidate, in program: Program) -> DossierEvent? {
        if place == .listed { return .preliminary(Preliminary(tier: tier)) }
        let goesOn =
            consentsToTransfer
            && Transfer(from: tier, in: program)?.isOpen(to: candidate, besides: []) == true
        if goesOn { return .transferred(Transferred(from: .one, to: .two)) }
        return place == .inReserve ? nil : .ended(Ending(.notSelected, .votes))
    }
}
