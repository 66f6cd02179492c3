/// What those who judge see of a dossier (三（三）): the answers that the programme names and nothing else. It is a second
/// document and not the first with parts hidden, so that nothing left out can come to light.
public struct ExpertDocument: Sendable, Hashable {
    public let form: FilledForm
    /// The proofs by their place: files bear no name of their own, which might say whose they are.
    public let proofs: [ExpertProof]

    public init(_ form: FilledForm, proofs: [ExpertProof], asked: ApplicationForm) {
        self.form = form.only(asked)
        // What proves who somebody is, or how to reach them, is the employer's to compare.
        self.proofs = proofs.filter { proof in
            guard let claim = proof.claim else { return true }
            return asked.section(claim.section).map { $0.portrait == nil } ?? false
        }
    }
}

/// A proof as those see it who judge.
public struct ExpertProof: Sendable, Hashable {
    /// Its own, by which it is read.
    public let id: String
    /// 1, 2, 3 …
    public let number: Int
    public let size: Int
    public let claim: ProofClaim?

    public init(id: String, number: Int, size: Int, claim: ProofClaim?) {
        self.id = id
        self.number = number
        self.size = size
        self.claim = claim
    }
}

extension ApplicationForm {
    /// The sections and fields that those see who judge. A section keeps its portrait's rule, never the portrait: by it
    /// one knows where papers belong that prove who somebody is.
    public var forExperts: ApplicationForm {
        ApplicationForm(
            sections: sections.compactMap { section in
                let shown = section.fields.filter { section.experts.contains($0.id) && $0.kind.isForExperts }
                if shown.isEmpty { return nil }
                return FormSection(
                    id: section.id, name: section.name, english: section.english, maximumRows: section.maximumRows,
                    fields: shown, clause: section.clause, portrait: section.portrait, experts: section.experts)
            })
    }
}

extension FilledForm {
    /// The answers to these questions alone.
    func only(_ asked: ApplicationForm) -> FilledForm {
        var form = FilledForm()
        for section in asked.sections {
            let fields = Set(section.fields.map(\.id))
            if section.maximumRows == nil {
                for field in section.fields {
                    let place = section.place(of: field)
                    form.values[place] = values[place]
                }
            } else {
                form.rows[section.id] = rows[section.id]?.map { row in row.filter { fields.contains($0.key) } }
            }
        }
        return form
    }
}

extension FormFieldKind {
    /// Nobody needs an ID number, a telephone, an address or a pledge to judge what somebody has done.
    public var isForExperts: Bool { ![.residentID, .phone, .email, .pledge].contains(self) }
}
