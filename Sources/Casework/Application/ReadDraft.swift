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

    init(_ source: DraftSource, _ casework: Casework) throws {
        let (saved, body) = (source.draft, try source.body)
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
        let source = try DraftSource(id, carrying: carried, vault: casework.records.vault, in: records)
        guard let source else { throw CaseworkFault.notFound }
        try self.init(source, casework)
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

/// Where a draft's form stands: one that its author carries takes the place of the saved one, which isn't looked at.
enum DraftSource: Sendable {
    case carried(ApplicationDraft, ClosedDraft)
    case saved(WrittenDraft)

    /// Nil where there is no such draft.
    init?(_ id: DraftID, carrying carried: ApplicationDraft?, vault: Vault, in records: any Reading) throws {
        if let carried {
            guard let draft = try Drafts.closed(id, vault: vault, in: records) else { return nil }
            self = .carried(carried, draft)
        } else {
            guard let draft = try Drafts.written(id, vault: vault, in: records) else { return nil }
            self = .saved(draft)
        }
    }

    var draft: ClosedDraft {
        switch self {
        case .carried(_, let draft): draft
        case .saved(let written): written.closed
        }
    }

    var body: ApplicationDraft {
        get throws {
            switch self {
            case .carried(let body, _): body
            case .saved(let written): try written.opened().body
            }
        }
    }
}

extension Casework {
    /// A draft that is to be handed in; nil where the transaction will say why.
    func readAhead(_ id: DraftID, carrying carried: ApplicationDraft?) async throws -> ReadDraft? {
        let vault = self.records.vault
        let source = try await records.database.glance {
            try DraftSource(id, carrying: carried, vault: vault, in: $0)
        }
        return try source.map { try ReadDraft($0, self).sealed(under: $0.draft.key) }
    }
}
