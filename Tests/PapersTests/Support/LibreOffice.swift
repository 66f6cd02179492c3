import Foundation

/// What LibreOffice makes of a file of ours: it opens it as somebody would and writes it in another format.
enum LibreOffice {
    /// The files it wrote, by their names.
    static func opened(_ content: [UInt8], named name: String, as format: String) async throws -> [String: [UInt8]] {
        let scratch = try Scratch()
        let (file, made) = (scratch.path + "/" + name, scratch.path + "/made")
        try Data(content).write(to: URL(filePath: file))
        // A profile of its own: one that runs already would open the file in its stead.
        let profile = "-env:UserInstallation=file://" + scratch.path + "/profile"
        _ = try await Typesetting.ran(
            "soffice", [profile, "--headless", "--convert-to", format, "--outdir", made, file], on: [])
        let files = try FileManager.default.contentsOfDirectory(atPath: made)
        return try Dictionary(
            uniqueKeysWithValues: files.map { ($0, Array(try Data(contentsOf: URL(filePath: made + "/" + $0)))) })
    }

    /// Every sheet of a workbook, as lines of cells parted by tabs, by its name.
    static func sheets(_ workbook: [UInt8]) async throws -> [String: [String]] {
        let tabs = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1"
        let files = try await opened(workbook, named: "附件.xlsx", as: tabs)
        let sheets = files.map { name, content in
            (name.dropFirst("附件-".count).dropLast(".csv".count), String(decoding: content, as: UTF8.self))
        }
        return Dictionary(
            uniqueKeysWithValues: sheets.map { (String($0), $1.split(separator: "\n").map(String.init)) })
    }

    /// The text of a Word document, and of how many pages it is.
    static func document(_ document: [UInt8]) async throws -> (text: String, pages: Int) {
        let pdf = try await opened(document, named: "文件.docx", as: "pdf").values.first ?? []
        let about = String(decoding: try await Typesetting.ran("pdfinfo", ["-"], on: pdf), as: UTF8.self)
        let pages = about.firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.1) } ?? 0
        return (try await Typesetting.text(of: pdf), pages)
    }
}
