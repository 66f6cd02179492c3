public import Selection

/// What a list of dossiers is asked for.
public struct DossierFilter: Sendable, Hashable {
    public var tier: Tier?
    public var stage: Stage?
    public var body: OrganisationID?
    /// Only those whose desks include this organisation; nil for the office, which sees all.
    public var organisation: OrganisationID?
    public var state: LifeState?
    public var order = DossierOrder.submitted

    public init() {}
}

/// Whether a dossier is under way, has ended by a fact, or has lapsed by time alone.
public enum LifeState: String, Sendable, Hashable, CaseIterable {
    case open, lapsed, ended
}

/// What a list is sorted by.
public enum DossierOrder: String, Sendable, Hashable, CaseIterable {
    case submitted, name
}

/// Where a page begins: after this row. It is all a link to the page needs.
public struct DossierCursor: Sendable, Hashable {
    public let value: SQLValue
    public let id: DossierID

    public init(after row: DossierRow, in order: DossierOrder) {
        id = row.id
        value =
            switch order {
            case .submitted: .integer(row.submitted.milliseconds)
            case .name: row.shown.name.map { .text($0) } ?? .null
            }
    }

    /// Reads what `text` wrote; nil for anything else.
    public init?(_ text: String, in order: DossierOrder) {
        guard let comma = text.firstIndex(of: ",") else { return nil }
        let rest = String(text[text.index(after: comma)...])
        id = DossierID(String(text[..<comma]))
        switch order {
        case .submitted:
            guard let number = Int64(rest) else { return nil }
            value = .integer(number)
        // Nobody's name is empty: the last row was an erased person's.
        case .name: value = rest.isEmpty ? .null : .text(rest)
        }
    }

    public var text: String {
        switch value {
        case .integer(let number): "\(id.text),\(number)"
        case .text(let text): "\(id.text),\(text)"
        case .null, .bytes: id.text + ","
        }
    }
}

/// One page of a list.
public struct DossierPage: Sendable, Hashable {
    public let rows: [DossierRow]
    /// Where the next page begins; nil on the last.
    public let next: DossierCursor?

    public init(rows: [DossierRow], next: DossierCursor?) {
        self.rows = rows
        self.next = next
    }
}

/// Pages are found by where they begin, never by counting or passing over what they don't show.
public enum DossierList {
    public static func page(
        _ filter: DossierFilter, after cursor: DossierCursor?, size: Int, at now: Moment,
        in records: any Reading
    ) throws -> DossierPage {
        let runs = try DossierRun.matching(filter, at: now, in: records)
        let parts = runs.map { $0.map(\.condition) } ?? [SQLCondition(filter, at: now)]
        guard !parts.isEmpty else { return DossierPage(rows: [], next: nil) }
        var rows: [DossierRow] = []
        if let organisation = filter.organisation, filter.order == .submitted {
            rows = try self.rows(atDesksOf: organisation, filter, after: cursor, size + 1, at: now, in: records)
        } else {
            let key = filter.order == .submitted ? "submitted" : "name"
            for start in filter.order.starts(after: cursor) where rows.count <= size {
                let found = parts.map { part in
                    let condition = part + start
                    return ("SELECT \(key), id FROM dossiers WHERE " + condition.text, condition.arguments)
                }
                rows += try self.rows(found, limit: size + 1 - rows.count, in: records)
            }
        }
        let shown = Array(rows.prefix(size))
        let next = rows.count > size ? shown.last.map { DossierCursor(after: $0, in: filter.order) } : nil
        return DossierPage(rows: shown, next: next)
    }

    /// By the desks' own order: an organisation has few of all dossiers, which would be passed over to find its own.
    private static func rows(
        atDesksOf organisation: OrganisationID, _ filter: DossierFilter, after cursor: DossierCursor?, _ limit: Int,
        at now: Moment, in records: any Reading
    ) throws -> [DossierRow] {
        var rest = filter
        rest.organisation = nil
        var condition = SQLCondition()
        condition.add("desks.organisation = ?", SQLValue(organisation))
        if let cursor {
            condition.add("(desks.submitted, desks.dossier) > (?, ?)", cursor.value, .text(cursor.id.text))
        }
        condition = condition + SQLCondition(checking: rest, at: now)
        let found =
            "SELECT desks.submitted, desks.dossier FROM dossier_desks desks "
            + "JOIN dossiers ON dossiers.id = desks.dossier WHERE " + condition.text
        return try rows([(found, condition.arguments)], limit: limit, in: records)
    }

    /// The first rows of all parts in one order, of statements that find their places and numbers.
    private static func rows(
        _ parts: [(found: String, arguments: [SQLValue])], limit: Int, in records: any Reading
    ) throws -> [DossierRow] {
        let columns = DossierRow.columns.map { "dossiers.\($0)" }.joined(separator: ", ")
        let found = parts.map(\.found).joined(separator: " UNION ALL ")
        return try records.rows(
            """
            WITH found (place, id) AS (\(found) ORDER BY 1, 2 LIMIT ?)
            SELECT \(columns) FROM found JOIN dossiers ON dossiers.id = found.id ORDER BY found.place, found.id
            """, parts.flatMap(\.arguments) + [SQLValue(limit)]
        ).map { try DossierRow($0) }
    }

