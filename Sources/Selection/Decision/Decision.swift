/// 审议确定: the season's preliminary lists, the departments consulted, and the notice (三（三）, 三（四）).
public struct Decision: Sendable, Hashable {
    public let id: DecisionID
    public internal(set) var votesOpened: Set<Tier> = []
    /// Lists one person prepared, waiting for the second.
    public internal(set) var prepared: [Tier: PreliminaryList] = [:]
    public internal(set) var lists: [Tier: [DossierID]] = [:]
    /// 递补人选: who passed and found no place, in order.
    public internal(set) var reserves: [Tier: [DossierID]] = [:]
    public internal(set) var consultation: Consultation?
    public internal(set) var replies: [String: DepartmentReply] = [:]
    /// Whose ways one person would end, waiting for the second.
    public internal(set) var conclusionPrepared: ConclusionPreparation?
    public internal(set) var noticePrepared: NoticePreparation?
    public internal(set) var notices: [SelectionNotice] = []
    /// Whom departments spoke against before they were asked anew.
    var objectedBefore: Set<DossierID> = []

    public init(_ id: DecisionID) { self.id = id }

    /// Whom a department spoke against.
    public var objected: Set<DossierID> { objectedBefore.union(replies.values.flatMap(\.against)) }

    /// Whoever already stands in a notice.
    public var selected: Set<DossierID> { Set(notices.flatMap(\.names)) }
}

/// What can come about in the season's decision. Case and label names are the storage.
public enum DecisionEvent: Sendable, Hashable, Codable {
    case voteOpened(VoteOpened)
    case listPrepared(PreliminaryList)
    case listMade(PreliminaryList)
    case calledUp(CalledUp)
    case consulted(Consultation)
    case departmentReplied(DepartmentReply)
    case conclusionPrepared(ConclusionPreparation)
    case consultationConcluded(ConsultationConclusion)
    case noticePrepared(NoticePreparation)
    case noticeIssued(SelectionNotice)
}

public struct VoteOpened: Sendable, Hashable, Codable {
    public let tier: Tier
    public init(tier: Tier) { self.tier = tier }
}

/// 初步人选 of a tier, in order.
public struct PreliminaryList: Sendable, Hashable, Codable {
    public let tier: Tier
    public let names: [DossierID]
    public let preparedBy: AccountID
    /// Of those equal at the last place, whom the panel chose; left out where there were none.
    public let decided: [DossierID]?
    /// 递补人选, in order; left out where there are none.
    public let reserve: [DossierID]?

    public init(
        tier: Tier, names: [DossierID], preparedBy: AccountID, decided: [DossierID] = [], reserve: [DossierID] = []
    ) {
        self.tier = tier
        self.names = names
        self.preparedBy = preparedBy
        self.decided = decided.isEmpty ? nil : decided
        self.reserve = reserve.isEmpty ? nil : reserve
    }
}

/// 递补: who moved up from the reserve.
public struct CalledUp: Sendable, Hashable, Codable {
    public let tier: Tier
    public let dossier: DossierID

    public init(tier: Tier, dossier: DossierID) {
        self.tier = tier
        self.dossier = dossier
    }
}

/// The letters to the departments, and by when they answer.
public struct Consultation: Sendable, Hashable, Codable {
    public let departments: [String]
    public let due: Moment
    /// The letter says that no reply means no objection.
    public let silenceIsConsent: Bool

    public init(departments: [String], due: Moment, silenceIsConsent: Bool) {
        self.departments = departments
        self.due = due
        self.silenceIsConsent = silenceIsConsent
    }
}

/// What a department answered, and against whom.
public struct DepartmentReply: Sendable, Hashable, Codable {
    public let department: String
    public let number: String
    public let against: [DossierID]
    public let reasons: Sealed<String>?

    public init(department: String, number: String, against: [DossierID], reasons: Sealed<String>? = nil) {
        self.department = department
        self.number = number
        self.against = against
        self.reasons = reasons
    }
}

/// Whose ways are to end over a department's word, as one person prepared it.
public struct ConclusionPreparation: Sendable, Hashable, Codable {
    public let against: [DossierID]
    public let by: AccountID

    public init(against: [DossierID], by: AccountID) {
        self.against = against
        self.by = by
    }
}

/// Whose way ends because a department spoke against them.
public struct ConsultationConclusion: Sendable, Hashable, Codable {
    public let against: [DossierID]
    public init(against: [DossierID]) { self.against = against }
}

/// The notice as one person prepared it.
public struct NoticePreparation: Sendable, Hashable, Codable {
    public let number: String
    public let by: AccountID

    public init(number: String, by: AccountID) {
        self.number = number
        self.by = by
    }
}

/// 入选通知: numbered, dated, with the names it makes final.
public struct SelectionNotice: Sendable, Hashable, Codable {
    public let number: String
    public let issued: Day
    public let names: [DossierID]

    public init(number: String, issued: Day, names: [DossierID]) {
        self.number = number
        self.issued = issued
        self.names = names
    }
}
