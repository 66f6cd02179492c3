import Records
import Selection

/// A draft read as the rules ask it. Nothing in it depends on other cases, so that it is read, checked and sealed
/// before the transaction that decides, beside which others can wait for the same commit.
struct ReadDraft: Sendable {
    let program: Program
    let person: PersonID
    let body: ApplicationDraft
    let applicant: Applicant
    let formFindings: [Finding]
    let shown: ShownPerson
    /// The form under its person's key; nil where it is sealed as it is appended.
    private(set) var form: SealedAhead?

    var candidate: Candidate { applicant.candidate }
    var sealedForm: Sealed<FilledForm> { form.map { .kept($0.commitment) } ?? .said(body.form) }

    /// A draft as it was saved; a form that its author carries stands in place of the saved one.
    init(_ id: DraftID, carrying carried: ApplicationDraft?, _ casework: Casework, in records: any Reading) throws {
        let saved = try Drafts.draft(id, as: ApplicationDraft.self, vault: casework.records.vault, in: records)
        guard let saved else { throw CaseworkFault.notFound }
        var body = carried ?? saved.body
        (body.typedBy, body.correcting) = (saved.body.typedBy, saved.body.correcting)
        program = casework.program
        person = saved.person
        self.body = body
        applicant = Applicant(body.form, in: program)
        formFindings = casework.form.findings(on: body.form)
            + [applicant.residentIDFinding].compactMap(\.self).filter { $0.severity == .block }
        shown = casework.shown(applicant)
    }

    /// The same with its form sealed.
    func sealed(by vault: Vault, in records: any Reading) throws -> ReadDraft {
        var draft = self
        draft.form = try vault.sealAhead(body.form, for: person, in: records)
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
    /// Reads ahead what a command hands in; nil where there is nothing to read, or where the transaction will say why.
    func readAhead(_ command: Command) async throws -> ReadDraft? {
        guard case .submit(let id, _, let carried, _) = command else { return nil }
        let vault = self.records.vault
        return try await records.database.read { records in
            guard try Drafts.standing(of: id, in: records) != nil else { return nil }
            return try ReadDraft(id, carrying: carried, self, in: records).sealed(by: vault, in: records)
        }
    }
}
