import Records
import Selection

/// 三（一）: a draft becomes an application, or comes back with its corrections (R15, R21).
extension Transaction {
    func submit(_ id: DraftID, version: Int, carrying carried: ApplicationDraft?) throws -> Receipt {
        try requireDraft(id, version)
        let draft = try ahead ?? ReadDraft(id, carrying: carried, casework, in: records)
        let beside = try Attachments.all(of: id.text, in: records)
        let (tier, category) = try draft.choice
        let employer = try way(up: draft.body.employer)
        let submission = Submission(
            program: program.id, person: draft.person, applicant: actor.account, tier: tier, category: category,
            consentsToTransfer: draft.candidate.consentsToTransfer, channel: draft.body.channel,
            chain: try desks(draft, above: employer), form: draft.sealedForm,
            proofs: Self.proofs(beside, besides: draft.body.signedPage), cautions: draft.cautions(in: tier),
            countsAsGrassroots: draft.candidate.countsAsGrassroots,
            typedBy: actor.role == .applicant ? draft.origin.typedBy : actor.account,
            signedPage: beside.map(\.id).first { $0 == draft.body.signedPage })
        let facts = try facts(draft, employer.first, besides: nil, with: beside)
        let events = try Dossier.submit(submission, facts, at: now)
        let dossier = DossierID(try Counters.nextID(.dossier, in: records))
        if let form = draft.form { try casework.records.vault.keep(form, in: records) }
        let file = try append(
            events, to: CaseFile<Dossier>?.none, id: dossier.text, owner: draft.person, shown: draft.shown)
        try handOver(id, to: dossier)
        return file.receipt
    }

    func resubmit(
        _ dossier: DossierID, with id: DraftID, version: Int, carrying carried: ApplicationDraft?
    ) throws -> Receipt {
        let (file, places) = try desk.visibleDossier(dossier)
        try desk.require(.resubmit, at: places)
        try requireUnchanged(file)
        try requireDraft(id, version)
        let draft = try ahead ?? ReadDraft(id, carrying: carried, casework, in: records)
        let beside = try [dossier.text, id.text].flatMap { try Attachments.all(of: $0, in: records) }
        var facts = try facts(draft, way(up: draft.body.employer).first, besides: dossier, with: beside)
        let before = try casework.opened(file.state.form, in: records) ?? FilledForm()
        let earlier = Applicant(before, in: program)
        facts.sectionsChanged = draft.body.form.sectionsChanged(from: before)
        if try Attachments.portrait(of: id.text, in: records) != nil, let portrait = casework.program.form.portrait {
            facts.sectionsChanged.insert(portrait.section.id)
        }
        facts.reportBy = try desk.reportBy(file.state.body, file.state.tier)
        let resubmission = Resubmission(
            form: draft.sealedForm, proofs: Self.proofs(beside, besides: draft.body.signedPage),
            category: try draft.choice.category, consentsToTransfer: draft.candidate.consentsToTransfer,
            cautions: draft.cautions(in: file.state.tier), countsAsGrassroots: draft.candidate.countsAsGrassroots,
            changesParticulars: draft.applicant.isShownOtherwise(than: earlier),
            changesIdentity: draft.applicant.isIdentifiedOtherwise(than: earlier))
        let events = try file.state.decide(.resubmit(resubmission), facts, by: actor, at: now)
        if let form = draft.form { try casework.records.vault.keep(form, in: records) }
        let after = try append(events, to: file, id: file.id, owner: file.state.person, shown: draft.shown)
        try handOver(id, to: dossier)
        return after.receipt
    }

    /// The draft is its submitter's, and at the version they saw; another's isn't there.
    private func requireDraft(_ id: DraftID, _ version: Int) throws {
        guard let found = try Drafts.standing(of: id, in: records), found.account == actor.account else {
            // The second press of the button finds the draft gone: what it became is the better answer.
            let own = try DossierRows.rows(of: actor.account, in: records)
            if own.contains(where: { $0.endKind == nil }) { throw Refusal(.alreadySubmitted, "三（一）") }
            throw CaseworkFault.notFound
        }
        guard found.version == version else {
            throw CaseworkFault.changedMeanwhile(expected: version, found: found.version)
        }
    }

    /// All but the page with the person's signature. A portrait is kept as they are; alone it proves nothing.
    private static func proofs(_ attachments: [Attachment], besides signedPage: String?) -> [Proof] {
        let papers = attachments.filter { $0.id != signedPage }
        guard papers.contains(where: { $0.kind == .proof }) else { return [] }
        return papers.map { Proof(digest: $0.id, size: $0.size) }
    }

    private func facts(
        _ draft: ReadDraft, _ employer: OrganisationEntry?, besides own: DossierID?, with beside: [Attachment]
    ) throws -> DossierFacts {
        var facts = DossierFacts(program: program, correctionsDue: now)
        facts.candidate = draft.candidate
        let hasPortrait = beside.contains { $0.kind == .portrait }
        facts.formFindings = draft.formFindings + program.form.findings(hasPortrait: hasPortrait)
        facts.employerIsOpen = employer?.state == .open
        facts.rivals = try desk.rivals(of: draft.shown, besides: own)
        return facts
    }

    /// The way up, from the tree as it is now.
    private func desks(_ draft: ReadDraft, above way: [OrganisationEntry]) throws -> [OrganisationID] {
        guard let employer = draft.body.employer,
            let channel = program.channels.first(where: { $0.id == draft.body.channel })
        else { throw Refusal(.chainIncomplete, "三（二）") }
        let tree = try way + self.way(up: draft.body.through)
        return try Chain(tree.map(\.organisation)).desks(
            from: employer, by: channel, through: draft.body.through, ownership: draft.candidate.ownership)
    }

    /// An organisation and those above it; nothing where none is named.
    private func way(up organisation: OrganisationID?) throws -> [OrganisationEntry] {
        try organisation.map { try Organisations.way(up: $0, in: records) } ?? []
    }

    /// What the draft held belongs to the dossier now.
    private func handOver(_ id: DraftID, to dossier: DossierID) throws {
        try Attachments.pass(from: id.text, to: dossier.text, in: records)
        try Uploads.removeAll(of: id.text, in: records)
        try Drafts.remove(id, in: records)
    }
}

extension Applicant {
    /// Whether a publicity would show this person otherwise.
    fileprivate func isShownOtherwise(than other: Applicant) -> Bool {
        name != other.name || PersonName(unit) != PersonName(other.unit) || PersonName(title) != PersonName(other.title)
    }

    /// Whether an ID card that fitted the other need not fit this person (三（二）, R21).
    fileprivate func isIdentifiedOtherwise(than other: Applicant) -> Bool {
        name != other.name || candidate.birth != other.candidate.birth || residentID != other.residentID
    }
}