    /// How many match, from the totals kept of each group; nil where a filter goes beyond them.
    public static func total(_ filter: DossierFilter, at now: Moment, in records: any Reading) throws -> Int? {
        guard filter.organisation == nil || filter.organisation == filter.body else { return nil }
        var alike = filter
        alike.organisation = nil
        let condition = SQLCondition(alike, at: now, onTotals: true)
        return try records.row(
            "SELECT CAST(COALESCE(SUM(total), 0) AS BIGINT) FROM dossier_counts WHERE " + condition.text,
            condition.arguments
        ).map { Int($0.integer(0)) }
    }
}

/// Dossiers alike in all that a filter asks: an index holds each run in the order of a list, and a page is merged from
/// the beginnings of the runs that match.
private struct DossierRun {
    let condition: SQLCondition

    /// More would be too many parts of one statement.
    static let most = 400

    /// The runs that a filter leaves, from the totals kept of each group; nil where the list isn't made of them.
    static func matching(_ filter: DossierFilter, at now: Moment, in records: any Reading) throws -> [DossierRun]? {
        let isWhole = filter.tier == nil && filter.stage == nil && filter.body == nil && filter.state == nil
        if isWhole || filter.organisation != nil { return nil }
        let matching = SQLCondition(filter, at: now, onTotals: true)
        let groups = try records.rows(
            "SELECT DISTINCT tier, stage, lapses FROM dossier_counts WHERE " + matching.text, matching.arguments)
        guard groups.count <= most else { return nil }
        return groups.map { DossierRun($0, at: filter.body) }
    }

    private init(_ group: Row, at body: OrganisationID?) {
        var condition = SQLCondition()
        if let body { condition.add("body = ?", SQLValue(body)) }
        condition.add("tier = ?", .integer(group.integer(0)))
        condition.add("stage = ?", .text(group.text(1)))
        if group.integer(2) == DossierGroup.neverLapses {
            condition.add("lapses IS NULL")
        } else {
            condition.add("lapses = ?", .integer(group.integer(2)))
        }
        self.condition = condition
    }
}

extension DossierOrder {
    /// What is still to come after a row, one part of the order after another: by name those who have one, and then
    /// the erased, by their numbers.
    fileprivate func starts(after cursor: DossierCursor?) -> [SQLCondition] {
        var (named, erased) = (SQLCondition(), SQLCondition())
        erased.add("name IS NULL")
        switch (self, cursor) {
        case (.submitted, nil): return [SQLCondition()]
        case (.submitted, let cursor?): named.add("(submitted, id) > (?, ?)", cursor.value, .text(cursor.id.text))
        case (.name, nil): named.add("name >= ''")
        case (.name, let cursor?) where cursor.value == .null: erased.add("id > ?", .text(cursor.id.text))
        case (.name, let cursor?): named.add("(name, id) > (?, ?)", cursor.value, .text(cursor.id.text))
        }
        if self == .submitted { return [named] }
        return cursor?.value == .null ? [erased] : [named, erased]
    }
}

/// A condition of a statement with its arguments.
struct SQLCondition {
    private var parts: [String] = []
    private(set) var arguments: [SQLValue] = []

    init() {}

    /// What a filter asks of a dossier's row, or of the totals, in which nil is written otherwise.
    init(_ filter: DossierFilter, at now: Moment, onTotals: Bool = false) {
        if let tier = filter.tier { add("tier = ?", SQLValue(tier.rawValue)) }
        if let stage = filter.stage { add("stage = ?", .text(stage.rawValue)) }
        if let body = filter.body { add("body = ?", .text(body.text)) }
        if let organisation = filter.organisation {
            add("id IN (SELECT dossier FROM dossier_desks WHERE organisation = ?)", .text(organisation.text))
        }
        let (ended, never) = onTotals ? ("end_kind <> ''", "0 = 1") : ("end_kind IS NOT NULL", "lapses IS NULL")
        switch filter.state {
        case .ended: add(ended)
        case .lapsed: add("lapses <= ?", .integer(now.milliseconds))
        case .open:
            add("NOT (\(ended))")
            add("(\(never) OR lapses > ?)", .integer(now.milliseconds))
        case nil: break
        }
    }

    /// The same asked of rows found by another way: written so that no index of these columns is walked instead.
    init(checking filter: DossierFilter, at now: Moment) {
        var rest = DossierFilter()
        rest.state = filter.state
        self.init(rest, at: now)
        if let tier = filter.tier { add("tier + 0 = ?", SQLValue(tier.rawValue)) }
        if let stage = filter.stage { add("stage || '' = ?", .text(stage.rawValue)) }
        if let body = filter.body { add("body || '' = ?", .text(body.text)) }
        guard let organisation = filter.organisation else { return }
        add(
            "EXISTS (SELECT 1 FROM dossier_desks WHERE organisation = ? AND submitted = dossiers.submitted "
                + "AND dossier = dossiers.id)", .text(organisation.text))
    }

    var text: String { parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND ") }

    mutating func add(_ part: String, _ arguments: SQLValue...) {
        parts.append(part)
        self.arguments += arguments
    }

    mutating func add(excluding other: SQLCondition) {
        // A column may be empty: who has no spelling isn't among those found by it.
        parts.append("(\(other.text)) IS NOT TRUE")
        arguments += other.arguments
    }

    mutating func add(anyOf others: [SQLCondition]) {
        parts.append("(" + others.map { "(\($0.text))" }.joined(separator: " OR ") + ")")
        arguments += others.flatMap(\.arguments)
    }

    static func + (left: SQLCondition, right: SQLCondition) -> SQLCondition {
        var both = left
        both.parts += right.parts
        both.arguments += right.arguments
        return both
    }
}
