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
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(blank).write(to: folder.appending(path: "blank.docx"))
        try JSONEncoder().encode(Told(answers: answers, rows: rows)).write(to: folder.appending(path: "told.json"))
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
}
