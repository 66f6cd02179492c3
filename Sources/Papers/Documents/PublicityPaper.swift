public import Selection

/// 公示, as it is posted on a board (三（二）, 三（四）).
public struct PublicityPaper: Paper {
    public static let template = "publicity"

    /// Who publishes, which says how far the dossiers have come.
    public enum Level: Sendable, Hashable {
        case employer, body, office
    }

    public let title: String
    public let notice: String
    public let number: String
    /// What came before: 经综合评议, ….
    public let basis: String
    /// 拟推荐人选, 拟入选人员.
    public let whom: String
    public let count: Int
    public let first: String
    public let last: String
    public let days: Int
    public let publisher: String
    public let posted: String
    public let phone: String
    public let address: String
    public let tiers: [NamedList]
    public let mark: PrintedMark

    public init(
        _ program: Program, by level: Level, publisher: String, tiers: [NamedList], days: [Day], posted: Day?,
        mark: DocumentMark
    ) {
        whom = level == .office ? "拟入选人员" : "拟推荐人选"
        basis =
            switch level {
            case .employer: "经个人申报、单位审核、综合评议"
            case .body: "经广泛听取意见、综合评议、集体研究"
            case .office: "经单位推荐、专家评审委员会评审、征求相关主管部门意见"
            }
        title = "关于\(program.project)\(whom)的公示"
        notice = program.title
        number = program.number
        count = tiers.reduce(0) { $0 + $1.people.count }
        first = days.first?.written ?? Self.unknown
        last = days.last?.written ?? Self.unknown
        self.days = days.count
        self.publisher = publisher
        self.posted = posted?.written ?? ""
        phone = ""
        address = ""
        self.tiers = tiers
        self.mark = PrintedMark(mark, pages: 40)
    }

    /// Before it is posted nobody knows its days.
    private static let unknown = "　　　年　　月　　日"
}
