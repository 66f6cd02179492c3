public import Selection

/// What a cell holds, with the type a spreadsheet gives it.
public enum WorkbookCell: Sendable, Hashable {
    case empty
    /// A text whatever it begins with: never a formula, a number or a link.
    case text(String)
    case number(Int)
    /// A day, shown whole.
    case day(Day)
    /// A day of which year and month are shown.
    case month(Day)

    /// As it is read on paper.
    var written: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): "\(number)"
        case .day(let day): day.description
        case .month(let day): day.writtenMonth
        }
    }
}

/// How cells look.
public enum CellStyle: Int, Sendable, CaseIterable {
    /// As typed.
    case plain
    /// The names of columns.
    case header
    /// In a table with hairlines, its lines broken where the column ends.
    case ruled
    /// As above, in the middle of the column.
    case centred
    /// Large, over everything.
    case title
    /// Beside a table.
    case note
}

extension Day {
    /// The day as spreadsheets count them; nil for one they don't know, before March 1900.
    var serial: Int? {
        // The 60th of their days is one that never was.
        let serial = number + 25_569
        return serial > 60 ? serial : nil
    }
}
