import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Lines of a sheet that spreadsheets open as they are: UTF-8 with its mark, every cell as text.
enum CSVSheet {
    /// The mark by which spreadsheets know UTF-8.
    static let start = "\u{FEFF}"

    static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A sheet to be kept under a name.
    static func answer(_ body: ResponseBody, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"\(name).csv\"",
            ], body: body)
    }

    /// A sheet with nothing but its heading, to be filled in.
    static func blank(_ heads: [String], named name: String) -> Response {
        answer(ResponseBody(byteBuffer: ByteBuffer(string: start + line(heads))), named: name)
    }

    /// A whole sheet within the page that leads to it: what can be shown only once needs no second asking.
    static func link(_ lines: [[String]]) -> String {
        "data:text/csv;charset=utf-8;base64," + Data((start + lines.map(line).joined()).utf8).base64EncodedString()
    }

    /// A cell that begins as a formula does is kept from being one by an apostrophe.
    private static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let safe = (isFormula ? "'" : "") + text
        let isQuoted = safe.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        return isQuoted ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
