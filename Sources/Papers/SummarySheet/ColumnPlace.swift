import Selection

/// Where a column stands in this sheet, and whether its cells may be empty. A column without a position isn't there,
/// so that nothing is asked of it.
struct ColumnPlace {
    let column: SheetColumn
    let position: Int?
    let mayBeEmpty: Bool

    /// A row's cell; nil where the sheet lacks the column.
    func cell(_ row: SheetRow) -> CellBytes? { position.map { row[$0] } }

    /// A cell that says something; an empty one is a finding where it must not be empty.
    func text(_ row: SheetRow, _ findings: inout [Finding]) -> CellBytes? {
        guard let cell = cell(row) else { return nil }
        if !cell.isEmpty { return cell }
        if !mayBeEmpty { findings.append(.form("form.empty", column, cell)) }
        return nil
    }
}

extension Finding {
    /// 三（一）: a cell that isn't what the form asks for.
    static func form(_ message: String, _ column: SheetColumn, _ cell: CellBytes) -> Finding {
        Finding(.form, .block, .application, message, ["column": column.rawValue, "value": shown(cell.text)])
    }

    /// The beginning of a value; of what may be an ID number or a phone number in the wrong column, only its length.
    private static func shown(_ value: String) -> String {
        let value = value.count > 40 ? value.prefix(40) + "…" : value
        return value.replacing(/[0-9]{11,}/) { String(repeating: "*", count: $0.output.count) }
    }
}

extension Clause {
    /// 三（一）个人申报
    static let application: Clause = "三（一）"
}
