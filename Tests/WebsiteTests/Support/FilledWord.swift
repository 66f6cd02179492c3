import Foundation
import Subprocess

/// The blank form filled in by another program, cell by cell.
enum FilledWord {
    /// - Parameters:
    ///   - answers: by the place of the question.
    ///   - rows: of a table, by its section, under its heading.
    static func filled(
        _ blank: [UInt8], _ answers: [String: String], rows: [String: [[String]]] = [:]
    ) async throws -> [UInt8] {
        try await made(script, from: blank, Told(answers: answers, rows: rows))
    }

    /// A document with some words replaced, wherever they stand.
    static func edited(_ document: [UInt8], _ words: [String: String]) async throws -> [UInt8] {
        try await made(editing, from: document, words)
    }

    /// A workbook with the cells of its first person changed under some heads, or without anybody.
    static func edited(
        workbook: [UInt8], _ cells: [String: String], withoutRows: Bool = false
    ) async throws -> [UInt8] {
        try await made(tabling, from: workbook, withoutRows ? ["": ""] : cells)
    }

    private static func made(_ script: String, from document: [UInt8], _ told: some Encodable) async throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(document).write(to: folder.appending(path: "blank.docx"))
        try JSONEncoder().encode(told).write(to: folder.appending(path: "told.json"))
        let result = try await Subprocess.run(
            .name("env"), arguments: [House.root + "/.venv/bin/python3", "-c", script, folder.path],
            output: .bytes(limit: 16 << 20), error: .string(limit: 1 << 16))
        guard !result.standardOutput.isEmpty else { throw Unfilled(words: result.standardError) }
        return result.standardOutput
    }

    private struct Told: Encodable {
        let answers: [String: String]
        let rows: [String: [[String]]]
    }

    private struct Unfilled: Error { let words: String }

    private static let script = """
        import json, sys, io
        from docx import Document
        from docx.oxml.ns import qn
        folder = sys.argv[1]
        told = json.load(open(folder + "/told.json"))
        document = Document(folder + "/blank.docx")
        for control in document.element.body.iter(qn("w:sdt")):
            tag = control.find(qn("w:sdtPr") + "/" + qn("w:tag")).get(qn("w:val"))
            if tag in told["answers"]:
                hint = control.find(qn("w:sdtPr") + "/" + qn("w:showingPlcHdr"))
                hint.getparent().remove(hint)
                next(control.iter(qn("w:t"))).text = told["answers"][tag]
        for table in document.tables:
            name = table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
            for row, cells in zip(table.rows[1:], told["rows"].get(name, [])):
                for cell, words in zip(row.cells, cells):
                    cell.text = words
        made = io.BytesIO()
        document.save(made)
        sys.stdout.buffer.write(made.getvalue())
        """

    private static let editing = """
        import json, sys, io
        from docx import Document
        from docx.oxml.ns import qn
        folder = sys.argv[1]
        document = Document(folder + "/blank.docx")
        for was, now in json.load(open(folder + "/told.json")).items():
            for text in document.element.body.iter(qn("w:t")):
                text.text = (text.text or "").replace(was, now)
        made = io.BytesIO()
        document.save(made)
        sys.stdout.buffer.write(made.getvalue())
        """

    private static let tabling = """
        import json, sys, io
        from openpyxl import load_workbook
        folder = sys.argv[1]
        book = load_workbook(open(folder + "/blank.docx", "rb"))
        sheet, told = book.worksheets[0], json.load(open(folder + "/told.json"))
        if "" in told:
            sheet.delete_rows(2, sheet.max_row)
        for cell in sheet[1]:
            if cell.value in told:
                sheet.cell(2, cell.column).value = told[cell.value]
        made = io.BytesIO()
        book.save(made)
        sys.stdout.buffer.write(made.getvalue())
        """
}
