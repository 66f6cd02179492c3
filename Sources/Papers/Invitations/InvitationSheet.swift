public import Selection

/// A person to be invited, as a row of a sheet names them.
public struct InvitationRow: Sendable, Hashable, Codable {
    /// The line, or the sheet's row number, as an editor shows it.
    public let line: Int
    public let organisation: String
    public let role: String
    public let name: String
    public let login: String

    public init(line: Int, organisation: String, role: String, name: String, login: String) {
        self.line = line
        self.organisation = organisation
        self.role = role
        self.name = name
        self.login = login
    }

    fileprivate init(_ row: ListedRow<InvitationColumn>) {
        self.init(
            line: row.line, organisation: row[.organisation], role: row[.role], name: row[.name], login: row[.login])
    }
}

/// What a sheet of invitations says of each person.
public enum InvitationColumn: String, ListColumn {
    case organisation, role, name, login

    public var headers: [String] {
        switch self {
        case .organisation: ["单位", "单位名称", "所在单位", "统一社会信用代码", "organisation", "organization"]
        case .role: ["角色", "role"]
        case .name: ["姓名", "name"]
        case .login: ["登录名", "login"]
        }
    }
}

/// The sheet by which officials are invited at one time: where, as what, who, under which login.
public enum InvitationSheet {
    public static let mostRows = ListedSheet.mostRows

    /// Rows copied from a spreadsheet, or CSV; without a heading the columns stand in their own order.
    public static func rows(pasted text: String) throws -> [InvitationRow] {
        try ListedSheet.rows(pasted: text).map(InvitationRow.init)
    }

    /// Rows of a file, CSV or the first sheet of a workbook.
    public static func rows(of content: [UInt8], named name: String) throws -> [InvitationRow] {
        try ListedSheet.rows(of: content, named: name).map(InvitationRow.init)
    }

    /// The role that a cell names, in either language.
    public static func role(_ text: String) -> Role? {
        switch text.lowercased() {
        case "经办人", "clerk": .clerk
        case "负责人", "leader": .leader
        default: nil
        }
    }
}
