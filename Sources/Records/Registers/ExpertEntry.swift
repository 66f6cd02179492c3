public import Selection

/// An expert in the pool.
public struct ExpertEntry: Sendable, Hashable {
    public let id: ExpertID
    public let person: PersonID
    public let version: Int
    public let details: ExpertDetails
    public let marks: PersonMarks
    public let spelling: Spelling?
    /// The day from which they are no expert any more, before the term's end.
    public let ended: Day?
    public let endReason: String?
    public let changed: Moment
    public let changedBy: AccountID

    public func standing(on day: Day) -> ExpertStanding {
        if ended.map({ $0 <= day }) == true || details.to < day { return .ended }
        return day < details.from ? .coming : .current
    }
}

/// Where a day stands to a term.
public enum ExpertStanding: String, Sendable, Hashable, Codable, CaseIterable {
    case current, coming, ended
}

extension PersonMarks {
    /// By ID number or, where one of the two has none, by the name alone: nobody asks for an expert's birth date.
    public init(expert name: String, id: [UInt8]?) {
        let compared = PersonName(name).comparable
        self.init(id: id, name: compared.isEmpty ? nil : compared)
    }
}

extension Experts {
    /// Where a day stands to a term, asked of its columns as `ExpertEntry.standing` asks it of an entry; of none named,
    /// whether the term hasn't ended.
    static func condition(_ standing: ExpertStanding?, on day: Day) -> SQLCondition {
        let (today, isServing) = (SQLValue.text(day.description), "(term_to >= ? AND (ended IS NULL OR ended > ?))")
        var condition = SQLCondition()
        condition.add(standing == .ended ? "NOT " + isServing : isServing, today, today)
        switch standing {
        case .current: condition.add("term_from <= ?", today)
        case .coming: condition.add("term_from > ?", today)
        case .ended, nil: break
        }
        return condition
    }

    static let columns = """
        id, person, version, name, unit, former_units, parent_units, title, disciplines, term_from, term_to, \
        availability, service, id_index, pinyin, initials, ended, end_reason, changed, changed_by, research
        """

    static func entry(_ row: Row) throws -> ExpertEntry {
        let words = { (column: Int) in row.text(column).split(separator: "\n").map(String.init) }
        return ExpertEntry(
            id: ExpertID(row.text(0)), person: PersonID(row.text(1)), version: Int(row.integer(2)),
            details: ExpertDetails(
                name: row.text(3), unit: row.text(4), formerUnits: words(5), parentUnits: words(6), title: row.text(7),
                disciplines: words(8), from: try day(row, 9), to: try day(row, 10), availability: try row.word(11),
                service: row.text(12), research: row.text(20)),
            marks: PersonMarks(expert: row.text(3), id: row.optionalBytes(13)),
            spelling: row.text(14).isEmpty ? nil : Spelling(whole: row.text(14), initials: row.text(15)),
            ended: row.optionalText(16).flatMap { Day($0) }, endReason: row.optionalText(17), changed: row.moment(18),
            changedBy: AccountID(row.text(19)))
    }

    private static func day(_ row: Row, _ column: Int) throws -> Day {
        guard let day = Day(row.text(column)) else { throw UnknownWord(word: row.text(column)) }
        return day
    }
}
