/// Annex 2 as data: the columns of the data sheet, and those of the printed one, each with what of Annex 1 it repeats.
public struct SummarySheet: Sendable, Equatable {
    public let columns: [SummaryColumn]
    public let printed: [PrintedColumn]
    public let words: SummaryWords

    public init(columns: [SummaryColumn], printed: [PrintedColumn], words: SummaryWords = SummaryWords()) {
        self.columns = columns
        self.printed = printed
        self.words = words
    }
}

/// What a column of Annex 2 repeats.
public enum SummarySource: Sendable, Equatable {
    /// The person's place on the slate.
    case rank
    case body, bodyKind, tier
    /// Whether the person counts as grass-roots or non-public (四（一）).
    case grassroots
    /// Answers of Annex 1 by their places, such as `person.name`, one under another.
    case answers([String])
}

/// A column of the data sheet.
public struct SummaryColumn: Sendable, Equatable {
    public let header: String
    /// The sheet can't be read without it.
    public let isNeeded: Bool
    /// When the column is there, an empty cell is a fault.
    public let mayBeEmpty: Bool
    public let codes: String?
    public let source: SummarySource

    public init(header: String, isNeeded: Bool, mayBeEmpty: Bool, codes: String?, source: SummarySource) {
        self.header = header
        self.isNeeded = isNeeded
        self.mayBeEmpty = mayBeEmpty
        self.codes = codes
        self.source = source
    }
}

/// A column of Annex 2 as it is printed.
public struct PrintedColumn: Sendable, Equatable {
    public let header: String
    public let source: SummarySource
    /// How many letters it is wide; a Chinese sign takes two.
    public let width: Int
    /// Days are shown without the day, as 出生年月 asks.
    public let showsMonths: Bool

    public init(header: String, source: SummarySource, width: Int, showsMonths: Bool = false) {
        self.header = header
        self.source = source
        self.width = width
        self.showsMonths = showsMonths
    }
}

/// What stands on Annex 2 beside its columns.
public struct SummaryWords: Sendable, Equatable {
    /// The name of the data sheet.
    public let data: String
    /// Before the body's name, over which it puts its seal.
    public let body: String
    public let filler: String
    public let phone: String

    public init(data: String = "", body: String = "", filler: String = "", phone: String = "") {
        self.data = data
        self.body = body
        self.filler = filler
        self.phone = phone
    }
}
