/// 推荐名单: whom a body recommends in a tier, in order, within its quota (四（一）).
public struct Slate: Sendable, Hashable {
    public let id: SlateID
    public let body: OrganisationID
    public let tier: Tier
    public internal(set) var members: [DossierID] = []
    /// The last day of the earliest period in which opinions were heard.
    public internal(set) var opinionsHeardUntil: Day?
    /// Whom a meeting of the leadership decided to recommend, or not.
    public internal(set) var decided: [DossierID: Bool] = [:]
    public internal(set) var isExplained = false
    public internal(set) var preparedBy: AccountID?
    public internal(set) var sealedAt: Moment?
    /// The office opened it again after the cut-off, until this instant.
    public internal(set) var reopenedUntil: Moment?
    public internal(set) var paper = PaperRegister()

    public init(_ id: SlateID, body: OrganisationID, tier: Tier) {
        self.id = id
        self.body = body
        self.tier = tier
    }

    /// The slate an id names, such as `1501-2`: the body, then the tier; nil for any other text.
    public init?(_ id: SlateID) {
        guard let dash = id.text.lastIndex(of: "-"), let number = Int(id.text[id.text.index(after: dash)...]),
            let tier = Tier(rawValue: number)
        else { return nil }
        self.init(id, body: OrganisationID(String(id.text[..<dash])), tier: tier)
    }

    /// The id of a body's slate in a tier.
    public static func id(of body: OrganisationID, _ tier: Tier) -> SlateID {
        SlateID("\(body)-\(tier.rawValue)")
    }

    /// 五: what is not reported by the cut-off counts as given up; computed from the moment, never stored.
    public func hasLapsed(reportBy: Moment, at now: Moment) -> Bool {
        sealedAt == nil && now >= max(reportBy, reopenedUntil ?? reportBy)
    }
}

/// What can come about in a slate. Case and label names are the storage.
public enum SlateEvent: Sendable, Hashable, Codable {
    case opinionsHeard(OpinionsHeard)
    case deliberated(Meeting)
    case listed(Listing)
    case unlisted(Unlisting)
    case ranked(Ranking)
    case explained(Explanation)
    case prepared(SlatePreparation)
    case sealed(SlateSeal)
    case reopened(Reopening)
    case paperReceived(PaperParcel)
    case paperWaived(PaperWaiver)
}

/// 广泛听取群众意见 (三（二）, R25).
public struct OpinionsHeard: Sendable, Hashable, Codable {
    public let from: Day
    public let to: Day
    public let summary: Sealed<String>

    public init(from: Day, to: Day, summary: Sealed<String>) {
        self.from = from
        self.to = to
        self.summary = summary
    }
}

/// 领导集体研究确定 (三（二）, R26): who sat, and the result for each person.
public struct Meeting: Sendable, Hashable, Codable {
    public let number: String
    public let held: Day
    public let present: Int
    public let absent: Int
    public let results: [MeetingResult]
    public let minutes: Sealed<String>

    public init(
        number: String, held: Day, present: Int, absent: Int, results: [MeetingResult],
        minutes: Sealed<String>
    ) {
        self.number = number
        self.held = held
        self.present = present
        self.absent = absent
        self.results = results
        self.minutes = minutes
    }
}

public struct MeetingResult: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let recommended: Bool
    public let dissent: Sealed<String>?

    public init(dossier: DossierID, recommended: Bool, dissent: Sealed<String>? = nil) {
        self.dossier = dossier
        self.recommended = recommended
        self.dissent = dissent
    }
}

public struct Listing: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public init(dossier: DossierID) { self.dossier = dossier }
}

public struct Unlisting: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public init(dossier: DossierID) { self.dossier = dossier }
}

public struct Ranking: Sendable, Hashable, Codable {
    public let order: [DossierID]
    public init(order: [DossierID]) { self.order = order }
}

/// 说明: why fewer than the share come from the grass-roots (四（一）, R40).
public struct Explanation: Sendable, Hashable, Codable {
    public let text: Sealed<String>
    public init(text: Sealed<String>) { self.text = text }
}

/// 推荐报告 with its contact and phone, prepared by one person (三（二）, R28); zero names must be said (R41).
public struct SlatePreparation: Sendable, Hashable, Codable {
    public let contact: Sealed<String>
    public let phone: Sealed<String>
    public let isZero: Bool
    public let by: AccountID

    public init(contact: Sealed<String>, phone: Sealed<String>, isZero: Bool, by: AccountID) {
        self.contact = contact
        self.phone = phone
        self.isZero = isZero
        self.by = by
    }
}

/// Confirmed by a second person, and with that reported.
public struct SlateSeal: Sendable, Hashable, Codable {
    public let names: [DossierID]
    public let grassroots: Int
    public let preparedBy: AccountID

    public init(names: [DossierID], grassroots: Int, preparedBy: AccountID) {
        self.names = names
        self.grassroots = grassroots
        self.preparedBy = preparedBy
    }
}

/// The office opens a lapsed slate again, with a reason (五, R51).
public struct Reopening: Sendable, Hashable, Codable {
    public let until: Moment
    public let reason: Sealed<String>

    public init(until: Moment, reason: Sealed<String>) {
        self.until = until
        self.reason = reason
    }
}
