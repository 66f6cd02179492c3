import Casework
import Records
import Selection

/// 公示: names put together by a clerk, posted by a leader; what is objected is looked into and answered.
extension Season {
    /// Publishes rows, those of one publisher in one text.
    mutating func publish(_ rows: [DossierRow], by publisher: (DossierRow) -> OrganisationID) async throws {
        let groups = Dictionary(grouping: rows, by: publisher)
        let publishers = groups.keys.sorted()
        let receipts = try await ask(
            try publishers.map { id in
                Ask(
                    command: .preparePublicity(by: id, (groups[id] ?? []).map(\.id)),
                    actor: try officials.clerk(of: id))
            })
        let prepared = zip(publishers, receipts).compactMap { id, receipt in
            receipt.map { (publisher: id, publicity: PublicityID($0.id)) }
        }
        try await ask(
            try prepared.map { id, publicity in
                Ask(command: .publicity(publicity, .post), actor: try officials.leader(of: id))
            })
        for (id, publicity) in prepared { try await remember(publicity, of: id, groups[id] ?? []) }
    }

    private mutating func remember(
        _ publicity: PublicityID, of publisher: OrganisationID, _ rows: [DossierRow]
    ) async throws {
        let row = try await casework.records.database.read { try PublicityRows.row(publicity, in: $0) }
        guard let free = row?.free else { return }
        for row in rows {
            published[Posting(publisher: publisher, dossier: row.id)] = PostedName(publicity: publicity, free: free)
            plan(for: row, in: publicity, by: publisher)
        }
    }

    private mutating func plan(for row: DossierRow, in publicity: PublicityID, by publisher: OrganisationID) {
        let outcome: ObjectionOutcome?
        switch (story(of: row), publisher == row.body) {
        case (.objectionUpheld, false): outcome = .upheld
        case (.objectionAnswered, false): outcome = .notUpheld
        case (.objectionOpen, false): outcome = nil
        case (.objectionAtBody, true): outcome = .withoutEffect
        default: return
        }
        objections.append(
            PlannedObjection(
                publicity: publicity, publisher: publisher, dossier: row.id, outcome: outcome, posted: now.day))
    }

    /// Objections come on the day after the posting and are concluded two days later, or stay open.
    mutating func object(on day: Day) async throws {
        for index in objections.indices where objections[index].posted < day {
            let planned = objections[index]
            if planned.number == nil {
                let count = (objectionCounts[planned.publicity] ?? 0) + 1
                objectionCounts[planned.publicity] = count
                objections[index].number = count
                try await ask(
                    Ask(
                        command: .publicity(
                            planned.publicity,
                            .object(
                                planned.dossier, received: now.adding(hours: -1), isRealName: true,
                                content: .said("对其近三年的业绩材料有异议。"))),
                        actor: try officials.clerk(of: planned.publisher)))
            } else if let outcome = planned.outcome, planned.posted.adding(days: 2) < day {
                objections[index].outcome = nil
                try await conclude(objections[index], outcome)
            }
        }
    }

    mutating func conclude(_ planned: PlannedObjection, _ outcome: ObjectionOutcome) async throws {
        let conclusion = ObjectionConclusion(
            number: planned.number ?? 1, outcome: outcome, report: .said("经核查，形成调查报告并答复异议人。"))
        try await ask(
            Ask(
                command: .publicity(planned.publicity, .conclude(conclusion)),
                actor: try officials.leader(of: planned.publisher)))
    }
}

/// An objection that will come, and how it will end; without an outcome it stays open.
struct PlannedObjection: Sendable {
    let publicity: PublicityID
    let publisher: OrganisationID
    let dossier: DossierID
    var outcome: ObjectionOutcome?
    let posted: Day
    var number: Int?
}
