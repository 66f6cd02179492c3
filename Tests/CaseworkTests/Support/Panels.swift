import Casework
import Records
import Selection

/// A pool, and the people of the office who draw of it.
extension House {
    struct Drawers {
        let clerk: Actor
        let leader: Actor
        /// Another leader, who holds no part of the seed.
        let second: Actor
    }

    static let shares = (first: "0123-4567-89AB-CDEF", second: "FEDC-BA98-7654-3210")

    func drawers() async throws -> Drawers {
        let (clerk, leader) = try await officials(office)
        let second = try await records.database.write { records in
            try Accounts.account(login: "office-second", in: records)?.actor
                ?? Accounts.add(
                    NewAccount(
                        login: "office-second", password: "x", role: .leader, organisation: OrganisationID("office"),
                        displayName: "另一名负责人"), at: Moment(Day(number: 0)), in: records
                ).actor
        }
        return Drawers(clerk: clerk, leader: leader, second: second)
    }

    /// Experts of different names, units and disciplines in turn.
    @discardableResult
    func fillPool(_ count: Int, changing: [Int: [ExpertField: String]] = [:]) async throws -> [ExpertID] {
        let rows = (0..<count).map { number in
            let usual: [ExpertField: String] = [
                .name: "专家\(number)", .unit: "单位\(number % 12)", .title: "教授",
                .disciplines: ["110", "180", "210"][number % 3], .from: "2023-01-01", .to: "2025-12-31",
            ]
            return TypedExpert(line: number + 1, usual.merging(changing[number] ?? [:]) { $1 })
        }
        let clerk = try await official(.clerk, office)
        return try await casework.addExperts(rows, Request(by: clerk, at: at("09-20 09:00")))
    }

    func panelDraft(
        seats: Int = 11, limits: [DrawLimit] = [], exclusions: [PanelExclusion] = [], beacon: String? = nil
    ) async throws -> PanelDraft {
        let people = try await drawers()
        return PanelDraft(
            name: "自然科学组", tiers: [.two], query: PoolQuery(meets: Day("2023-10-30") ?? Day(number: 0)), seats: seats,
            alternates: 3, limits: limits, exclusions: exclusions,
            holders: [people.clerk.account, people.leader.account], beacon: beacon)
    }

    func panel(_ id: PanelID, _ actor: Actor? = nil, _ moment: String = "10-20 15:00") async throws -> PanelView {
        let clerk = try await official(.clerk, office)
        return try await casework.panel(id, for: actor ?? clerk, at: at(moment))
    }

    /// Planned by the clerk.
    func planned(_ draft: PanelDraft? = nil) async throws -> PanelID {
        let (people, usual) = (try await drawers(), try await panelDraft())
        return PanelID(try await ask(.planPanel(draft ?? usual), people.clerk, "10-20 09:00").id)
    }

    /// Planned, and made known by a leader.
    func fixedPanel(_ draft: PanelDraft? = nil) async throws -> PanelID {
        let (people, id) = (try await drawers(), try await planned(draft))
        try await ask(.panel(id, .fix), people.second, "10-20 09:10")
        return id
    }

    /// With both parts of the seed made known.
    func drawnPanel(_ draft: PanelDraft? = nil) async throws -> PanelID {
        let (people, id) = (try await drawers(), try await fixedPanel(draft))
        try await ask(.panel(id, .commit(Self.shares.first)), people.clerk, "10-20 09:20")
        try await ask(.panel(id, .commit(Self.shares.second)), people.leader, "10-20 09:30")
        try await ask(.panel(id, .reveal(Self.shares.first)), people.clerk, "10-20 09:40")
        try await ask(.panel(id, .reveal(Self.shares.second)), people.leader, "10-20 09:50")
        return id
    }
}
