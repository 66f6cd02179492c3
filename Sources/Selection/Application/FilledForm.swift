/// Annex 1 filled in: values by section and field, rows where a section is a table.
public struct FilledForm: Sendable, Hashable, Codable {
    /// `person.name` → value.
    public var values: [String: String]
    /// `awards` → rows of field → value.
    public var rows: [String: [[String: String]]]

    public init(values: [String: String] = [:], rows: [String: [[String: String]]] = [:]) {
        self.values = values
        self.rows = rows
    }

    public subscript(_ field: String) -> String { values[field] ?? "" }

    /// The single answers in which two forms differ, by their places: `person.name`.
    public func placesChanged(from other: FilledForm) -> Set<String> {
        Set(values.keys).union(other.values.keys).filter { !sameBytes(self[$0], other[$0]) }
    }

    /// The sections in which two forms differ.
    public func sectionsChanged(from other: FilledForm) -> Set<String> {
        let fields = placesChanged(from: other)
        let tables = Set(rows.keys).union(other.rows.keys).filter { !sameRows(rows[$0] ?? [], other.rows[$0] ?? []) }
        return Set(fields.map { String($0.prefix { $0 != "." }) }).union(tables)
    }
}

/// Swift compares by canonical equivalence, which would take two registered names for one.
func sameBytes(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

private func sameRows(_ left: [[String: String]], _ right: [[String: String]]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy(sameRow)
}

func sameRow(_ left: [String: String], _ right: [String: String]) -> Bool {
    Set(left.keys).union(right.keys).allSatisfy { sameBytes(left[$0] ?? "", right[$0] ?? "") }
}
