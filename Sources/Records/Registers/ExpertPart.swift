public import Selection

/// What a list of experts is narrowed by.
public struct ExpertFilter: Sendable, Hashable {
    public var typed: String
    public var discipline: String?
    public var standing: ExpertStanding?
    public var availability: Availability?

    public init(
        typed: String = "", discipline: String? = nil, standing: ExpertStanding? = nil,
        availability: Availability? = nil
    ) {
        self.typed = typed
        self.discipline = discipline
        self.standing = standing
        self.availability = availability
    }
}

/// A part of the pool, in the order of names as they are spelled.
public struct ExpertPart: Sendable, Hashable {
    public let experts: [ExpertEntry]
    /// Where the next part begins; nil on the last.
    public let next: ExpertID?
}

extension Experts {
    /// - Parameter search: what was typed, as a number, or the beginning of a name, its spelling or a unit.
    public static func page(
        _ filter: ExpertFilter, search: DossierSearch? = nil, after last: ExpertID?, size: Int, on day: Day,
        in records: any Reading
    ) throws -> ExpertPart {
        var condition = SQLCondition()
        if let last, let entry = try expert(last, in: records) {
            condition.add(
                "(pinyin, name, id) > (?, ?, ?)", .text(entry.spelling?.whole ?? ""), .text(entry.details.name),
                SQLValue(last))
        }
        if let discipline = filter.discipline {
            condition.add("disciplines LIKE ? ESCAPE '!'", .text("%\n" + escaped(discipline) + "\n%"))
        }
        if let availability = filter.availability { condition.add("availability = ?", .text(availability.rawValue)) }
        if let standing = filter.standing { condition = condition + Self.condition(standing, on: day) }
        if !filter.typed.allSatisfy(\.isWhitespace) {
            condition.add(anyOf: [words(filter.typed)] + (search?.parts ?? []).map(\.condition))
        }
        let found = try records.rows(
            "SELECT \(columns) FROM experts WHERE \(condition.text) ORDER BY pinyin, name, id LIMIT ?",
            condition.arguments + [SQLValue(size + 1)]
        ).map(entry)
        let shown = Array(found.prefix(size))
        return ExpertPart(experts: shown, next: found.count > size ? shown.last?.id : nil)
    }

    /// Each word wherever it stands in the name, the unit, or what the unit was called before.
    private static func words(_ typed: String) -> SQLCondition {
        var condition = SQLCondition()
        for word in typed.prefix(100).split(whereSeparator: \.isWhitespace) {
            let here = SQLValue.text("%" + escaped(String(word)) + "%")
            condition.add(
                "(name LIKE ? ESCAPE '!' OR unit LIKE ? ESCAPE '!' OR former_units LIKE ? ESCAPE '!')", here, here,
                here)
        }
        return condition
    }

    /// Its own signs taken as they are.
    private static func escaped(_ word: String) -> String {
        word.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    }
}
