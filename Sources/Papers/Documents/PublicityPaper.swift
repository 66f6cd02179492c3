public import Selection

/// 公示, as it is posted on a board (三（二）, 三（四）).
public struct PublicityPaper: Paper, MarkedPaper {
    public static let template = "publicity"

    /// Who publishes, which says how far the dossiers have come.
    public enum Level: String, Encodable, Sendable, Hashable {
        case employer, body, office
    }

    public let level: Level
    let call: Call
    public let count: Int
    /// None before it is posted.
    public let first: String?
    public let last: String?
    public let days: Int
    public let publisher: String
    public let posted: String
    /// Left to be written by hand where the desk gave none.
    public let phone: String?
    public let address: String?
    public let tiers: [NamedList]
    public internal(set) var mark: PrintedMark?

    public init(
        _ program: Program, by level: Level, publisher: String, tiers: [NamedList], days: [Day], posted: Day?,
        phone: String? = nil, address: String? = nil,
        mark: DocumentMark
    ) {
        self.level = level
        call = Call(program)
        count = tiers.reduce(0) { $0 + $1.people.count }
        first = days.first?.written
        last = days.last?.written
        self.days = days.count
        self.publisher = publisher
        self.posted = posted?.written ?? ""
        self.phone = phone
        self.address = address
        self.tiers = tiers
        self.mark = PrintedMark(mark)
    }
}
