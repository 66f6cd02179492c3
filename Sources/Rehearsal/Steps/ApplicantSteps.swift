import Casework
import Records
import Selection

/// What applicants do after they have handed in: corrections, answers, withdrawals.
extension Season {
    /// Corrections come back the next morning; some too late.
    mutating func correct() async throws {
        let rows = try await lists(of: .returned)
        var asks: [Ask] = []
        for row in rows {
            let story = story(of: row)
            let isLate = story == .correctsTooLate || story == .overdueAtOffice
            guard let due = row.lapses, isLate == (now >= due), isFirst("corrects/\(row.id)/\(row.version)") else {
                continue
            }
            let speaker = try speaker(for: row)
            let draft = try await casework.beginCorrections(of: row.id, by: speaker, at: now)
            var body = draft.body
            body.form.values["achievement.summary", default: ""] += "（已按要求补充佐证。）"
            let saved = try await casework.save(body, over: draft.version, of: draft.id, by: speaker, at: now)
            asks.append(
                Ask(
                    command: .submit(saved.id, version: saved.version, correcting: row.id), actor: speaker,
                    outcome: isLate ? .refused(.correctionsOverdue) : .done))
        }
        try await ask(asks)
    }

    mutating func withdraw(_ story: Story, at stages: [Stage]) async throws {
        var asks: [Ask] = []
        for stage in stages {
            for row in try await waiting(at: stage) where self.story(of: row) == story {
                asks.append(.dossier(row.id, .withdraw, by: try speaker(for: row)))
            }
        }
        try await ask(asks)
    }

    mutating func withdrawTransferConsent() async throws {
        var asks: [Ask] = []
        for row in try await waiting(at: .accepted) where story(of: row) == .withdrawsTransfer && row.tier == .one {
            asks.append(.dossier(row.id, .withdrawTransferConsent, by: try speaker(for: row)))
        }
        try await ask(asks)
    }

    /// One of many thinks better of it when the panel is called already.
    mutating func withdrawAfterCalling() async throws {
        let rows = try await waiting(at: .accepted).filter { row in
            row.tier == .two && row.tierApplied == .two && story(of: row) == .plain && row.id != scoredOnPaper
        }
        guard rows.count > 3, let row = rows.last else { return }
        try await ask(.dossier(row.id, .withdraw, by: try speaker(for: row)))
    }

    /// Asked whether they go on under tier 2, two of three agree.
    mutating func answerTierChanges() async throws {
        var asks: [Ask] = []
        for row in try await waiting(at: .atBody) where once.contains("tier/\(row.id)") {
            let consents = (entrant(of: row)?.merit ?? 0) % 3 != 0
            asks.append(.dossier(row.id, .answerTierChange(consents: consents), by: try speaker(for: row)))
        }
        try await ask(asks)
    }

    /// Everything at a stage, lapsed or not.
    private func lists(of stage: Stage) async throws -> [DossierRow] {
        try await casework.records.database.read { try DossierRows.waiting(at: stage, limit: .max, in: $0) }
    }
}
