import Records
import Selection

/// 三（一）: a draft becomes an application, or comes back with its corrections (R15, R21).
extension Transaction {
    func submit(_ id: DraftID, version: Int) throws -> Receipt {
        let draft = try draft(id, version)
        let reading = try DraftReading(draft, in: self, owner: id.text)
        let (tier, category) = try reading.choice
        let submission = Submission(
            program: program.id, person: draft.person, applicant: actor.account, tier: tier,
            category: category,
            consentsToTransfer: reading.candidate.consentsToTransfer, channel: draft.body.channel,
            chain: try desks(draft.body, reading), form: .said(draft.body.form), proofs: reading.proofs,
            cautions: reading.cautions(in: tier), countsAsGrassroots: reading.candidate.countsAsGrassroots,
            typedBy: actor.role == .applicant ? draft.body.typedBy : actor.account,
            signedPage: draft.body.signedPage)
        let events = try Dossier.submit(submission, try facts(draft.body, reading, besides: nil), at: now)
        let dossier = DossierID(try Counters.nextID(.dossier, in: records))
        let file = try append(events, to: CaseFile<Dossier>?.none, id: dossier.text, owner: draft.person)
        try handOver(id, to: dossier)
        return file.receipt
    }

    func resubmit(_ dossier: DossierID, with id: DraftID, version: Int) throws -> Receipt {
        let (file, places) = try desk.visibleDossier(dossier)
        try desk.require(.resubmit, at: places)
        try requireUnchanged(file)
        let draft = try draft(id, version)
        let reading = try DraftReading(draft, in: self, owner: dossier.text)
        var facts = try facts(draft.body, reading, besides: dossier)
        let before = try casework.opened(file.state.form, in: records) ?? FilledForm()
        facts.sectionsChanged = draft.body.form.sectionsChanged(from: before)
        facts.reportBy = try desk.reportBy(file.state.body, file.state.tier)
        let events = try file.state.decide(
            .resubmit(
                Resubmission(
                    form: .said(draft.body.form), proofs: reading.proofs,
                    category: try reading.choice.category,
                    consentsToTransfer: reading.candidate.consentsToTransfer,
                    cautions: reading.cautions(in: file.state.tier),
                    countsAsGrassroots: reading.candidate.countsAsGrassroots,
                    changesParticulars: reading.applicant.isShownOtherwise(
                        than: Applicant(before, in: program)))),
            facts, by: actor, at: now)
        let after = try append(events, to: file)
        try handOver(id, to: dossier)
        return after.receipt
    }

    /// The draft as its submitter saw it; another's isn't there.
    private func draft(_ id: DraftID, _ version: Int) throws -> Draft<ApplicationDraft> {
        let draft = try Drafts.draft(
            id, as: ApplicationDraft.self, vault: casework.records.vault, in: records)
        guard let draft, draft.account == actor.account else {
            // The second press of the button finds the draft gone: what it became is the better answer.
            let own = try DossierRows.rows(of: actor.account, in: records)
            if own.contains(where: { $0.endKind == nil }) { throw Refusal(.alreadySubmitted, "三（一）") }
            throw CaseworkFault.notFound
        }
        guard draft.version == version else {
            throw CaseworkFault.changedMeanwhile(expected: version, found: draft.version)
        }
        return draft
    }

    private func facts(
        _ draft: ApplicationDraft, _ reading: DraftReading, besides own: DossierID?
    ) throws -> DossierFacts {
        var facts = DossierFacts(program: program, correctionsDue: now)
        facts.candidate = reading.candidate
        facts.formFindings = reading.formFindings
        facts.employerIsOpen =
            try draft.employer.map { employer in
                try Organisations.organisation(employer, in: records)?.state == .open
            } ?? false
        let shown = try casework.shown(.said(draft.form), in: records)
        facts.rivals = try desk.rivals(of: shown, besides: own)
        return facts
    }

    /// The way up, from the tree as it is now.
    private func desks(_ draft: ApplicationDraft, _ reading: DraftReading) throws -> [OrganisationID] {
        guard let employer = draft.employer,
            let channel = program.channels.first(where: { $0.id == draft.channel })
        else { throw Refusal(.chainIncomplete, "三（二）") }
        let tree = try [employer, draft.through].compactMap(\.self).flatMap { id in
            try [Organisations.organisation(id, in: records)].compactMap(\.self)
                + Organisations.ancestors(of: id, in: records)
        }
        return try Chain(tree.map(\.organisation)).desks(
            from: employer, by: channel, through: draft.through, ownership: reading.candidate.ownership)
    }

    /// What the draft held belongs to the dossier now.
    private func handOver(_ id: DraftID, to dossier: DossierID) throws {
        try Attachments.pass(from: id.text, to: dossier.text, in: records)
        try Drafts.remove(id, in: records)
    }
}

/// A draft read as the rules ask it.
private struct DraftReading {
    let program: Program
    let applicant: Applicant
    let formFindings: [Finding]
    let proofs: [Proof]

    var candidate: Candidate { applicant.candidate }

    init(_ draft: Draft<ApplicationDraft>, in transaction: Transaction, owner: String) throws {
        program = transaction.program
        applicant = Applicant(draft.body.form, in: program)
        formFindings =
            transaction.casework.form.findings(on: draft.body.form)
            + [applicant.residentIDFinding].compactMap(\.self).filter { $0.severity == .block }
        proofs = try Set([owner, draft.id.text]).sorted()
            .flatMap { try Attachments.list(of: $0, in: transaction.records) }
            .filter { $0.id != draft.body.signedPage }.map { Proof(digest: $0.id, size: $0.size) }
    }

    /// What the tier's conditions leave to a person's judgement.
    func cautions(in tier: Tier) -> [Rule] {
        let findings = program.rules(for: tier)?.findings(on: candidate) ?? []
        return findings.filter { $0.severity == .caution }.map(\.rule)
    }

    /// Tier and category; without them everything that is wrong with the form is the answer.
    var choice: (tier: Tier, category: Category) {
        get throws(Refusal) {
            if let tier = candidate.tier, let category = candidate.category { return (tier, category) }
            let conditions = candidate.tier.flatMap { program.rules(for: $0) }?.findings(on: candidate) ?? []
            let blocks = (formFindings + conditions).filter { $0.severity == .block }
            throw Refusal(.conditionsNotMet, blocks.first?.clause ?? "二（三）", findings: blocks)
        }
    }
}

extension Applicant {
    /// Whether a publicity would show this person otherwise.
    fileprivate func isShownOtherwise(than other: Applicant) -> Bool {
        name != other.name || PersonName(unit) != PersonName(other.unit)
            || PersonName(title) != PersonName(other.title)
    }
}
