/// 公示: names before the public for working days, what was objected, and how that ended (三（二）, 三（四）).
public struct Publicity: Sendable, Hashable {
    public let id: PublicityID
    public let publisher: OrganisationID
    /// Each name by its dossier, with the particulars it showed.
    public let names: [PublishedName]
    public let preparedBy: AccountID
    public let contact: PublicityContact?
    public internal(set) var posting: Window?
    /// Names whose days began again after an interruption.
    public internal(set) var restarts: [DossierID: Window] = [:]
    public internal(set) var objections: [Objection] = []
    public internal(set) var statement: ResultStatement?

    /// The days that count for one person.
    public func window(for dossier: DossierID) -> Window? { restarts[dossier] ?? posting }

    public func name(of dossier: DossierID) -> PublishedName? { names.first { $0.dossier == dossier } }

    /// An objection that is open, or was upheld, holds back that person alone (三（二）, R27).
    func objection(holding dossier: DossierID) -> Objection? {
        objections.first { $0.dossier == dossier && ($0.outcome == nil || $0.outcome == .upheld) }
    }
}

/// One name on a publicity.
public struct PublishedName: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let particulars: Int
    /// Left off the text because the person's work is secret.
    public let isWithheld: Bool

    public init(dossier: DossierID, particulars: Int, isWithheld: Bool) {
        self.dossier = dossier
        self.particulars = particulars
        self.isWithheld = isWithheld
    }
}

/// 异议 as the desk that published put it on record.
public struct Objection: Sendable, Hashable, Codable {
    public let number: Int
    public let dossier: DossierID
    public let received: Moment
    public let isRealName: Bool
    public let content: Sealed<String>
    public var outcome: ObjectionOutcome?

    public init(
        number: Int, dossier: DossierID, received: Moment, isRealName: Bool, content: Sealed<String>,
        outcome: ObjectionOutcome? = nil
    ) {
        self.number = number
        self.dossier = dossier
        self.received = received
        self.isRealName = isRealName
        self.content = content
        self.outcome = outcome
    }
}

public enum ObjectionOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    case notUpheld, withoutEffect, upheld
}

/// 公示情况说明: what the publisher states when the days are over.
public struct ResultStatement: Sendable, Hashable, Codable {
    public let text: Sealed<String>

    public init(text: Sealed<String>) { self.text = text }
}
