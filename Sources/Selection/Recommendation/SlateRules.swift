/// 三（二）, 四（一）: opinions, then the meeting, then the list, prepared by one person and sealed by another.
extension Slate {
    /// R25: over a period that has ended, before the meeting.
    func hearOpinions(_ fact: OpinionsHeard, at now: Moment) throws(Refusal) -> [SlateEvent] {
        guard fact.from <= fact.to else { throw Refusal(.periodImpossible, "三（二）") }
        if fact.to > now.day { throw Refusal(.inTheFuture, "三（二）", ["day": fact.to.description]) }
        return [.opinionsHeard(fact)]
    }

    /// R26: a meeting that was held, after opinions had been heard, about people who stand at the body.
    func deliberate(_ meeting: Meeting, _ facts: SlateFacts, at now: Moment) throws(Refusal) -> [SlateEvent] {
        guard let heard = opinionsHeardUntil, heard <= meeting.held else {
            throw Refusal(.opinionsNotHeard, "三（二）")
        }
        guard meeting.present > 0, meeting.absent >= 0, !meeting.number.isEmpty, !meeting.results.isEmpty else {
            throw Refusal(.meetingIncomplete, "三（二）")
        }
        if meeting.held > now.day { throw Refusal(.inTheFuture, "三（二）", ["day": meeting.held.description]) }
        guard meeting.results.allSatisfy({ facts.candidates[$0.dossier] != nil }) else {
            throw Refusal(.notHere, "三（二）")
        }
        return [.deliberated(meeting)]
    }

    func list(_ dossier: DossierID, _ facts: SlateFacts) throws(Refusal) -> [SlateEvent] {
        guard facts.candidates[dossier] != nil else { throw Refusal(.notHere, "三（二）") }
        if members.contains(dossier) { throw Refusal(.alreadyListed, "四（一）") }
        try requireMeeting(for: dossier)
        let ledger = ledger(of: members + [dossier], facts)
        if let finding = ledger.findings.first(where: { $0.rule == .quota }) {
            throw Refusal(.quotaExceeded, finding.clause, finding.values, findings: [finding])
        }
        return [.listed(Listing(dossier: dossier))]
    }

    func unlist(_ dossier: DossierID) throws(Refusal) -> [SlateEvent] {
        guard members.contains(dossier) else { throw Refusal(.notListed, "四（一）") }
        return [.unlisted(Unlisting(dossier: dossier))]
    }

    func rank(_ order: [DossierID]) throws(Refusal) -> [SlateEvent] {
        guard order.count == members.count, Set(order) == Set(members) else {
            throw Refusal(.rankingIncomplete, "四（一）")
        }
        return [.ranked(Ranking(order: order))]
    }

    func prepare(_ fact: SlatePreparation, _ facts: SlateFacts) throws(Refusal) -> [SlateEvent] {
        if fact.isZero, !members.isEmpty { throw Refusal(.slateNotEmpty, "四（一）") }
        if !fact.isZero, members.isEmpty { throw Refusal(.slateEmpty, "四（一）") }
        if fact.contact.said?.isEmpty == true || fact.phone.said?.isEmpty == true {
            throw Refusal(.contactMissing, "三（二）")
        }
        try requireSealable(facts)
        return [.prepared(fact)]
    }

    /// The same checks again in the transaction that seals: what held while the list was built may hold no more.
    func seal(_ facts: SlateFacts, by actor: Actor) throws(Refusal) -> [SlateEvent] {
        guard let preparedBy else { throw Refusal(.slateNotPrepared, "三（二）") }
        if preparedBy == actor.account { throw Refusal(.samePersonConfirms, "三（二）") }
        try requireSealable(facts)
        let grassroots = ledger(of: members, facts).grassroots
        return [.sealed(SlateSeal(names: members, grassroots: grassroots, preparedBy: preparedBy))]
    }

    /// R51: only what has lapsed, and only to a later instant.
    func reopen(_ fact: Reopening, _ facts: SlateFacts, at now: Moment) throws(Refusal) -> [SlateEvent] {
        guard hasLapsed(reportBy: facts.reportBy, at: now), fact.until > now else { throw Refusal(.notLapsed, "五") }
        return [.reopened(fact)]
    }

    private func requireSealable(_ facts: SlateFacts) throws(Refusal) {
        for member in members {
            guard let candidate = facts.candidates[member] else { throw Refusal(.notHere, "三（二）") }
            try requireMeeting(for: member)
            if let obstacle = candidate.obstacles.first {
                let named = ["dossier": member.text, "why": obstacle.reason.rawValue]
                throw Refusal(.memberBlocked, obstacle.clause, obstacle.values.merging(named) { $1 })
            }
        }
        for finding in ledger(of: members, facts).findings { try require(finding) }
    }

    private func require(_ finding: Finding) throws(Refusal) {
        switch (finding.rule, finding.severity) {
        case (.quota, _): throw Refusal(.quotaExceeded, finding.clause, finding.values, findings: [finding])
        case (_, .block): throw Refusal(.grassrootsShort, finding.clause, finding.values, findings: [finding])
        case (_, .caution) where !isExplained:
            throw Refusal(.explanationMissing, finding.clause, finding.values, findings: [finding])
        default: break
        }
    }

    private func requireMeeting(for dossier: DossierID) throws(Refusal) {
        guard let recommended = decided[dossier] else { throw Refusal(.notDeliberated, "三（二）") }
        if !recommended { throw Refusal(.notRecommendedByMeeting, "三（二）") }
    }
}
