/// Annex 1 as it will look on paper, to be printed by the browser.
public struct PaperPage: Page {
    public static let template = "paper"
    public let back: String
    public let heading: String
    public let sections: [PaperSection]
    /// Whose signature or seal stands below, each in a box of its own.
    public let hands: [FactLine]
    /// What this sheet is, small at its foot.
    public let note: String
    /// The same as PDF, typeset.
    public let print: String?

    public init(
        back: String, heading: String, sections: [PaperSection], hands: [FactLine], note: String, print: String? = nil
    ) {
        self.print = print
        self.back = back
        self.heading = heading
        self.sections = sections
        self.hands = hands
        self.note = note
    }
}

/// A section as cells, or as a table.
public struct PaperSection: Shown {
    public let name: String
    public let cells: [PaperCell]
    public let table: TableModel?

    public init(name: String, cells: [PaperCell], table: TableModel?) {
        self.name = name
        self.cells = cells
        self.table = table
    }
}

/// An answer under its name; a long one takes the whole width.
public struct PaperCell: Shown {
    public let name: String
    public let value: String
    public let isWide: Bool
    /// Of a portrait's cell alone, which stands beside others; empty while there is none.
    public let portrait: PaperPortrait?

    public init(_ name: String, _ value: String, isWide: Bool, portrait: PaperPortrait? = nil) {
        self.portrait = portrait
        self.name = name
        self.value = value
        self.isWide = isWide
    }
}

/// Room for a portrait, and the portrait itself once there is one.
public struct PaperPortrait: Shown {
    public let picture: String?

    public init(picture: String?) { self.picture = picture }
}
