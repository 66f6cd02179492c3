import Foundation
import Subprocess

/// A workbook as somebody else's reader, openpyxl, opens it.
struct OpenedSheet: Decodable {
    let name: String
    let frozen: String?
    let orientation: String
    let paper: String
    let fitsWidth: Bool
    let repeated: String?
    let merged: [String]
    let widths: [String: Double]
    let cells: [[OpenedCell]]

    /// The texts of a row, numbers and days as openpyxl writes them.
    func texts(_ row: Int) -> [String] { cells[row].map(\.text) }

    /// The cells of a column below a header row.
    func column(_ header: String, under row: Int = 0) -> [OpenedCell] {
        guard let column = texts(row).firstIndex(of: header) else { return [] }
        return cells[(row + 1)...].map { $0[column] }
    }
}

struct OpenedCell: Decodable, Hashable {
    /// `s` a text, `n` a number or nothing, `d` a day, `f` a formula.
    let type: String
    let text: String
    let format: String
}

enum OpenedWorkbook {
    static func sheets(of path: String) async throws -> [OpenedSheet] {
        let printed = try await Typesetting.ran("env", [Typesetting.python, "-c", script, path], on: [])
        return try JSONDecoder().decode([OpenedSheet].self, from: Data(printed))
    }

    private static let script = """
        import json, sys, openpyxl
        def cell(c):
            shown = "" if c.value is None else c.value.date().isoformat() if c.data_type == "d" else str(c.value)
            return {"type": c.data_type, "text": shown, "format": c.number_format}
        def sheet(s):
            return {
                "name": s.title, "frozen": s.freeze_panes, "orientation": s.page_setup.orientation,
                "paper": str(s.page_setup.paperSize), "repeated": s.print_title_rows,
                "fitsWidth": bool(s.sheet_properties.pageSetUpPr.fitToPage) and s.page_setup.fitToHeight == 0,
                "merged": [str(r) for r in s.merged_cells.ranges],
                "widths": {k: d.width for k, d in s.column_dimensions.items()},
                "cells": [[cell(c) for c in row] for row in s.iter_rows()]}
        print(json.dumps([sheet(s) for s in openpyxl.load_workbook(sys.argv[1])]))
        """
}

/// A folder of a test's own.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "bole-workbook-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
}
