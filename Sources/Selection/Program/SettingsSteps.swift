/// What can be asked of a season's settings.
public enum SettingsCommand: Sendable, Hashable {
    case changeCutoff(CutoffChange, reason: Sealed<String>)
    case changeQuota(QuotaChange, reason: Sealed<String>)
    case extendBody(BodyExtension, reason: Sealed<String>)
    case confirmChange
    case dropChange

    /// The change it prepares.
    public var change: SettingChange? {
        switch self {
        case .changeCutoff(let change, _): .cutoff(change)
        case .changeQuota(let change, _): .quota(change)
        case .extendBody(let change, _): .bodyExtension(change)
        case .confirmChange, .dropChange: nil
        }
    }

    var step: SettingsStep {
        switch self {
        case .changeCutoff, .changeQuota, .extendBody: .prepare
        case .confirmChange: .confirm
        case .dropChange: .drop
        }
    }

    fileprivate var reason: Sealed<String>? {
        switch self {
        case .changeCutoff(_, let reason), .changeQuota(_, let reason), .extendBody(_, let reason): reason
        case .confirmChange, .dropChange: nil
        }
    }
}

/// The way of a change: prepared, then confirmed or dropped.
public enum SettingsStep: Sendable, Hashable {
    case prepare, confirm, drop
}

/// What the rules need to know from outside, read in the same transaction.
public struct SettingsFacts: Sendable {
    /// The programme as it holds now.
    public let program: Program
    /// Until when each recommending body that a change names may report now.
    public let reportBy: [OrganisationID: Moment]

    public init(program: Program, reportBy: [OrganisationID: Moment]) {
        self.program = program
        self.reportBy = reportBy
    }
}

extension SeasonSettings {
    /// Takes one more fact in.
    public mutating func evolve(_ event: SettingsEvent) {
        switch event {
        case .changePrepared(let fact): waiting = fact
        case .changeConfirmed(let fact):
            waiting = nil
            values.take(fact.change)
        case .changeDropped: waiting = nil
        }
    }

    /// What stands against a step before anything is answered: one change at a time, and two people (五).
    public func obstacle(to step: SettingsStep, by actor: Actor) -> Refusal? {
        switch step {
        case .prepare: waiting == nil ? nil : Refusal(.changeWaiting, "五")
        case .confirm where waiting?.by == actor.account: Refusal(.samePersonConfirms, "五")
        case .confirm, .drop: waiting == nil ? Refusal(.changeNotPrepared, "五") : nil
        }
    }

    /// What comes about when something is asked of the settings.
    public func decide(
        _ command: SettingsCommand, _ facts: SettingsFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [SettingsEvent] {
        if let refusal = obstacle(to: command.step, by: actor) { throw refusal }
        if let change = command.change, let reason = command.reason {
            try facts.require(change, at: now)
            return [.changePrepared(PreparedChange(change: change, reason: reason, by: actor.account))]
        }
        guard let waiting else { throw Refusal(.changeNotPrepared, "五") }
        if command == .dropChange { return [.changeDropped(DroppedChange(preparedBy: waiting.by))] }
        try facts.require(waiting.change, at: now)
        return [.changeConfirmed(ConfirmedChange(change: waiting.change, preparedBy: waiting.by))]
    }
}

extension SettingsFacts {
    /// The same rule when a change is prepared and when it is confirmed: time has gone on meanwhile.
    fileprivate func require(_ change: SettingChange, at now: Moment) throws(Refusal) {
        switch change {
        case .cutoff(let change): try require(change, at: now)
        case .quota(let change): try require(change)
        case .bodyExtension(let change): try require(change, at: now)
        }
    }

    /// R51: what is over is opened again body by body, never for all.
    private func require(_ change: CutoffChange, at now: Moment) throws(Refusal) {
        let stands = program.deadlines.stated(change.cutoff)
        let said = ["cutoff": stands.value.description]
        if now >= stands.value { throw Refusal(.cutoffOver, stands.clause, said) }
        if change.until == stands.value { throw Refusal(.settingUnchanged, stands.clause) }
        if change.until <= now { throw Refusal(.settingTooEarly, stands.clause, ["after": now.description]) }
    }

    private func require(_ change: QuotaChange) throws(Refusal) {
        guard let stands = program.rules(for: change.tier)?.quota(for: change.bodies) else {
            throw Refusal(.quotaUnknown, "四（一）")
        }
        if change.atMost == stands.atMost { throw Refusal(.settingUnchanged, stands.clause) }
    }

    private func require(_ change: BodyExtension, at now: Moment) throws(Refusal) {
        guard let stands = reportBy[change.body] else { throw Refusal(.bodyUnknown, "五") }
        let after = max(now, stands)
        if change.until <= after { throw Refusal(.settingTooEarly, "五", ["after": after.description]) }
    }
}
