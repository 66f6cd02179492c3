/// An office, bureau, employer or association in the tree of the region.
public struct Organisation: Sendable, Hashable, Codable {
    public let id: OrganisationID
    public let name: String
    public let kind: OrganisationKind
    /// The organisation it reports through; none for the office at the top.
    public let parent: OrganisationID?
    /// What kind of recommending body it is; none when it recommends through others.
    public let body: BodyKind?
    /// Six digits of GB/T 2260, where it has a place.
    public let division: String?
    /// Unified social credit code (GB 32100), where it is registered.
    public let creditCode: String?
    public let affiliation: Affiliation?
    public let ownership: Ownership?
    /// An example the office replaces: the notice names the kind, not the unit.
    public let isSample: Bool

    public init(
        id: OrganisationID, name: String, kind: OrganisationKind, parent: OrganisationID?, body: BodyKind? = nil,
        division: String? = nil, creditCode: String? = nil, affiliation: Affiliation? = nil,
        ownership: Ownership? = nil, isSample: Bool = false
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.body = body
        self.division = division
        self.creditCode = creditCode
        self.affiliation = affiliation
        self.ownership = ownership
        self.isSample = isSample
    }
}

/// What an organisation is in the procedure.
public enum OrganisationKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// 自治区人社厅
    case office
    /// 盟市人社局
    case league
    /// 自治区主管部门
    case department
    /// 自治区直属单位
    case direct
    /// 中央驻区单位
    case central
    /// 工商联
    case federation
    /// 旗县人社局
    case county
    /// 行业协会（学会）
    case association
    /// 人力资源公共服务机构
    case agency
    /// 所在单位
    case employer

    /// Whether 三（二） asks it to evaluate and publish although it isn't the body:
    /// associations and agencies do, counties only review.
    public var evaluatesAndPublishes: Bool { self == .association || self == .agency }
}

/// The kinds of recommending body (抬头, 三（二）).
public enum BodyKind: String, Sendable, Hashable, Codable, CaseIterable {
    case league = "盟市"
    case department = "自治区主管部门"
    case direct = "自治区直属单位"
    case central = "中央驻区单位"
    case federation = "工商联"
}

/// A way up for an applicant: through the employer's own superiors,
/// or for the non-public sector through another (三（二）).
public struct Channel: Sendable, Equatable {
    public let id: ChannelID
    /// The kind of organisation that stands between employer and body; none when the employer's own superiors do.
    public let through: OrganisationKind?
    public let nonPublicOnly: Bool
    public let clause: Clause

    public init(id: ChannelID, through: OrganisationKind?, nonPublicOnly: Bool, clause: Clause) {
        self.id = id
        self.through = through
        self.nonPublicOnly = nonPublicOnly
        self.clause = clause
    }
}

public enum ChannelID: String, Sendable, Hashable, Codable, CaseIterable {
    case superiors, federation, association, agency
}
