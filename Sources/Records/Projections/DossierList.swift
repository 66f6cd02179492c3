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
            case .name: .text(row.shown.name ?? "")
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
        case .name: value = .text(rest)
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
}

/// Pages are found by where they begin, never by counting what stands before them.
public enum DossierList {
    public static func page(
        _ filter: DossierFilter, after cursor: DossierCursor?, size: Int, at now: Moment,
        in records: any Reading
    ) throws -> DossierPage {
        var (conditions, arguments) = conditions(filter, at: now)
        let key = filter.order == .submitted ? "submitted" : "name"
        if filter.order == .name { conditions.append("name IS NOT NULL") }
        if let cursor {
            conditions.append("(\(key), id) > (?, ?)")
            arguments += [cursor.value, .text(cursor.id.text)]
        }
        let rows = try DossierRows.rows(
            (conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND "))
                + " ORDER BY \(key), id LIMIT ?", arguments + [SQLValue(size + 1)], in: records)
        let shown = Array(rows.prefix(size))
        let next = rows.count > size ? shown.last.map { DossierCursor(after: $0, in: filter.order) } : nil
        return DossierPage(rows: shown, next: next)
    }

    /// How many match, from the totals kept of each group; nil where a filter goes beyond them.
    public static func total(_ filter: DossierFilter, at now: Moment, in records: any Reading) throws -> Int?
    {
        guard filter.organisation == nil || filter.organisation == filter.body else { return nil }
        var alike = filter
        alike.organisation = nil
        let (conditions, arguments) = conditions(alike, at: now, onTotals: true)
        let sum = "SELECT CAST(COALESCE(SUM(total), 0) AS BIGINT) FROM dossier_counts WHERE "
        return try records.row(
            sum + (conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND ")), arguments
        ).map { Int($0.integer(0)) }
    }

    private static func conditions(
        _ filter: DossierFilter, at now: Moment, onTotals: Bool = false
    ) -> ([String], [SQLValue]) {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        func add(_ condition: String, _ argument: SQLValue) {
            conditions.append(condition)
            arguments.append(argument)
        }
        if let tier = filter.tier { add("tier = ?", SQLValue(tier.rawValue)) }
        if let stage = filter.stage { add("stage = ?", .text(stage.rawValue)) }
        if let body = filter.body { add("body = ?", .text(body.text)) }
        if let organisation = filter.organisation {
            add("id IN (SELECT dossier FROM dossier_desks WHERE organisation = ?)", .text(organisation.text))
        }
        let (ended, never) =
            onTotals ? ("end_kind <> ''", "0 = 1") : ("end_kind IS NOT NULL", "lapses IS NULL")
        switch filter.state {
        case .ended: conditions.append(ended)
        case .lapsed: add("lapses <= ?", .integer(now.milliseconds))
        case .open:
            conditions.append("NOT (\(ended))")
            add("(\(never) OR lapses > ?)", .integer(now.milliseconds))
        case nil: break
        }
        return (conditions, arguments)
    }
}
