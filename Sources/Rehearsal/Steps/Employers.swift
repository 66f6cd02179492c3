import Casework
import Records
import Selection

/// 三（二）: employers verify, return, decline, evaluate, publish and consent.
extension Season {
    mutating func verify(on day: Day) async throws {
        var asks: [Ask] = []
        for row in try await waiting(at: .submitted) {
            let clerk = try officials.clerk(of: row.employer)
            asks.append(firstLook(at: row, by: clerk, on: day))
        }
        try await ask(asks)
    }

    private mutating func firstLook(at row: DossierRow, by clerk: Actor, on day: Day) -> Ask {
        let story = story(of: row)
        let isReturned = story == .corrects || story == .correctsTooLate
        if isReturned, row.slate == nil, isFirst("returned/\(row.id)") {
            let remark = correction("achievement-proof", of: "achievement", "请补充主要业绩的佐证说明。")
            return .dossier(row.id, .returnForCorrection([remark]), by: clerk)
        }
        if story == .declinedByEmployer, let leader = try? officials.leader(of: row.employer) {
            return .dossier(row.id, .decline(remark: .said("近期岗位调整，暂不推荐。")), by: leader)
        }
        let items = casework.program.form.verifiedItems.map { ItemVerdict(item: $0, isMet: true) }
        // Two employers hold the same ID number: the first to verify is right, the other's dossier ends.
        return .dossier(
            row.id, .verify(items: items, identityChecked: true), by: clerk,
            .doneUnless([.ended, .personAlreadyApplied]))
    }

    mutating func evaluateAtEmployers(on day: Day) async throws {
        var asks: [Ask] = []
        for row in try await waiting(at: .verified) {
            asks.append(
                .dossier(
                    row.id, .evaluate(evaluation(at: row.employer, of: row, on: day)),
                    by: try officials.clerk(of: row.employer)))
        }
        try await ask(asks)
    }

    func evaluation(at desk: OrganisationID, of row: DossierRow, on day: Day) -> Evaluation {
        let merit = entrant(of: row)?.merit ?? 0
        return Evaluation(
            desk: desk, held: day, form: EvaluationForm.allCases[merit % 3], participants: 9 + merit % 5,
            votesFor: 7 + merit % 3, opinion: .said("同意推荐，业绩突出。"))
    }

    /// A person whose work is secret is left off the text by two people.
    mutating func withhold() async throws {
        for row in try await waiting(at: .evaluated) where story(of: row) == .secret && isFirst("secret/\(row.id)") {
            let proposal = WithholdingProposal(
                basis: .said("承担涉密科研任务，按规定不对外公布。"), by: try officials.clerk(of: row.employer).account)
            let clerk = try officials.clerk(of: row.employer)
            try await ask([
                .dossier(row.id, .proposeWithholding(proposal), by: clerk),
                .dossier(row.id, .confirmWithholding, by: clerk, .refused(.samePersonConfirms)),
                .dossier(row.id, .confirmWithholding, by: try officials.leader(of: row.employer)),
            ])
        }
    }

    mutating func publishAtEmployers(on day: Day) async throws {
        let rows = try await waiting(at: .evaluated).filter { row in
            published[Posting(publisher: row.employer, dossier: row.id)] == nil
                && employer(of: row).pace.days.contains(day)
        }
        try await publish(rows, by: \.employer)
    }

    private func employer(of row: DossierRow) -> Employer {
        entrant(of: row)?.employer
            ?? Employer(
                organisation: Organisation(id: row.employer, name: "", kind: .employer, parent: nil), pace: .regular,
                isLone: false)
    }

    mutating func consent() async throws {
        var asks: [Ask] = []
        for row in try await waiting(at: .evaluated) {
            guard let name = published[Posting(publisher: row.employer, dossier: row.id)] else { continue }
            let leader = try officials.leader(of: row.employer)
            let isOpen = story(of: row) == .objectionOpen
            if now < name.free {
                guard isFirst("consents too early") else { continue }
                asks.append(.dossier(row.id, .consent(byLevelAbove: false), by: leader, .refused(.publicityStillOpen)))
            } else if !isOpen || isFirst("consents/\(row.id)") {
                asks.append(
                    .dossier(
                        row.id, .consent(byLevelAbove: false), by: leader, isOpen ? .refused(.objectionOpen) : .done))
            }
        }
        try await ask(asks)
    }
}
