import Casework
import Records
import Selection

/// 三（三）: a panel is drawn of the pool for each tier. The first draw is given up, because a holder keeps silent; of the
/// second somebody declines; the third rests on a public number too.
extension Season {
    /// Typed by hand, so that a season played again draws the same.
    private static let shares = (clerk: "RHR1-CLRK-2023-AAAA", leader: "RHR1-LDR0-2023-BBBB")
    private var clerk: Actor { get throws { try officials.clerk(of: places.office) } }
    private var leader: Actor { get throws { try officials.leader(of: places.office) } }

    mutating func drawInVain() async throws {
        let panel = try await fixedPanel(for: .one)
        try await ask([
            .panel(panel, .commit(Self.shares.clerk), by: try clerk),
            .panel(panel, .reveal(Self.shares.clerk), by: try clerk, .refused(.sharesNotCommitted)),
        ])
    }

    /// Both parts on one morning, after what was begun in vain is given up.
    mutating func drawFirstPanel() async throws {
        if let silent = try await underWay() {
            let end = PanelCommand.abandon(.holderSilent, remark: .said("另一名持有人外出，两天内没有锁定种子。"))
            try await ask(.panel(silent, end, by: try leader))
        }
        _ = try await fixedPanel(for: .one)
        try await commitShares()
        try await revealShares()
    }

    mutating func declineSeats() async throws {
        guard let row = try await panels().first(where: { $0.standing == .drawn }) else { return }
        let panel = try await casework.panel(row.id, for: try clerk, at: now).panel
        let gone = [(panel.outcome?.seats.first, DeclineReason.unable), (panel.outcome?.alternates.first, .unreachable)]
        for (expert, reason) in gone {
            guard let expert else { continue }
            try await ask(.panel(row.id, .decline(expert, reason, remark: nil), by: try clerk))
        }
    }

    mutating func planSecondPanel() async throws {
        _ = try await fixedPanel(for: .two, beacon: "2023年10月24日福彩3D中奖号码，当晚公布")
    }

    mutating func commitShares() async throws {
        guard let panel = try await underWay() else { return }
        try await ask([
            .panel(panel, .commit(Self.shares.leader), by: try leader),
            .panel(panel, .commit(Self.shares.clerk), by: try clerk),
        ])
    }

    mutating func revealShares() async throws {
        guard let panel = try await underWay() else { return }
        try await ask([
            .panel(panel, .reveal(Self.shares.clerk), by: try clerk),
            .panel(panel, .reveal(Self.shares.leader), by: try leader),
        ])
    }

    mutating func tellBeacon() async throws {
        guard let panel = try await underWay() else { return }
        try await ask(.panel(panel, .tellBeacon("472", again: "472"), by: try clerk))
    }

    // MARK: A plan

    /// Planned by the clerk and made known by the leader, who each hold a part of the seed.
    private mutating func fixedPanel(for tier: Tier, beacon: String? = nil) async throws -> PanelID {
        let draft = PanelDraft(
            name: tier == .one ? "一层次评审委员会" : "二层次评审委员会", tiers: [tier],
            query: PoolQuery(meets: SeasonDays.meetings[tier] ?? now.day), seats: 25, alternates: 5,
            limits: [.eachUnit(most: 3, isHard: true), .eachDiscipline(most: 4, isHard: false)],
            holders: [try clerk.account, try leader.account], beacon: beacon)
        let receipt = try await ask(Ask(command: .planPanel(draft), actor: try clerk))
        let panel = PanelID(receipt?.id ?? "")
        try await ask(.panel(panel, .fix, by: try leader))
        return panel
    }

    private func panels() async throws -> [PanelRow] {
        try await casework.records.database.read { try PanelRows.all(in: $0) }
    }

    private func underWay() async throws -> PanelID? { try await panels().first { $0.ended == nil }?.id }
}
