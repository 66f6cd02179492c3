/// An employer to be opened, as a row of a sheet names it.
public struct EmployerRow: Sendable, Hashable, Codable {
    /// The line, or the sheet's row number, as an editor shows it.
    public let line: Int
    public let name: String
    public let code: String
    public let parent: String
    public let affiliation: String
    public let ownership: String

    public init(line: Int, name: String, code: String, parent: String, affiliation: String, ownership: String) {
        self.line = line
        self.name = name
        self.code = code
        self.parent = parent
        self.affiliation = affiliation
        self.ownership = ownership
    }

    fileprivate init(_ row: ListedRow<EmployerColumn>) {
        self.init(
            line: row.line, name: row[.name], code: row[.code], parent: row[.parent], affiliation: row[.affiliation],
            ownership: row[.ownership])
    }
}

/// What a sheet of employers says of each.
public enum EmployerColumn: String, ListColumn {
    case name, code, parent, affiliation, ownership

    public var headers: [String] {
        switch self {
        case .name: ["单位名称", "单位", "名称", "name", "employer"]
        case .code: ["统一社会信用代码", "信用代码", "credit-code", "unified social credit code"]
        case .parent: ["上级单位", "主管单位", "parent", "reports to"]
        case .affiliation: ["隶属关系", "affiliation"]
        case .ownership: ["单位性质", "所有制", "ownership"]
        }
    }
}

/// The sheet by which employers are opened at one time.
public enum EmployerSheet {
    /// Rows copied from a spreadsheet, or CSV; without a heading the columns stand in their own order.
    public static func rows(pasted text: String) throws -> [EmployerRow] {
        try ListedSheet.rows(pasted: text).map(EmployerRow.init)
    }

    /// Rows of a file, CSV or the first sheet of a workbook.
    public static func rows(of content: [UInt8], named name: String) throws -> [EmployerRow] {
        try ListedSheet.rows(of: content, named: name).map(EmployerRow.init)
    }
}
