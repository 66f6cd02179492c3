import Records
public import Selection

/// The season's settings: changed by the office as facts, read by every rule instead of the notice's own numbers.
extension Transaction {
    func perform(_ command: SettingsCommand) throws -> Receipt {
        try desk.requireOffice(for: command.act)
        let file = try desk.seasonSettings()
        try requireUnchanged(file)
        let settings = file?.state ?? SeasonSettings(SettingsID(program.id))
        let facts = try desk.settingsFacts(for: command.change ?? settings.waiting?.change)
        let events = try settings.decide(command, facts, by: actor, at: now)
        return try append(events, to: file, id: program.id, owner: PersonID(keeping: program.officeID)).receipt
    }
}

extension Desk {
    func seasonSettings() throws -> CaseFile<SeasonSettings>? { try reader.file(program.id, of: SeasonSettings.self) }

    func settingsFacts(for change: SettingChange?) throws -> SettingsFacts {
        guard case .bodyExtension(let change) = change, try organisation(change.body)?.body != nil else {
            return SettingsFacts(program: program, reportBy: [:])
        }
        return SettingsFacts(program: program, reportBy: [change.body: reportBy(change.body)])
    }
}

extension SeasonSettings {
    /// What stands against an act before anything is answered.
    func standing(against act: Act, by actor: Actor) -> Refusal? {
        switch act {
        case .confirmChange: obstacle(to: .confirm, by: actor)
        case .dropChange: obstacle(to: .drop, by: actor)
        default: obstacle(to: .prepare, by: actor)
        }
    }
}

extension Casework {
    /// The programme as it holds now, with what the office changed.
    public func currentProgram() async throws -> Program {
        program.changed(by: try await records.database.glance { try SettingRows.values(in: $0) })
    }
}
