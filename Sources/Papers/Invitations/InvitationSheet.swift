import Foundation
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
}

/// What a sheet of invitations says of each person.
public enum InvitationColumn: String, Sendable, Hashable, CaseIterable {
    case organisation, role, name, login

    /// How the column is headed in our own sheets, and how else it may be.
    var headers: [String] {
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
    /// The most people in one sheet.
    public static let mostRows = 1_000
    /// No cell needs more; what is longer is cut, and is too long all the same.
    static let mostCharacters = 200
    /// What a workbook of so many rows may unfold to.
    private static let mostBytes = 32 << 20

    /// Rows copied from a spreadsheet, or CSV; without a heading the columns stand in their own order.
    public static func rows(pasted text: String) throws -> [InvitationRow] { try rows(PastedTable.lines(text)) }

    /// Rows of a file, CSV or the first sheet of a workbook.
    public static func rows(of content: [UInt8], named name: String) throws -> [InvitationRow] {
        var lines: [PastedLine] = []
        try SheetFile(content: Data(content), named: name, mostBytes: mostBytes).rows { row in
            if row.isEmpty { return }
            // One row may be the heading.
            guard lines.count <= mostRows else { throw tooMany }
            lines.append(PastedLine(line: row.line, cells: (0..<row.count).map { row[$0].text }))
        }
        return try rows(lines)
    }

    /// The role that a cell names, in either language.
    public static func role(_ text: String) -> Role? {
        switch text.lowercased() {
        case "经办人", "clerk": .clerk
        case "负责人", "leader": .leader
        default: nil
        }
    }

    private static func rows(_ lines: [PastedLine]) throws -> [InvitationRow] {
        let heading = try lines.first.flatMap { try places($0.cells) }
        let columns = heading ?? Dictionary(uniqueKeysWithValues: zip(InvitationColumn.allCases, 0...))
        let people = heading == nil ? lines[...] : lines.dropFirst()
        guard people.count <= mostRows else { throw tooMany }
        return people.map { line in
            func cell(_ column: InvitationColumn) -> String {
                columns[column].map { $0 < line.cells.count ? written(line.cells[$0]) : "" } ?? ""
            }
            return InvitationRow(
                line: line.line, organisation: cell(.organisation), role: cell(.role), name: cell(.name),
                login: cell(.login))
        }
    }

    /// Where each column stands, when the first line is a heading: two of its cells name columns.
    private static func places(_ cells: [String]) throws -> [InvitationColumn: Int]? {
        var places: [InvitationColumn: Int] = [:]
        for (place, cell) in cells.enumerated() {
            guard let column = InvitationColumn.allCases.first(where: { $0.headers.contains(cell.lowercased()) })
            else { continue }
            guard places.updateValue(place, forKey: column) == nil else {
                throw UnreadableSheet("sheet.doubledColumn", ["column": cell])
            }
        }
        if places.count < 2 { return nil }
        let missing = InvitationColumn.allCases.filter { places[$0] == nil }.map { $0.headers[0] }
        guard missing.isEmpty else {
            throw UnreadableSheet("sheet.missingColumn", ["columns": missing.joined(separator: "、")])
        }
        return places
    }

    /// Without the apostrophe that keeps a text from being a formula, as our own sheets write it.
    private static func written(_ cell: String) -> String {
        let isKept = cell.wholeMatch(of: /'[=+\-@＝＋－＠](?s:.*)/) != nil
        return String((isKept ? cell.dropFirst() : cell[...]).prefix(mostCharacters))
    }

    /// More people than one sheet may have.
    public static var tooMany: UnreadableSheet { UnreadableSheet("sheet.tooManyRows", ["limit": "\(mostRows)"]) }
}
