public import Selection

/// 公示情况说明 of whoever published: the days, what was objected and how it ended, who goes on (三（二）, 三（四）).
public struct StatementPaper: Paper, MarkedPaper {
    public static let template = "statement"

    /// Someone who stood on the published text.
    public struct Named: Sendable, Hashable {
        public let dossier: DossierID
        public let tier: Tier
        public let person: NamedList.Person

        public init(_ dossier: DossierID, _ tier: Tier, _ person: NamedList.Person) {
            self.dossier = dossier
            self.tier = tier
            self.person = person
        }
    }

    struct Complaint: Encodable, Sendable, Hashable {
        let number: Int
        let name: String
        let received: String
        let isRealName: Bool
        let outcome: ObjectionOutcome?
        let report: String
    }

    /// Days that began again for someone.
    struct Restart: Encodable, Sendable, Hashable {
        let name: String
        let first: String
        let last: String
    }

    /// What its desk wrote: when the days were over, and on each objection by its number.
    public struct Words: Sendable, Hashable {
        public let statement: String
        public let stated: Day
        public let reports: [Int: String]

        public init(statement: String, stated: Day, reports: [Int: String]) {
            self.statement = statement
            self.stated = stated
            self.reports = reports
        }
    }

    let call: Call
    let level: PublicityPaper.Level
    let publisher: String
    let number: String
    let count: Int
    let first: String
    let last: String
    let days: Int
    let restarts: [Restart]
    let objections: [Complaint]
    /// Whom an objection holds back.
    let held: [String]
    let tiers: [NamedList]
    let statement: String
    let stated: String
    public internal(set) var mark: PrintedMark?

    public init(
        _ program: Program, by level: PublicityPaper.Level, publisher: String, _ publicity: Publicity,
        named: [Named], words: Words, mark: DocumentMark
    ) {
        let names = Dictionary(named.map { ($0.dossier, $0.person.name) }) { first, _ in first }
        let days = publicity.posting?.days ?? []
        let (held, free) = named.halved { publicity.standing(of: $0.dossier)?.objection != nil }
        call = Call(program)
        self.level = level
        self.publisher = publisher
        number = publicity.id.text
        count = named.count
        first = days.first?.written ?? ""
        last = days.last?.written ?? ""
        self.days = days.count
        restarts = named.compactMap { named in
            publicity.restarts[named.dossier].map { window in
                Restart(
                    name: named.person.name, first: window.days.first?.written ?? "", last: window.last.written)
            }
        }
        objections = publicity.objections.map { objection in
            Complaint(
                number: objection.number, name: names[objection.dossier] ?? "",
                received: objection.received.day.written, isRealName: objection.isRealName, outcome: objection.outcome,
                report: words.reports[objection.number] ?? "")
        }
        self.held = held.map(\.person.name)
        tiers = Dictionary(grouping: free, by: \.tier).sorted { $0.key < $1.key }
            .map { tier, named in NamedList(tier, in: program, named.map(\.person)) }
        statement = words.statement
        stated = words.stated.written
        self.mark = PrintedMark(mark)
    }
}

extension Sequence {
    /// Those of which it holds, and the others, each in their order.
    fileprivate func halved(_ holds: (Element) -> Bool) -> (those: [Element], others: [Element]) {
        reduce(into: ([], [])) { halves, element in
            if holds(element) { halves.0.append(element) } else { halves.1.append(element) }
        }
    }
}
