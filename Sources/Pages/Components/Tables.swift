/// A table that becomes a block for each line where there is no room.
public struct TableModel: Shown {
    public let heads: [String]
    public let lines: [TableLine]

    /// - Parameter beneath: a sentence under each line, too long for a column.
    public init(heads: [String], lines: [[String]], beneath: [String] = []) {
        self.heads = heads
        self.lines = lines.enumerated().map { place, line in
            TableLine(
                cells: zip(heads, line).map(FactLine.init),
                beneath: beneath.indices.contains(place) ? TableNote(beneath[place], columns: heads.count) : nil)
        }
    }
}

/// Each cell under the name of its column.
public struct TableLine: Shown {
    public let cells: [FactLine]
    public let beneath: TableNote?
}

/// What is said of a whole line, as wide as the table.
public struct TableNote: Shown {
    public let text: String
    public let columns: Int

    init(_ text: String, columns: Int) {
        self.text = text
        self.columns = columns
    }
}

/// The way to the next page of a list, and back.
public struct PagerModel: Shown {
    public let previous: String?
    public let next: String?

    public init(previous: String? = nil, next: String? = nil) {
        self.previous = previous
        self.next = next
    }
}

/// A part of a whole to go to, with how many it holds; the parts stand side by side.
public struct CountLink: Shown {
    public let name: String
    public let count: String
    public let address: String
    public let isCurrent: Bool

    public init(_ name: String, _ count: Int, _ address: String, isCurrent: Bool = false) {
        self.name = name
        self.count = String(count)
        self.address = address
        self.isCurrent = isCurrent
    }
}

/// What a list is narrowed by; the address it leads to can be passed on.
public struct FiltersModel: Shown {
    public let address: String
    public let fields: [FieldModel]

    public init(address: String, fields: [FieldModel]) {
        self.address = address
        self.fields = fields
    }
}
