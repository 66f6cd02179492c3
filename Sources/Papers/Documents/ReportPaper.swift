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

    let call: Call
    public let addressee: String
    public let count: Int
    /// How many of tier 2 count for the grass-roots share; nil where the body owes none (四（一）).
    public let grassroots: Int?
    public let tiers: [TierReport]
    public let explanation: String
    public let contact: String
    public let phone: String
    public let copies: Int
    public let publisher: String
    public let sealed: String
    public internal(set) var mark: PrintedMark?

    public init(
        _ program: Program, publisher: String, tiers: [TierReport], grassroots: Int?, explanation: String,
        contact: Contact, sealed: Day, mark: DocumentMark
    ) {
        call = Call(program)
        addressee = program.office
        count = tiers.reduce(0) { $0 + $1.people.count }
        self.grassroots = grassroots
        self.tiers = tiers
        self.explanation = explanation
        self.contact = contact.name
        phone = contact.phone
        copies = program.paper.form.value
        self.publisher = publisher
        self.sealed = sealed.written
        self.mark = PrintedMark(mark)
    }
}
