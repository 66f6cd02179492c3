public import Selection

/// Reads a filled form in a Word document, of the programme whose form it is.
public struct FormDocumentReader: Sendable {
    let program: Program
    let check: FormCheck
    private let writer: FormWriter

    public init(_ program: Program, check: FormCheck) {
        self.program = program
        self.check = check
        writer = FormWriter(program)
    }

    /// - Parameter open: the sections that may be answered; nil for all.
    public func read(
        _ text: WordText, beside held: FilledForm, open: Set<String>? = nil
    ) throws(UnreadableDocument) -> FormDocument {
        guard text.blocks.contains(where: { $0.text?.letters == program.formTitle.letters }) else { throw .otherForm }
        let cells = FormCells(text, in: program.form)
        let tables = program.form.sections.filter { $0.maximumRows != nil }.map { section in
            self.table(section, cells.rows[section.id] ?? [], held, isOpen: open?.contains(section.id) != false)
        }
        return FormDocument(
            answers: answers(cells, held, open), rows: tables.flatMap(\.rows),
            tables: tables.compactMap(\.fault), unknownColumns: tables.flatMap(\.unknown))
    }

    /// The form with what was understood of a document and confirmed: known places of open parts, each of its kind.
    public func form(
        _ held: FilledForm, taking taken: FilledForm, open: Set<String>? = nil
    ) -> FilledForm {
        var form = held
        let faulty = Set(check.findings(on: taken).filter { !$0.isMissing }.compactMap { $0.values["field"] })
        for section in program.form.sections where open?.contains(section.id) != false {
            for field in section.fields where section.maximumRows == nil {
                let place = section.place(of: field)
                if let value = taken.values[place], !faulty.contains(place) { form.values[place] = value }
            }
            guard let most = section.maximumRows, let rows = taken.rows[section.id] else { continue }
            var kept = form.rows[section.id] ?? []
            for row in rows where kept.count < most && !kept.contains(where: { Self.isSame($0, row) }) {
                let findings = check.findings(on: FilledForm(rows: [section.id: [row]]))
                let isFaulty = findings.contains {
                    !$0.isMissing && $0.values["field"]?.hasPrefix(section.id + ".") == true
                }
                if !isFaulty { kept.append(row) }
            }
            form.rows[section.id] = kept.isEmpty ? nil : kept
        }
        return form
    }

    private func answers(_ cells: FormCells, _ held: FilledForm, _ open: Set<String>?) -> [FormDocument.Answer] {
        let sections = program.form.sections.filter { $0.maximumRows == nil }
        var written: [String: String] = [:]
        for section in sections {
            for field in section.fields {
                let place = section.place(of: field)
                written[place] = cells.answers[place].map { value($0, field) }
            }
        }
        let findings = Dictionary(
            grouping: check.findings(on: FilledForm(values: written)).filter { !$0.isMissing },
            by: { $0.values["field"] ?? "" })
        return sections.flatMap { section in
            section.fields.map { field in
                let place = section.place(of: field)
                let faults = findings[place] ?? []
                let state = state(
                    cells.answers[place], written[place] ?? "", field, held[place],
                    isOpen: open?.contains(section.id) != false, isFit: faults.isEmpty)
                return FormDocument.Answer(
                    section: section, field: field, value: written[place] ?? "", state: state, findings: faults)
            }
        }
    }

    /// What is filled in, without the boxes of a blank.
    private func value(_ cell: WordText.Cell, _ field: FormField) -> String {
        let text = cell.text.trimmingEnds
        if text.squeezed == writer.boxes(field).squeezed { return "" }
        return WrittenAnswer.read(text, field, program.codes)
    }

    private func state(
        _ cell: WordText.Cell?, _ value: String, _ field: FormField, _ held: String, isOpen: Bool, isFit: Bool
    ) -> FormDocument.State {
        guard let cell else { return .absent }
        if cell.isTall || cell.text.hasPrefix(field.name + "\n") { return .merged }
        if value.isEmpty { return .blank }
        if value.utf8.elementsEqual(held.utf8) { return .same }
        if !isOpen { return .closed }
        return isFit ? .new : .unfit
    }
}

/// The tables of the form, row by row.
extension FormDocumentReader {
    private typealias ReadTable = (
        rows: [FormDocument.Row], fault: FormDocument.Table?, unknown: [(section: FormSection, name: String)]
    )

    private func table(
        _ section: FormSection, _ cells: [[WordText.Cell]], _ held: FilledForm, isOpen: Bool
    ) -> ReadTable {
        if cells.isEmpty { return ([], FormDocument.Table(section: section, fault: .absent), []) }
        let lines = cells.enumerated().map { number, row in
            PastedLine(line: number, cells: row.map { $0.text.trimmingEnds.oneLine })
        }
        let isMerged = cells.map { row in row.contains { $0.span > 1 || $0.isTall } }
        let reader = PastedRowReader(program, check: check)
        let whole = lines.filter { !isMerged[$0.line] && !$0.cells.allSatisfy(\.isEmpty) }
        let found = reader.found(in: whole, section)
        guard found.hasHeading || lines.first?.cells.count == section.fields.count else {
            return ([], FormDocument.Table(section: section, fault: .headless), [])
        }
        let read = rows(found.rows, section, held, isOpen ? nil : [])
        let merged = lines.filter { isMerged[$0.line] && !$0.cells.allSatisfy(\.isEmpty) }.map { line in
            FormDocument.Row(section: section, number: line.line, values: [:], state: .merged, findings: [])
        }
        return (
            (read + merged).sorted { $0.number < $1.number }, nil,
            found.unknownColumns.map { (section, $0) }
        )
    }

    /// Rows as they were found, beside those that the draft holds.
    func rows(
        _ found: [(Int, [String: String], Bool)], _ section: FormSection, _ held: FilledForm, _ open: Set<String>?
    ) -> [FormDocument.Row] {
        let kept = held.rows[section.id] ?? []
        let isHeld = { (row: (Int, [String: String], Bool)) in kept.contains { Self.isSame($0, row.1) } }
        let same = found.filter(isHeld).map { number, values, _ in
            FormDocument.Row(section: section, number: number, values: values, state: .same, findings: [])
        }
        let isOpen = open?.contains(section.id) != false
        let new = PastedRowReader(program, check: check).checked(found.filter { !isHeld($0) }, section, kept.count)
        return same + new.map { row in
            FormDocument.Row(
                section: section, number: row.line, values: row.values,
                state: !isOpen ? .closed : !row.isUnderstood ? .unfit : row.isBeyond ? .beyond : .new,
                findings: row.findings)
        }
    }

    /// What is empty is as good as left out.
    private static func isSame(_ row: [String: String], _ other: [String: String]) -> Bool {
        Set(row.keys).union(other.keys).allSatisfy { (row[$0] ?? "").utf8.elementsEqual((other[$0] ?? "").utf8) }
    }
}

extension String {
    /// Letters and digits alone: word processors change quotation marks and spaces.
    fileprivate var letters: String { filter { $0.isLetter || $0.isNumber } }

    /// Without white space at either end.
    var trimmingEnds: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
