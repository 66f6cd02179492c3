public import Selection

extension SummarySheetCheck {
    /// Checks a CSV sheet as `check` does, its two halves at once.
    ///
    /// The later half is read on the guess that its first line begins a row. Where a quote of the first half reaches
    /// across, or anything can't be read, the rest is read again from where the first half ended.
    public static func check(halvesOf sheet: CSVReader, program: Program) async throws -> CheckedSheet {
        try await check(sheet, cutAfter: sheet.end / 2, program: program)
    }

    /// The cut comes at the first line break after an offset, though never above the rows.
    static func check(_ sheet: CSVReader, cutAfter offset: Int, program: Program) async throws -> CheckedSheet {
        let (headed, body) = try header(of: sheet, program)
        let seam = sheet.lineStart(after: max(offset, body.offset))
        async let guess = headed.later(of: sheet, from: seam)
        var check = headed
        let rest = try check.add(rowsOf: sheet, from: body, before: seam)
        if rest.offset == seam, let later = try? await guess {
            check.append(later, linesBefore: rest.line - 1)
        } else {
            _ = try check.add(rowsOf: sheet, from: rest, before: sheet.end)
        }
        return try check.finish()
    }

    /// A check that has read as far as the header, and where the rows below it begin.
    private static func header(of sheet: CSVReader, _ program: Program) throws -> (SummarySheetCheck, CSVPlace) {
        var (check, place) = (SummarySheetCheck(program: program), sheet.start)
        while !check.hasHeader, place.offset < sheet.end {
            place = try check.add(rowsOf: sheet, from: place, before: place.offset + 1)
        }
        return (check, place)
    }

    private mutating func add(rowsOf sheet: CSVReader, from place: CSVPlace, before end: Int) throws -> CSVPlace {
        try sheet.rows(from: place, before: end) { try add($0) }
    }

    private func later(of sheet: CSVReader, from seam: Int) async throws -> SummarySheetCheck {
        var check = self
        _ = try check.add(rowsOf: sheet, from: CSVPlace(offset: seam, line: 1), before: sheet.end)
        return check
    }
}
