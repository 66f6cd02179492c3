/// A table that becomes a block for each line where there is no room.
public struct TableModel: Shown {
    public let heads: [String]
    public let lines: [TableLine]

    public init(heads: [String], lines: [[String]]) {
        self.heads = heads
        self.lines = lines.map { TableLine(cells: zip(heads, $0).map(FactLine.init)) }
    }
}

/// Each cell under the name of its column.
public struct TableLine: Shown {
    public let cells: [FactLine]

    public init(cells: [FactLine]) { self.cells = cells }
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
