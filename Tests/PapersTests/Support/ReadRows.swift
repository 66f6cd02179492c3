import Foundation
import Papers

/// A row as a test compares it: its line and its cells as texts.
struct ReadText: Equatable, CustomStringConvertible {
    let line: Int
    let cells: [String]

    init(_ line: Int, _ cells: String...) { (self.line, self.cells) = (line, cells) }
    fileprivate init(_ row: SheetRow) {
        line = row.line
        cells = (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }
    }

    var description: String { "\(line): \(cells)" }
}

extension SheetFile {
    /// Every row that isn't empty.
    func texts() throws -> [ReadText] {
        var texts: [ReadText] = []
        try rows { if !$0.isEmpty { texts.append(ReadText($0)) } }
        return texts
    }
}

func csvRows(_ bytes: some Sequence<UInt8>) throws -> [ReadText] {
    try SheetFile.csv(try CSVReader(Data(bytes))).texts()
}

func csvRows(_ text: String) throws -> [ReadText] { try csvRows(Array(text.utf8)) }

/// Which sentence an unreadable sheet names; nil where it could be read.
func unreadable(_ read: () throws -> Void) throws -> UnreadableSheet? {
    do {
        try read()
        return nil
    } catch let fault as UnreadableSheet {
        return fault
    }
}
