import Selection

/// Identifiers among which a column is looked for: `(?, ?)`, and what stands there. Not every engine takes an empty
/// list, so nobody's identifier stands in one.
struct SQLList {
    let text: String
    let values: [SQLValue]

    init<Kind>(_ ids: some Collection<Identifier<Kind>>) {
        values = ids.isEmpty ? [.text("")] : ids.map { .text($0.text) }
        text = "(" + values.map { _ in "?" }.joined(separator: ", ") + ")"
    }
}
