/// What the conditions ask about a person: filled from an application form or from a row of a summary sheet.
/// A value that is unknown or unreadable is nil, and a rule that needs it is left out.
public struct Candidate: Sendable, Hashable {
    public var tier: Tier?
    public var birth: Day?
    public var education: Education?
    public var degree: Degree?
    public var title: TitleLevel?
    public var category: Category?
    /// Whether a category was asked for at all: a sheet without the column doesn't ask.
    public var isCategoryAsked = true
    public var rank: AdministrativeRank?
    public var standing: Standing?
    public var isHandsOn: Bool?
    public var affiliation: Affiliation?
    public var ownership: Ownership?
    public var consentsToTransfer = false

    public init() {}

    /// 旗县以下基层单位 or 非公有制领域: either counts, both count once (四（一）, R40).
    public var countsAsGrassroots: Bool {
        affiliation?.isGrassroots == true || ownership == .nonPublic
    }
}

/// 学历, as far as the conditions tell kinds apart.
public enum Education: String, Sendable, Hashable, Codable, CaseIterable {
    /// 博士或硕士研究生毕业
    case postgraduate
    case other
}

/// 学位; an honorary doctorate is none.
public enum Degree: String, Sendable, Hashable, Codable, CaseIterable {
    case doctor, master, bachelor, noDegree
}

/// 职称等级, independent of the series' own codes.
public enum TitleLevel: String, Sendable, Hashable, Codable, CaseIterable {
    case full = "正高"
    case associate = "副高"
    case intermediate = "中级"
    case assistant = "助理级"
    case junior = "员级"
    case noTitle = "无"

    public var isSenior: Bool { self == .full || self == .associate }
}

/// 申报类别 (二（三）1–3).
public enum Category: String, Sendable, Hashable, Codable, CaseIterable {
    case basic = "基础理论研究"
    case applied = "应用技术研究"
    case social = "社会科学研究"
}

/// 行政级别, from none to provincial.
public enum AdministrativeRank: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case noRank, deputySection, section, deputyDivision, division, deputyBureau, bureau, deputyProvince, province

    public static func < (left: AdministrativeRank, right: AdministrativeRank) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// 人员身份.
public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
    case technical = "专业技术人员"
    case civilServant = "公务员"
    case managedAsCivilServant = "参公人员"
    case stateOrganStaff = "机关工作人员"
}

/// 隶属关系 (GB/T 12404).
public enum Affiliation: String, Sendable, Hashable, Codable, CaseIterable {
    case central = "中央"
    case region = "自治区"
    case league = "盟市"
    case county = "旗县"
    case township = "苏木乡镇街道"
    case village = "嘎查村社区"
    case other = "其他"

    /// 旗县以下 includes the 旗县 itself (R40).
    public var isGrassroots: Bool { self == .county || self == .township || self == .village }
}

/// 单位性质, from GB/T 12402.
public enum Ownership: String, Sendable, Hashable, Codable, CaseIterable {
    case `public` = "公有"
    case nonPublic = "非公有"
}

public enum Sex: String, Sendable, Hashable, Codable, CaseIterable {
    case male = "男"
    case female = "女"
}
