import Records
import Selection

/// What a log says of a meeting. The room's word, tokens, and what one of two people counted are no part of it, nor a
/// score: counts stand there once they are a result.
extension Desk {
    func details(of event: SittingEvent) throws -> [TimelineDetail] {
        switch event {
        case .convened(let fact):
            return [
                detail("meets", fact.meets.description), detail("place", fact.place),
                detail("chair", try expertName(fact.chair)), detail("members", "\(fact.members.count)"),
                detail("dossiers", "\(fact.agenda.count)"), detail("recusals", "\(fact.recusals.count)"),
            ]
        case .marked(let fact):
            return [detail("member", try expertName(fact.expert)), detail("mark", fact.mark.rawValue)]
        case .opened(let fact): return [detail("present", "\(fact.present)")]
        case .recused(let fact):
            return [
                detail("member", try expertName(fact.expert)), try dossier(fact.dossier),
                detail("recusal", fact.ground.rawValue),
            ]
        case .takenOff(let fact): return try [dossier(fact.dossier)] + said(fact.remark)
        case .scoreTold(let fact): return [try dossier(fact.dossier)]
        case .discussionOpened(let fact): return [try dossier(fact.dossier)]
        case .discussionClosed(let fact): return [try dossier(fact.dossier)]
        case .ballotsPrepared(let fact): return [detail("dossiers", "\(fact.ballots.count)")]
        case .ballotOpened(let fact):
            return [
                try dossier(fact.dossier), detail("ballot", "\(fact.number)"),
                detail("voters", "\(fact.voters.count)"), detail("papers", "\(fact.papers)"),
            ]
        case .ballotClosed(let fact): return [try dossier(fact.dossier), detail("ballot", "\(fact.number)")]
        case .papersCounted(let fact): return [try dossier(fact.dossier), detail("ballot", "\(fact.number)")]
        case .ballotCounted(let fact):
            return [
                try dossier(fact.dossier), detail("ballot", "\(fact.number)"),
                detail("agree", "\(fact.count.agree)"), detail("disagree", "\(fact.count.disagree)"),
                detail("abstain", "\(fact.count.abstain)"), detail("void", "\(fact.count.void)"),
            ]
        case .ballotAnnulled(let fact):
            return try [
                dossier(fact.dossier), detail("ballot", "\(fact.number)"), detail("annulled", fact.reason.rawValue),
            ] + said(fact.remark)
        case .declaredAfterwards(let fact):
            return try [detail("member", try expertName(fact.expert))] + fact.conflicts.map { try dossier($0.dossier) }
        case .signed(let fact): return [detail("signer", fact.role.rawValue)]
        case .arranged, .tokensGiven: return []
        }
    }

    private func detail(_ label: String, _ text: String) -> TimelineDetail { TimelineDetail(label: label, text: text) }

    private func dossier(_ id: DossierID) throws -> TimelineDetail { detail("dossier", try dossierName(id)) }

    private func said(_ remark: Sealed<String>) throws -> [TimelineDetail] {
        try casework.opened(remark, in: records).map { [detail("remark", $0)] } ?? []
    }
}
