import Casework
import Records
import Selection

/// 三（二）, R19, R31: counties pass on; associations and agencies evaluate and publish before they do.
extension Season {
    mutating func passOn(on day: Day) async throws {
        let rows = try await waiting(at: .atLevel)
        var asks: [Ask] = []
        for row in rows {
            guard let desk = row.desk else { continue }
            if isSlow(desk), row.since.day == day, day < SeasonDays.secondMeeting { continue }
            let leader = try officials.leader(of: desk)
            if story(of: row) == .declinedByLevel {
                asks.append(.dossier(row.id, declining("quota-full", "名额有限，本次不推荐。"), by: leader))
            } else if isFree(row, at: desk) {
                asks.append(.dossier(row.id, .forward(opinion: .said("同意上报。")), by: leader))
            }
        }
        try await ask(asks)
        try await publishAtLevels(rows.filter { evaluates($0.desk) && $0.slate == nil }, on: day)
    }

    /// Every other county reads what came in on the next working day, as long as no meeting is missed by it.
    private func isSlow(_ desk: OrganisationID) -> Bool {
        places.organisations[desk]?.kind == .county && (desk.text.utf8.last ?? 0) % 2 == 1
    }

    private func evaluates(_ desk: OrganisationID?) -> Bool {
        desk.flatMap { places.organisations[$0] }?.kind.evaluatesAndPublishes ?? false
    }

    private func isFree(_ row: DossierRow, at desk: OrganisationID) -> Bool {
        guard evaluates(desk) else { return true }
        return published[Posting(publisher: desk, dossier: row.id)].map { now >= $0.free } ?? false
    }

    private mutating func publishAtLevels(_ rows: [DossierRow], on day: Day) async throws {
        let new = rows.filter { row in
            row.desk.map { published[Posting(publisher: $0, dossier: row.id)] == nil } ?? false
        }
        try await ask(
            try new.compactMap { row in
                try row.desk.map { desk in
                    .dossier(
                        row.id, .evaluate(evaluation(at: desk, of: row, on: day)),
                        by: try officials.clerk(of: desk))
                }
            })
        try await publish(new) { $0.desk ?? $0.body }
    }

    /// A body passes on what came back corrected after it was reported.
    mutating func passOnCorrected() async throws {
        var asks: [Ask] = []
        for row in try await waiting(at: .atBody) where row.slate != nil {
            asks.append(
                .dossier(row.id, .forward(opinion: .said("补正后同意上报。")), by: try officials.leader(of: row.body)))
        }
        try await ask(asks)
    }
}
