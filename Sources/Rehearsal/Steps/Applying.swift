import Casework
import Records
import Selection

/// Someone who comes again on the next day.
struct SecondAttempt: Sendable {
    let number: Int
    let draft: DraftID
}

/// 三（一）: people fill in the form, put proofs beside it, and hand it in.
extension Season {
    mutating func apply(on day: Day) async throws {
        let today = entrants.filter { $0.applies.day == day && $0.story != .tooLate }
            .sorted { ($0.applies, $0.number) < ($1.applies, $1.number) }
        let groups = stride(from: 0, to: today.count, by: 200).map { Array(today[$0..<min($0 + 200, today.count)]) }
        var begun = try await begin(groups.first ?? [])
        for (place, group) in groups.enumerated() {
            // While some hand in, the next ones fill in.
            let season = self
            async let next = season.begin(place + 1 < groups.count ? groups[place + 1] : [])
            let drafts = begun
            for (entrant, draft) in zip(group, drafts) { numbers[draft.person] = entrant.number }
            let asks = zip(group, drafts).map { entrant, draft in
                Ask(
                    command: .submit(draft.id, version: draft.version, correcting: nil), actor: actor(entrant),
                    outcome: entrant.firstOutcome, at: entrant.applies)
            }
            try await ask(asks)
            for (entrant, draft) in zip(group, drafts) where entrant.comesAgain {
                comingAgain.append(SecondAttempt(number: entrant.number, draft: draft.id))
            }
            begun = try await next
        }
    }

    /// Mistakes put right, missing proofs brought, and forms filled in twice.
    mutating func applyAgain() async throws {
        let again = comingAgain
        comingAgain = []
        var asks: [Ask] = []
        for attempt in again {
            let entrant = entrants[attempt.number - 1]
            var (draft, version) = (attempt.draft, 1)
            switch entrant.story {
            case .wrongCheck:
                let body = ApplicationDraft(
                    form: form(entrant, withMistake: false), employer: entrant.employer.id,
                    channel: entrant.channel, through: entrant.through)
                version = try await casework.save(body, over: 1, of: draft, by: actor(entrant), at: now).version
            case .proofMissing: try await prove(entrant, draft, at: now)
            default: draft = try await draftWithProof(entrant, at: now).id
            }
            let outcome: Ask.Outcome = entrant.story == .secondForm ? .refused(.alreadySubmitted) : .done
            asks.append(
                Ask(
                    command: .submit(draft, version: version, correcting: nil), actor: actor(entrant),
                    outcome: outcome))
        }
        try await ask(asks)
    }

    /// Those who press the button when the last day has ended.
    mutating func applyTooLate() async throws {
        var asks: [Ask] = []
        for entrant in entrants where entrant.story == .tooLate {
            let draft = try await draftWithProof(entrant, at: now.adding(minutes: -30))
            asks.append(
                Ask(
                    command: .submit(draft.id, version: draft.version, correcting: nil), actor: actor(entrant),
                    outcome: .refused(.tooLate)))
        }
        try await ask(asks)
    }

    // MARK: Drafts

    private func actor(_ entrant: Entrant) -> Actor {
        guard entrant.story == .typedByClerk, let clerk = try? officials.clerk(of: entrant.employer.id) else {
            return applicants[entrant.number - 1]
        }
        return clerk
    }

    private func form(_ entrant: Entrant, withMistake: Bool) -> FilledForm {
        FormFilling(program: casework.program, entrant: entrant).form(withMistake: withMistake)
    }

    /// Drafts of many at once: nothing in them has an order. Those that clerks type make new people, one by one.
    private func begin(_ group: [Entrant]) async throws -> [Draft<ApplicationDraft>] {
        var drafts: [Int: Draft<ApplicationDraft>] = [:]
        for entrant in group where entrant.story == .typedByClerk {
            drafts[entrant.number] = try await typedDraft(entrant)
        }
        try await withThrowingTaskGroup(of: (Int, Draft<ApplicationDraft>).self) { tasks in
            for entrant in group where entrant.story != .typedByClerk {
                tasks.addTask { (entrant.number, try await newDraft(entrant, at: entrant.applies)) }
            }
            for try await (number, draft) in tasks { drafts[number] = draft }
        }
        let proving = group.filter { ![.typedByClerk, .proofMissing].contains($0.story) }
        _ = try await casework.attach(
            proving.compactMap { entrant in
                drafts[entrant.number].map { draft in
                    NewProof(
                        draft: draft.id, name: "证书.pdf", type: "application/pdf",
                        content: Certificate.pdf(number: entrant.number), by: actor(entrant), at: entrant.applies)
                }
            })
        return group.compactMap { drafts[$0.number] }
    }

    private func draftWithProof(_ entrant: Entrant, at moment: Moment) async throws -> Draft<ApplicationDraft> {
        let draft = try await newDraft(entrant, at: moment)
        if entrant.story != .proofMissing { try await prove(entrant, draft.id, at: moment) }
        return draft
    }

    private func newDraft(_ entrant: Entrant, at moment: Moment) async throws -> Draft<ApplicationDraft> {
        let body = ApplicationDraft(
            form: form(entrant, withMistake: true), employer: entrant.employer.id, channel: entrant.channel,
            through: entrant.through)
        return try await casework.beginDraft(body, by: actor(entrant), at: moment)
    }

    /// A clerk types for a person who signs a page.
    private func typedDraft(_ entrant: Entrant) async throws -> Draft<ApplicationDraft> {
        var body = ApplicationDraft(form: form(entrant, withMistake: false), employer: entrant.employer.id)
        let clerk = actor(entrant)
        let draft = try await casework.beginDraft(body, by: clerk, at: entrant.applies)
        let page = try await casework.attach(
            "签名页.pdf", type: "application/pdf", content: Certificate.pdf(number: 0), to: draft.id, by: clerk,
            at: entrant.applies)
        try await prove(entrant, draft.id, at: entrant.applies)
        body.signedPage = page.id
        return try await casework.save(body, over: draft.version, of: draft.id, by: clerk, at: entrant.applies)
    }

    private func prove(_ entrant: Entrant, _ draft: DraftID, at moment: Moment) async throws {
        _ = try await casework.attach(
            "证书.pdf", type: "application/pdf", content: Certificate.pdf(number: entrant.number), to: draft,
            by: actor(entrant), at: moment)
    }
}

extension Entrant {
    /// What comes of handing it in for the first time.
    fileprivate var firstOutcome: Ask.Outcome {
        switch story {
        case .tooOld, .civilServant, .leadingCadre, .wrongCheck: .refused(.conditionsNotMet)
        case .proofMissing: .refused(.evidenceMissing)
        // Of two accounts with one ID number the later may find the earlier verified already.
        default: .doneUnless([.personAlreadyApplied])
        }
    }

    fileprivate var comesAgain: Bool { [.wrongCheck, .proofMissing, .secondForm].contains(story) }
}
