import Selection

/// A day as people write it in a sheet: `1973-01-01`, `1973/1/1`, `1973.01.01`, `19730101` or `1973年1月1日`.
enum WrittenDay {
    static func read(_ cell: CellBytes) -> Day? {
        guard cell.count >= 8, let year = number(cell, 0..<4) else { return nil }
        if cell.count == 8, let rest = number(cell, 4..<8) {
            return Day(year: year, month: rest / 100, day: rest % 100)
        }
        return switch cell[4] {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): separated(cell, year)
        case 0xE5: chinese(cell, year)
        default: nil
        }
    }

    private static func separated(_ cell: CellBytes, _ year: Int) -> Day? {
        guard let month = leadingNumber(cell, from: 5), month.end < cell.count, cell[month.end] == cell[4],
            let day = leadingNumber(cell, from: month.end + 1), day.end == cell.count
        else { return nil }
        return Day(year: year, month: month.value, day: day.value)
    }

    private static func chinese(_ cell: CellBytes, _ year: Int) -> Day? {
        guard follows("年", cell, 4), let month = leadingNumber(cell, from: 7), follows("月", cell, month.end),
            let day = leadingNumber(cell, from: month.end + 3), follows("日", cell, day.end),
            cell.count == day.end + 3
        else { return nil }
        return Day(year: year, month: month.value, day: day.value)
    }

    private static func follows(_ word: StaticString, _ cell: CellBytes, _ index: Int) -> Bool {
        guard index + 3 <= cell.count else { return false }
        let letters = word.utf8Start
        return cell[index] == letters[0] && cell[index + 1] == letters[1] && cell[index + 2] == letters[2]
    }

    /// One or two digits.
    private static func leadingNumber(_ cell: CellBytes, from start: Int) -> (value: Int, end: Int)? {
        var (value, end) = (0, start)
        while end < cell.count, end < start + 2, let digit = digit(cell[end]) {
            value = value * 10 + digit
            end += 1
        }
        return end > start ? (value, end) : nil
    }

    private static func number(_ cell: CellBytes, _ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            guard let digit = digit(cell[index]) else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> Int? { byte >= 48 && byte <= 57 ? Int(byte) - 48 : nil }
}
