public import Selection

/// 推荐报告 of a recommending body, with its contact and telephone (三（二）, R28; 五, R49).
public struct ReportPaper: Paper, MarkedPaper {
    public static let template = "report"

    /// What the body did before it recommended in a tier.
    public struct TierReport: Encodable, Sendable, Hashable {
        public struct Meeting: Encodable, Sendable, Hashable {
            public let held: String
            public let number: String

            public init(held: Day, number: String) {
                self.held = held.written
                self.number = number
            }
        }

        public let name: String
        public let people: [NamedList.Person]
        /// From when to when people were heard.
        public let opinions: [String]
        public let meetings: [Meeting]
        public let publicity: [String]
        public let objections: Int

        public init(
            _ tier: Tier, in program: Program, people: [NamedList.Person], opinions: [Day], meetings: [Meeting],
            publicity: [Day], objections: Int
        ) {
            name = program.name(of: tier)
            self.people = people
            self.opinions = opinions.map(\.written)
            self.meetings = meetings
            self.publicity = publicity.map(\.written)
            self.objections = objections
        }
    }

    /// Who answers for it.
    public struct Contact: Sendable, Hashable {
        public let name: String
        public let phone: String

        public init(name: String, phone: String) {
            self.name = name
            self.phone = phone
        }
    }

    public let title: String
    public let addressee: String
    public let tiers: [TierReport]
    /// What it says between addressee and contact: the system's words, or the body's own.
    public let body: [String]
    public let enclosures: [String]
    public let contact: String
    public let phone: String
    public let publisher: String
    public let sealed: String
    public internal(set) var mark: PrintedMark?

    /// - Parameters:
    ///   - grassroots: how many of tier 2 count for the grass-roots share; nil where the body owes none (四（一）).
    ///   - edited: the body's own words, which stand in place of the system's.
    public init(
        _ program: Program, publisher: String, tiers: [TierReport], grassroots: Int?, explanation: String,
        contact: Contact, sealed: Day, mark: DocumentMark, edited: ([String]) -> [String]? = { _ in nil }
    ) {
        let own = ReportBody(program, tiers: tiers, grassroots: grassroots, explanation: explanation).paragraphs
        title = "关于推荐\(program.project)人选的报告"
        addressee = program.office
        body = edited(own) ?? own
        let hasNames = tiers.contains { !$0.people.isEmpty }
        let copies = program.paper.form.value
        enclosures = hasNames ? ["推荐人选名单", "申报人员汇总表", "人选申报表（每人\(copies)份）及佐证材料"] : []
        self.tiers = tiers
        self.contact = contact.name
        phone = contact.phone
        self.publisher = publisher
        self.sealed = sealed.written
        self.mark = PrintedMark(mark)
    }
}
