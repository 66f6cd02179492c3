public import Selection

/// What was understood of pasted rows, one by one, before anything is taken in.
public struct PastedRows: Sendable, Hashable {
    public let rows: [PastedRow]
    /// Columns of the heading that the section doesn't have.
    public let unknownColumns: [String]

    /// The rows that may be taken in.
    public var taken: [PastedRow] { rows.filter(\.isTaken) }
}

/// A pasted row: where it stood, its values by field, what is wrong with it.
public struct PastedRow: Sendable, Hashable {
    public let line: Int
    public let values: [String: String]
    public let findings: [Finding]
    /// Whether the table has no room left for it.
    public let isBeyond: Bool

    /// Whether nothing in it is wrong; what is merely missing can be filled in afterwards.
    public var isUnderstood: Bool { findings.allSatisfy(\.isMissing) }
    public var isTaken: Bool { isUnderstood && !isBeyond }
}

/// Reads tab-separated cells, CSV or BibTeX into rows of a section.
public struct PastedRowReader: Sendable {
    private let program: Program
    private let check: FormCheck

    public init(_ program: Program, check: FormCheck) {
        self.program = program
        self.check = check
    }

    /// `held` rows stand in the section already; `name` finds the applicant among authors.
    public func read(_ text: String, into section: FormSection, beside held: Int, name: String) throws -> PastedRows {
        if section.id == "papers", BibTeXReader.reads(text) {
            var reader = BibTeXReader(text)
            let found = reader.entries().map { ($0.line, $0.row(by: name), false) }
            return PastedRows(rows: checked(found, section, held), unknownColumns: [])
        }
        let found = found(in: try PastedTable.lines(text), section)
        return PastedRows(rows: checked(found.rows, section, held), unknownColumns: found.unknownColumns)
    }

    /// The values of a table's lines by field, under a heading or in the section's own order.
    func found(in lines: [PastedLine], _ section: FormSection) -> FoundRows {
        let heading = lines.first.flatMap { Self.heading($0.cells, section) }
        let columns = heading?.map { $0.field } ?? section.fields.map { Optional($0) }
        let rows = lines.dropFirst(heading == nil ? 0 : 1).map { line in
            let spare = line.cells.dropFirst(columns.count).contains { !$0.isEmpty }
            return (line.line, values(line.cells, columns), spare)
        }
        return FoundRows(
            rows: rows, hasHeading: heading != nil,
            unknownColumns: heading?.filter { $0.field == nil && !$0.name.isEmpty }.map { $0.name } ?? [])
    }

    /// The first line names columns when two of its cells, or its only one, are names of fields.
    private static func heading(
        _ cells: [String], _ section: FormSection
    ) -> [(name: String, field: FormField?)]? {
        let columns = cells.map { cell in
            (name: cell, field: section.fields.first { $0.name == cell || $0.english == cell || $0.id == cell })
        }
        return columns.count { $0.field != nil } >= min(2, cells.count) ? columns : nil
    }

    private func values(_ cells: [String], _ columns: [FormField?]) -> [String: String] {
        zip(cells, columns).reduce(into: [:]) { values, pair in
            guard let field = pair.1, !pair.0.isEmpty else { return }
            values[field.id] = WrittenValue.read(pair.0, field, program.codes)
        }
    }

    func checked(
        _ found: [(Int, [String: String], Bool)], _ section: FormSection, _ held: Int
    ) -> [PastedRow] {
        var room = max(0, (section.maximumRows ?? 0) - held)
        return found.map { line, values, hasSpare in
            var findings = check.findings(on: FilledForm(rows: [section.id: [values]]))
                .filter { $0.values["field"]?.hasPrefix(section.id + ".") == true }
            if hasSpare { findings.append(Finding(.form, .block, section.clause, "form.tooManyCells")) }
            let row = PastedRow(line: line, values: values, findings: findings, isBeyond: room == 0)
            if row.isTaken { room -= 1 }
            return row
        }
    }
}

/// Lines of a table as they were found: where each stood, its values by field, whether it had cells to spare.
struct FoundRows {
    let rows: [(Int, [String: String], Bool)]
    let hasHeading: Bool
    /// Columns of the heading that the section doesn't have.
    let unknownColumns: [String]
}
