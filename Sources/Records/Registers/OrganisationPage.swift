public import Selection

/// A part of the open organisations at and below one, each behind what it stands under.
public struct OrganisationPage: Sendable, Hashable {
    public let organisations: [Organisation]
    /// Where the next part begins; nil on the last.
    public let next: OrganisationID?
}

extension Organisations {
    /// Those whose name or credit code contains what somebody typed, all where nothing was typed; `after` is the last
    /// one of the part before.
    public static func page(
        below id: OrganisationID, containing typed: String, after last: OrganisationID?, size: Int,
        in records: any Reading
    ) throws -> OrganisationPage {
        guard let own = try way(of: id, in: records) else { return OrganisationPage(organisations: [], next: nil) }
        let start = try last.flatMap { try way(of: $0, in: records) }
        var condition = SQLCondition()
        condition.add("state = ?", .text(OrganisationState.open.rawValue))
        condition.add("way < ?", .text(own + Self.last))
        if let start, start >= own {
            condition.add("way > ?", .text(start))
        } else {
            condition.add("way >= ?", .text(own))
        }
        for word in words(typed) {
            condition.add("(name LIKE ? ESCAPE '!' OR credit_code LIKE ? ESCAPE '!')", .text(word), .text(word))
        }
        let found = try records.rows(
            "SELECT \(columns) FROM organisations WHERE \(condition.text) ORDER BY way LIMIT ?",
            condition.arguments + [SQLValue(size + 1)]
        ).map { try entry($0).organisation }
        let shown = Array(found.prefix(size))
        return OrganisationPage(organisations: shown, next: found.count > size ? shown.last?.id : nil)
    }

    /// Each word wherever it stands, its own signs taken as they are.
    private static func words(_ typed: String) -> [String] {
        typed.prefix(100).split(whereSeparator: \.isWhitespace).map { word in
            "%" + word.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_") + "%"
        }
    }
}
