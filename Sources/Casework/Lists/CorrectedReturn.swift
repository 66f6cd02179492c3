import Records
public import Selection

/// A return that came back corrected: what stood before in the sections it named, and what stands there now.
public struct CorrectedReturn: Sendable {
    /// A section that was named, with what was said of it.
    public struct Section: Sendable, Hashable {
        /// A section of Annex 1, or `proofs`.
        public let id: String
        public let remarks: [String]
        public let isChanged: Bool
    }

    public let returned: Moment
    /// The desk that returned it; none for the office.
    public let by: OrganisationID?
    public let resubmitted: Moment
    public let sections: [Section]
    /// Both forms as this reader may see them; nil once the person is erased.
    public let forms: (before: FilledForm, now: FilledForm)?
    /// The single answers that differ, also where both are shown by their ends alone.
    public let places: Set<String>
    /// The proofs that came with it, by their digests.
    public let added: Set<String>
    public let hasNewPortrait: Bool
}

/// Reads what came back in a dossier's facts, the newest first.
struct CorrectedReturnReader {
    let casework: Casework
    let records: any Reading
    /// Whether numbers are shown whole.
    let isWhole: Bool

    func returns(of id: DossierID) throws -> [CorrectedReturn] {
        let facts = try Ledger.facts(of: CaseKey(.dossier, id.text), in: records)
        guard facts.contains(where: { $0.name == "resubmitted" }) else { return [] }
        var found: [CorrectedReturn] = []
        var (form, proofs): (Sealed<FilledForm>?, [Proof]) = (nil, [])
        var asked: (fact: Return, at: Moment)?
        for fact in facts {
            switch try CanonicalJSON.decode(from: fact.event) as DossierEvent {
            case .submitted(let submission): (form, proofs) = (submission.form, submission.proofs)
            case .returned(let list): asked = (list, fact.at)
            case .resubmitted(let answer):
                if let asked, let form {
                    found.insert(try pair(asked, (form, proofs), answer, fact.at), at: 0)
                }
                (form, proofs, asked) = (answer.form, answer.proofs, nil)
            default: break
            }
        }
        return found
    }

    private func pair(
        _ asked: (fact: Return, at: Moment), _ before: (form: Sealed<FilledForm>, proofs: [Proof]),
        _ answer: Resubmission, _ now: Moment
    ) throws -> CorrectedReturn {
        let came = Set(answer.proofs.map(\.digest)).subtracting(before.proofs.map(\.digest))
        let portraits = try came.filter { try Attachments.attachment($0, in: records)?.kind == .portrait }
        let added = came.subtracting(portraits)
        let (old, new) = (
            try casework.opened(before.form, in: records), try casework.opened(answer.form, in: records)
        )
        let forms = old.flatMap { old in new.map { (before: old, now: $0) } }
        var changed = forms.map { $0.now.sectionsChanged(from: $0.before) } ?? []
        if !added.isEmpty { changed.insert("proofs") }
        if !portraits.isEmpty, let portrait = casework.program.form.portrait { changed.insert(portrait.section.id) }
        var sections: [CorrectedReturn.Section] = []
        for id in asked.fact.corrections.map(\.section) where !sections.contains(where: { $0.id == id }) {
            let remarks = try asked.fact.corrections.filter { $0.section == id }
                .compactMap { try casework.opened($0.remark, in: records) }
            sections.append(CorrectedReturn.Section(id: id, remarks: remarks, isChanged: changed.contains(id)))
        }
        return CorrectedReturn(
            returned: asked.at, by: asked.fact.desk, resubmitted: now, sections: sections,
            forms: forms.map { (shown($0.before), shown($0.now)) },
            places: forms.map { $0.now.placesChanged(from: $0.before) } ?? [], added: added,
            hasNewPortrait: !portraits.isEmpty)
    }

    private func shown(_ form: FilledForm) -> FilledForm { isWhole ? form : form.masked(by: casework.program.form) }
}
