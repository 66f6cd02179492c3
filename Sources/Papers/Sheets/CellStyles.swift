import Selection

/// Which cell styles show a number as a date, and the day such a number means.
final class CellStyles: XMLHandler {
    private let startsIn1904: Bool
    private var customDates: Set<Int> = []
    private var isDate: [Bool] = []
    private var isInCellFormats = false

    private static let format = XMLName("numFmt")
    private static let cellFormats = XMLName("cellXfs")
    private static let cellFormat = XMLName("xf")

    init(startsIn1904: Bool) { self.startsIn1904 = startsIn1904 }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case Self.cellFormats: isInCellFormats = true
        case Self.format:
            guard let id = attributes.text("numFmtId").flatMap({ Int($0) }),
                let code = attributes.text("formatCode"),
                Self.namesDays(code)
            else { return }
            customDates.insert(id)
        case Self.cellFormat where isInCellFormats:
            let id = attributes.text("numFmtId").flatMap { Int($0) } ?? 0
            isDate.append(customDates.contains(id) || Self.isBuiltInDate(id))
        default: break
        }
    }

    override func end(_ name: XMLName) {
        if name == Self.cellFormats { isInCellFormats = false }
    }

    /// `1973-01-01` for a serial number in a cell whose style shows dates; nil where the number stays as written.
    func date(_ number: CellBytes, style: Int) -> String? {
        guard style < isDate.count, isDate[style], let serial = Double(number.text) else { return nil }
        return SerialDate.day(serial, startsIn1904: startsIn1904)
    }

    /// ECMA-376 18.8.30: dates in all languages, and those of East Asian ones.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
        default: false
        }
    }

    /// Whether a format shows a year or a day, outside quoted text and brackets.
    private static func namesDays(_ code: String) -> Bool {
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        for byte in code.utf8 {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch byte {
            // `\` shows the next character, `_` leaves its width, `*` fills with it.
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "["): isBracketed = true
            case UInt8(ascii: "]"): isBracketed = false
            default: if !isQuoted, !isBracketed, "ydYD".utf8.contains(byte) { return true }
            }
        }
        return false
    }
}

/// Days as spreadsheets count them.
enum SerialDate {
    /// Nil for numbers that are no day: before the first, after the year 9999, and the 29th of February 1900.
    static func day(_ serial: Double, startsIn1904: Bool) -> String? {
        guard serial >= 1, serial < 2_958_466 else { return nil }
        let count = Int(serial)
        if startsIn1904 { return Day(year: 1904, month: 1, day: 1)?.adding(days: count).description }
        guard count != 60 else { return nil }
        // 1900 was no leap year, but spreadsheets count a 29th of February in it.
        return Day(year: 1899, month: 12, day: 31)?.adding(days: count < 60 ? count : count - 1).description
    }
}
