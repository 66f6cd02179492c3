import Casework
import Records
import Selection

/// 三（三）: the office takes in, returns once or refuses; votes are opened, and lists made.
extension Season {
    mutating func accept(on day: Day) async throws {
        let rows = try await waiting(at: .reported)
        let clerk = try officials.clerk(of: places.office)
        if rows.contains(where: { $0.tier == .one }), isFirst("votes too early") {
            try await ask(.decision(.openVote(.one), by: clerk, .refused(.acceptancePending)))
        }
        let held = try await heldForPaper(rows)
        var asks: [Ask] = []
        for row in rows {
            switch story(of: row) {
            case .returnedByOffice where isFirst("office/\(row.id)"),
                .overdueAtOffice where isFirst("office/\(row.id)"):
                let remark = correction("summary-pattern", of: "achievement", "主要业绩缺少佐证，请一次性补正。")
                asks.append(.dossier(row.id, .returnForCorrection([remark]), by: clerk))
            case .refusedByOffice:
                asks.append(.dossier(row.id, .refuse(remark: .said("申报材料与基本条件不符。")), by: clerk))
            case _ where held.contains(row.id):
                // One is tried all the same; the others wait for their paper.
                if isFirst("held for paper") {
                    asks.append(.dossier(row.id, .accept(), by: clerk, .refused(.paperMissing)))
                }
            default:
                let isLater = day == SeasonDays.accepting.lowerBound && (entrant(of: row)?.merit ?? 0) % 2 == 1
                if !isLater { asks.append(.dossier(row.id, .accept(), by: clerk)) }
            }
        }
        try await ask(asks)
    }

    mutating func openVote(_ tier: Tier) async throws {
        try await ask(.decision(.openVote(tier), by: try officials.clerk(of: places.office)))
    }

    /// What is with the office and was taken in.
    func reported() async throws -> [DossierRow] {
        let moment = now
        return try await casework.records.database.read { records in
            try DossierRows.reported(in: records).filter { !$0.hasLapsed(at: moment) }
        }
    }

    mutating func makeList(of tier: Tier) async throws {
        let clerk = try officials.clerk(of: places.office)
        let leader = try officials.leader(of: places.office)
        try await ask([
            .decision(.prepareList(tier), by: clerk), .decision(.makeList(tier), by: leader),
        ])
    }
}
