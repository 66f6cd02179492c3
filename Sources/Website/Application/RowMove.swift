import Selection

/// What a button beside a row of a table asks: up, down, or away.
struct RowMove {
    enum Way: String {
        case up, down, away
    }

    let way: Way
    /// The number of the row as the page showed it, from 0.
    let row: Int

    /// Where it lies then.
    var place: Int {
        switch way {
        case .up: max(0, row - 1)
        case .down: row + 1
        case .away: row
        }
    }

    /// Reads `up:2`.
    init?(_ text: String) {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let way = Way(rawValue: String(parts[0])), let row = Int(parts[1]) else { return nil }
        self.way = way
        self.row = row
    }

    /// Rows left blank on the page aren't among those that were read: which of them this one is, if it was filled.
    func index(in body: FormBody?, _ section: FormSection) -> Int? {
        body?.filledRows(of: section).firstIndex(of: row)
    }

    func apply(to rows: inout [[String: String]], at index: Int) {
        switch way {
        case .up where index > 0 && index < rows.count: rows.swapAt(index, index - 1)
        case .down where index + 1 < rows.count: rows.swapAt(index, index + 1)
        case .away where index < rows.count: rows.remove(at: index)
        default: break
        }
    }
}
