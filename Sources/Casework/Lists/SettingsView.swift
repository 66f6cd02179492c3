import Records
public import Selection

/// The season's settings as the office sees them: what holds, what waits for a second person, and what came about.
public struct SettingsView: Sendable {
    public let settings: SeasonSettings
    public let version: Int
    /// The programme as it holds now.
    public let current: Program
    /// The newest first.
    public let history: [SettingEntry]
    /// Those a change names.
    public let bodies: [OrganisationID: Organisation]
    public let acts: [Act]
}

/// A fact of the settings with who brought it about.
public struct SettingEntry: Sendable {
    /// The event's name.
    public let name: String
    public let change: SettingChange
    /// Why; nil once the office's papers are erased.
    public let reason: String?
    public let at: Moment
    public let role: Role
    public let by: String
}

extension Casework {
    public func settings(for actor: Actor, at now: Moment) async throws -> SettingsView {
        try requireOffice(actor)
        return try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let file = try desk.seasonSettings()
            let settings = file?.state ?? SeasonSettings(SettingsID(self.program.id))
            let history = try desk.settingHistory()
            let acts: [Act] = [.changeCutoff, .changeQuota, .extendBody, .confirmChange, .dropChange]
            return SettingsView(
                settings: settings, version: file?.version ?? 0, current: desk.program, history: history.reversed(),
                bodies: try desk.organisations(Set(history.compactMap(\.change.body))),
                acts: acts.filter {
                    Permissions.allow($0, actor.role, at: [.office]) && settings.standing(against: $0, by: actor) == nil
                })
        }
    }
}

extension Desk {
    fileprivate func settingHistory() throws -> [SettingEntry] {
        var prepared: PreparedChange?
        return try Ledger.facts(of: CaseKey(.settings, program.id), in: records).compactMap { fact in
            let event: SettingsEvent = try CanonicalJSON.decode(from: fact.event)
            if case .changePrepared(let change) = event { prepared = change }
            guard let prepared else { return nil }
            let account = try Accounts.account(fact.by.account, in: records)
            return SettingEntry(
                name: fact.name, change: prepared.change, reason: try casework.opened(prepared.reason, in: records),
                at: fact.at, role: fact.by.role, by: account?.displayName ?? "")
        }
    }
}
