/// 批次设置: what the office has changed of the notice's dates and numbers since the season began (四, 五; R38–R39, R49,
/// R51). Each change has a reason, is prepared by one person and holds from the moment another confirms it.
public struct SeasonSettings: Sendable, Hashable {
    public let id: SettingsID
    /// The change that waits for a second person.
    public internal(set) var waiting: PreparedChange?
    public internal(set) var values = SettingValues()

    public init(_ id: SettingsID) { self.id = id }
}

public typealias SettingsID = Identifier<SeasonSettings>

/// What can come about in a season's settings. Case and label names are the storage.
public enum SettingsEvent: Sendable, Hashable, Codable {
    case changePrepared(PreparedChange)
    case changeConfirmed(ConfirmedChange)
    case changeDropped(DroppedChange)
}

/// One date or number, as it will be.
public enum SettingChange: Sendable, Hashable, Codable {
    case cutoff(CutoffChange)
    case quota(QuotaChange)
    case bodyExtension(BodyExtension)

    /// The one body it concerns, if it is one.
    public var body: OrganisationID? {
        if case .bodyExtension(let change) = self { change.body } else { nil }
    }
}

public struct CutoffChange: Sendable, Hashable, Codable {
    public let cutoff: Cutoff
    /// The first instant that is too late.
    public let until: Moment

    public init(cutoff: Cutoff, until: Moment) {
        self.cutoff = cutoff
        self.until = until
    }
}

/// The cut-offs of the notice (四（二）, 五).
public enum Cutoff: String, Sendable, Hashable, Codable, CaseIterable {
    case electronic, paper, tier3
}

/// How many a kind of body may recommend in a tier (四（一）, 四（二）).
public struct QuotaChange: Sendable, Hashable, Codable {
    public let tier: Tier
    public let bodies: BodyKind
    public let atMost: Int

    public init(tier: Tier, bodies: BodyKind, atMost: Int) {
        self.tier = tier
        self.bodies = bodies
        self.atMost = atMost
    }
}

/// One body may report later than the others (五, R51).
public struct BodyExtension: Sendable, Hashable, Codable {
    public let body: OrganisationID
    public let until: Moment

    public init(body: OrganisationID, until: Moment) {
        self.body = body
        self.until = until
    }
}

public struct PreparedChange: Sendable, Hashable, Codable {
    public let change: SettingChange
    public let reason: Sealed<String>
    public let by: AccountID

    public init(change: SettingChange, reason: Sealed<String>, by: AccountID) {
        self.change = change
        self.reason = reason
        self.by = by
    }
}

public struct ConfirmedChange: Sendable, Hashable, Codable {
    public let change: SettingChange
    public let preparedBy: AccountID

    public init(change: SettingChange, preparedBy: AccountID) {
        self.change = change
        self.preparedBy = preparedBy
    }
}

public struct DroppedChange: Sendable, Hashable, Codable {
    public let preparedBy: AccountID
    public init(preparedBy: AccountID) { self.preparedBy = preparedBy }
}

/// What holds in place of the notice's own dates and numbers.
public struct SettingValues: Sendable, Hashable {
    public private(set) var cutoffs: [Cutoff: Moment] = [:]
    public private(set) var quotas: [QuotaPlace: Int] = [:]
    public private(set) var extensions: [OrganisationID: Moment] = [:]

    public struct QuotaPlace: Sendable, Hashable {
        public let tier: Tier
        public let bodies: BodyKind

        public init(_ tier: Tier, _ bodies: BodyKind) {
            self.tier = tier
            self.bodies = bodies
        }
    }

    public init() {}

    public mutating func take(_ change: SettingChange) {
        switch change {
        case .cutoff(let change): cutoffs[change.cutoff] = change.until
        case .quota(let change): quotas[QuotaPlace(change.tier, change.bodies)] = change.atMost
        case .bodyExtension(let change): extensions[change.body] = change.until
        }
    }

    /// What of it concerns a body and a tier.
    public func concerning(_ body: OrganisationID, _ kind: BodyKind, _ tier: Tier) -> [SettingChange] {
        [
            cutoffs[.electronic].map { .cutoff(CutoffChange(cutoff: .electronic, until: $0)) },
            quotas[QuotaPlace(tier, kind)].map { .quota(QuotaChange(tier: tier, bodies: kind, atMost: $0)) },
            extensions[body].map { .bodyExtension(BodyExtension(body: body, until: $0)) },
        ].compactMap(\.self)
    }
}

extension Deadlines {
    /// The cut-off, or the later instant that the office gave a body (五, R51).
    public func reportBy(_ body: OrganisationID, with settings: SettingValues) -> Moment {
        let cutoff = settings.cutoffs[.electronic] ?? electronic.value
        return max(cutoff, settings.extensions[body] ?? cutoff)
    }
}

extension Program {
    /// The programme as it holds with what the office changed.
    public func changed(by values: SettingValues) -> Program {
        var program = self
        for (cutoff, until) in values.cutoffs { program.deadlines[cutoff] = until }
        for (place, atMost) in values.quotas {
            guard let index = program.tiers.firstIndex(where: { $0.tier == place.tier }),
                let old = program.tiers[index].quota(for: place.bodies)
            else { continue }
            let new = Quota(bodies: [place.bodies], atMost: atMost, clause: old.clause)
            program.tiers[index].quotas.insert(new, at: 0)
        }
        program.timeline = timeline.map { $0.following(program.deadlines) }.sorted { $0.from < $1.from }
        return program
    }
}

extension Deadlines {
    public func stated(_ cutoff: Cutoff) -> Stated<Moment> {
        switch cutoff {
        case .electronic: electronic
        case .paper: paper
        case .tier3: tier3
        }
    }

    fileprivate subscript(cutoff: Cutoff) -> Moment {
        get { stated(cutoff).value }
        set {
            let stated = Stated(newValue, stated(cutoff).clause)
            switch cutoff {
            case .electronic: electronic = stated
            case .paper: paper = stated
            case .tier3: tier3 = stated
            }
        }
    }
}
