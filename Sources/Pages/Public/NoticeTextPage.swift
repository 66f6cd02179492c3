/// The year's notice to be read, each clause under an anchor of its own, and its annexes as blank forms.
public struct NoticeTextPage: Page {
    public static let template = "notice-text"
    public let heading: String
    public let number: String
    public let office: String
    public let issued: String
    public let parts: [Link]
    public let passages: [NoticePassage]
    public let annexes: [Link]

    public init(
        heading: String, number: String, office: String, issued: String, parts: [Link], passages: [NoticePassage],
        annexes: [Link]
    ) {
        self.heading = heading
        self.number = number
        self.office = office
        self.issued = issued
        self.parts = parts
        self.passages = passages
        self.annexes = annexes
    }
}

/// A paragraph with the clause by which an address names it.
public struct NoticePassage: Shown {
    public let clause: String?
    /// Where it heads a part of the notice.
    public let heading: String?
    public let text: String?

    public init(clause: String?, isHeading: Bool, _ text: String) {
        self.clause = clause
        heading = isHeading ? text : nil
        self.text = isHeading ? nil : text
    }
}

/// Annex 1 with nothing filled in, to be read beforehand or printed.
public struct BlankFormPage: Page {
    public static let template = "blank-form"
    public let heading: String
    public let intro: String
    public let sections: [BlankSection]
    /// The same as PDF.
    public let print: String?
    /// The same to be filled in with a word processor.
    public let word: String?

    public init(
        heading: String, intro: String, sections: [BlankSection], print: String? = nil, word: String? = nil
    ) {
        self.print = print
        self.word = word
        self.heading = heading
        self.intro = intro
        self.sections = sections
    }
}

public struct BlankSection: Shown {
    public let name: String
    public let note: String?
    /// What is asked once.
    public let boxes: [BlankBox]
    public let table: BlankTable?

    public init(name: String, note: String?, boxes: [BlankBox], table: BlankTable?) {
        self.name = name
        self.note = note
        self.boxes = boxes
        self.table = table
    }
}

/// A name with room beside it: a line, several, or boxes to tick.
public struct BlankBox: Shown {
    public let name: String
    public let ticks: [String]
    public let isLarge: Bool
    /// Whether a photograph is stuck on it.
    public let isPhoto: Bool

    public init(_ name: String, ticks: [String] = [], isLarge: Bool = false, isPhoto: Bool = false) {
        self.isPhoto = isPhoto
        self.name = name
        self.ticks = ticks
        self.isLarge = isLarge
    }
}

/// Heads over empty lines.
public struct BlankTable: Shown {
    public let name: String
    public let heads: [String]
    public let lines: [BlankLine]

    public init(name: String, heads: [String], lines count: Int) {
        self.name = name
        self.heads = heads
        lines = Array(repeating: BlankLine(heads: heads), count: count)
    }
}

public struct BlankLine: Shown {
    public let cells: [String]

    init(heads: [String]) { cells = heads.map { _ in "" } }
}

/// Annex 2: the sheet as it is printed, and what the sheet for data holds.
public struct BlankSheetPage: Page {
    public static let template = "blank-sheet"
    public let heading: String
    public let table: BlankTable
    public let columns: TableModel
    public let download: String

    public init(heading: String, table: BlankTable, columns: TableModel, download: String) {
        self.heading = heading
        self.table = table
        self.columns = columns
        self.download = download
    }
}
