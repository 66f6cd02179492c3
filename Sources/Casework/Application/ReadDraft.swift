import Records
import Selection

/// A draft read as the rules ask it. Nothing in it depends on other cases, so that it is read, checked and sealed
/// before the transaction that decides, beside which others can wait for the same commit.
struct ReadDraft: Sendable {
    let program: Program
    let person: PersonID
    let origin: DraftOrigin
    let body: ApplicationDraft
    let applicant: Applicant
    let formFindings: [Finding]
    let shown: ShownPerson
    /// The form under its person's key; nil where it is sealed as it is appended.
    private(set) var form: SealedAhead?

    var candidate: Candidate { applicant.candidate }
    var sealedForm: Sealed<FilledForm> { form.map { .kept($0.commitment) } ?? .said(body.form) }

    /// A draft as it was saved; a form that its author carries stands in place of the saved one.
    init(_ saved: ClosedDraft, carrying carried: ApplicationDraft?, _ casework: Casework) throws {
        let body = try carried ?? saved.opened().body
        program = casework.program
        person = saved.key.person
        origin = saved.origin
        self.body = body
        applicant = Applicant(body.form, in: program)
        formFindings = casework.form.findings(on: body.form)
            + [applicant.residentIDFinding].compactMap(\.self).filter { $0.severity == .block }
        shown = casework.shown(applicant)
    }

    init(_ id: DraftID, carrying carried: ApplicationDraft?, _ casework: Casework, in records: any Reading) throws {
        let saved = try Drafts.closed(id, vault: casework.records.vault, in: records)
        guard let saved else { throw CaseworkFault.notFound }
        try self.init(saved, carrying: carried, casework)
    }

    /// The same with its form sealed.
    func sealed(under key: PersonKey) throws -> ReadDraft {
        var draft = self
        draft.form = try key.seal(body.form)
        return draft
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

extension Casework {
    /// A draft that is to be handed in; nil where the transaction will say why.
    func readAhead(_ id: DraftID, carrying carried: ApplicationDraft?) async throws -> ReadDraft? {
        let vault = self.records.vault
        let saved = try await records.database.glance { try Drafts.closed(id, vault: vault, in: $0) }
        return try saved.map { try ReadDraft($0, carrying: carried, self).sealed(under: $0.key) }
    }
}
