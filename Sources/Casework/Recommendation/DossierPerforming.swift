import Records
import Selection

/// A dossier's commands: who may, what the rule needs to know, and what else its facts bring about.
extension Transaction {
    func perform(_ command: DossierCommand, on id: DossierID) throws -> Receipt {
        let (file, places) = try desk.visibleDossier(id)
        try desk.require(command.act, at: places)
        try requireUnchanged(file)
        let said = try inActorsName(command, file.state)
        let facts = try desk.facts(for: said, on: file.state)
        let events = try file.state.decide(said, facts, by: actor, at: now)
        let after = try append(events, to: file)
        if case .verify = said { try removeRivals(of: after.state) }
        return after.receipt
    }

    /// What the command says of its asker is the asker's own, whatever was sent.
    private func inActorsName(_ command: DossierCommand, _ dossier: Dossier) throws -> DossierCommand {
        switch command {
        case .submit, .resubmit: throw CaseworkFault.notAllowed(.resubmit)
        case .consent: .consent(byLevelAbove: actor.organisation != dossier.employer)
        case .proposeWithholding(let fact):
            .proposeWithholding(WithholdingProposal(basis: fact.basis, by: actor.account))
        case .evaluate(let fact): .evaluate(fact.at(actor.organisation ?? fact.desk))
        case .recordDisciplineReply(let fact): .recordDisciplineReply(fact.inItsOwnWords)
        default: command
        }
    }

    /// Who is verified stays: others under the same ID number end (三（一）).
    private func removeRivals(of dossier: Dossier) throws {
        for rival in try desk.rivals(of: dossier) where !rival.identityVerified {
            guard let file = try reader.file(rival.dossier.text, of: Dossier.self), file.state.end == nil
            else { continue }
            try append([.ended(Ending(.removed, .identityElsewhere))], to: file)
        }
    }
}

extension Desk {
    /// What the rule of this command needs to know, and no more.
    func facts(for command: DossierCommand, on dossier: Dossier) throws -> DossierFacts {
        var facts = DossierFacts(program: program, correctionsDue: now)
        facts.reportBy = try reportBy(dossier.body, dossier.tier)
        switch command {
        case .verify: facts.rivals = try rivals(of: dossier)
        case .returnForCorrection: facts.correctionsDue = try correctionsDue()
        case .consent:
            facts.publicities = try publicities(naming: dossier.id)
            facts.evaluator = try evaluator(of: dossier)
        case .forward:
            facts.deskEvaluates =
                try dossier.desk.flatMap { try organisation($0) }?
                .kind.evaluatesAndPublishes ?? false
            if facts.deskEvaluates { facts.publicities = try publicities(naming: dossier.id) }
        case .accept:
            let slate = try dossier.slate.flatMap { try SlateRows.row($0, in: records) }
            facts.paperLack = slate?.lack(of: dossier.id)
        case .answerTierChange: facts.candidate = try candidate(of: dossier)
        case .recordPanelResult, .withdrawTransferConsent:
            facts.votesOpened = try decision()?.state.votesOpened ?? []
        default: break
        }
        return facts
    }

    /// Who recorded the evaluation at the employer.
    private func evaluator(of dossier: Dossier) throws -> AccountID? {
        try Ledger.facts(of: CaseKey(.dossier, dossier.id.text), in: records)
            .last { $0.name == "evaluated" && $0.by.organisation == dossier.employer }?.by.account
    }

    func rivals(of dossier: Dossier) throws -> [Rival] {
        guard let row = try DossierRows.row(dossier.id, in: records) else { return [] }
        return try rivals(of: row.shown, besides: dossier.id)
    }

    func rivals(of shown: ShownPerson, besides own: DossierID?) throws -> [Rival] {
        try DossierRows.rivals(of: shown, in: records).filter { $0.id != own && !$0.hasLapsed(at: now) }.map {
            Rival(
                dossier: $0.id, identityVerified: $0.identityVerified,
                isOwn: $0.applicant == actor.account && actor.role == .applicant)
        }
    }

    func publicities(naming dossier: DossierID) throws -> [Publicity] {
        try publicities(namingEach: [dossier])[dossier] ?? []
    }

    /// Those that name each of the dossiers; one is read once, however many of them it names.
    func publicities(namingEach dossiers: [DossierID]) throws -> [DossierID: [Publicity]] {
        let named = try dossiers.map { ($0, try PublicityRows.ids(naming: $0, in: records)) }
        let files = try reader.files(Set(named.flatMap(\.1)).map(\.text).sorted(), of: Publicity.self)
        let found = Dictionary(files.map { ($0.state.id, $0.state) }) { first, _ in first }
        return Dictionary(named.map { ($0, $1.compactMap { found[$0] }) }) { first, _ in first }
    }

    func candidate(of dossier: Dossier) throws -> Candidate {
        guard let form = try casework.opened(dossier.form, in: records) else { return Candidate() }
        return Applicant(form, in: program).candidate
    }

    /// The first instant too late for corrections asked for now.
    func correctionsDue() throws -> Moment {
        let days = program.deadlines.correctionDays
        do throws(NotAnnounced) {
            return Moment(try casework.calendar.adding(workingDays: days.value, to: now.day).adding(days: 1))
        } catch {
            throw Refusal(.daysNotAnnounced, days.clause, ["year": String(error.year)])
        }
    }
}

extension Evaluation {
    /// The same evaluation as this desk's own.
    fileprivate func at(_ desk: OrganisationID) -> Evaluation {
        Evaluation(
            desk: desk, held: held, form: form, participants: participants, votesFor: votesFor,
            opinion: opinion)
    }
}

extension DisciplineReply {
    /// Whether the person may go on follows from the opinion, whatever was sent beside it.
    fileprivate var inItsOwnWords: DisciplineReply {
        DisciplineReply(opinion: opinion, permits: opinion.said?.permits ?? false, number: number, dated: dated)
    }
}
