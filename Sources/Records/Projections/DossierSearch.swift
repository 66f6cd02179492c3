public import Selection

/// What is looked for in a list: each part is one range of one index, tried in this order.
public struct DossierSearch: Sendable, Hashable {
    public let parts: [Part]

    public init(_ parts: [Part]) { self.parts = parts }

    /// What a column begins with; a part by spelling can be held to those whose name begins with a sign.
    public struct Part: Sendable, Hashable {
        public enum Column: String, Sendable, Hashable {
            case id, name, pinyin, initials, unit
        }

        public let column: Column
        public let prefix: String
        public let surname: String?

        public init(_ column: Column, _ prefix: String, surname: String? = nil) {
            self.column = column
            self.prefix = prefix
            self.surname = surname
        }

        /// A number is meant whole: nobody looks for all that begin alike.
        var condition: SQLCondition {
            var condition = SQLCondition()
            if column == .id {
                condition.add("id = ?", .text(prefix))
            } else {
                condition.add("\(column.rawValue) >= ?", .text(prefix))
                condition.add("\(column.rawValue) < ?", .text(prefix + Self.last))
            }
            guard let surname else { return condition }
            condition.add("name || '' >= ?", .text(surname))
            condition.add("name || '' < ?", .text(surname + Self.last))
            return condition
        }

        /// Behind every sign that a name can go on with.
        private static let last = "\u{10FFFF}"
    }
}

/// Where a page of what was found begins.
public struct SearchCursor: Sendable, Hashable {
    let part: Int
    let id: DossierID
    let key: String

    init(part: Int, id: DossierID, key: String) {
        self.part = part
        self.id = id
        self.key = key
    }

    /// Reads what `text` wrote; nil for anything else.
    public init?(_ text: String) {
        let pieces = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
        guard pieces.count == 3, let part = Int(pieces[0]), part >= 0 else { return nil }
        self.init(part: part, id: DossierID(String(pieces[1])), key: String(pieces[2]))
    }

    public var text: String { "\(part),\(id.text),\(key)" }
}

extension DossierSearch {
    /// A page of what is found, part after part, each dossier once; `filter` narrows it further.
    public func page(
        _ filter: DossierFilter, after cursor: SearchCursor?, size: Int, at now: Moment, in records: any Reading
    ) throws -> (rows: [DossierRow], next: SearchCursor?) {
        var found: [(row: DossierRow, cursor: SearchCursor)] = []
        for place in parts.indices where place >= cursor?.part ?? 0 {
            guard found.count <= size else { break }
            let condition = condition(of: place, after: cursor) + SQLCondition(checking: filter, at: now)
            found += try rows(place, condition, limit: size + 1 - found.count, in: records)
        }
        let shown = found.prefix(size)
        return (shown.map(\.row), found.count > size ? shown.last?.cursor : nil)
    }

    /// A part without what the parts before it found, from where the page begins.
    private func condition(of place: Int, after cursor: SearchCursor?) -> SQLCondition {
        var condition = parts[place].condition
        for earlier in parts.prefix(place).map(\.condition) { condition.add(excluding: earlier) }
        guard let cursor, cursor.part == place else { return condition }
        condition.add("(\(parts[place].column.rawValue), id) > (?, ?)", .text(cursor.key), .text(cursor.id.text))
        return condition
    }

    private func rows(
        _ place: Int, _ condition: SQLCondition, limit: Int, in records: any Reading
    ) throws -> [(row: DossierRow, cursor: SearchCursor)] {
        let column = parts[place].column.rawValue
        return try records.rows(
            """
            SELECT \(DossierRows.columns), \(column) FROM dossiers
            WHERE \(condition.text) ORDER BY \(column), id LIMIT ?
            """, condition.arguments + [SQLValue(limit)]
        ).map { row in
            let dossier = try DossierRow(row)
            return (
                dossier, SearchCursor(part: place, id: dossier.id, key: row.text(DossierRow.columns.count)))
        }
    }
}
