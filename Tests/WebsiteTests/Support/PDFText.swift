import Foundation
import Subprocess

/// A PDF as other people's readers find it.
enum PDFText {
    /// Its text without the white space of the layout.
    static func of(_ pdf: [UInt8]) async throws -> String {
        let said = try await ran("pdftotext", ["-", "-"], on: pdf)
        return String(decoding: said, as: UTF8.self).filter { !$0.isWhitespace }
    }

    /// What the squares on a page say.
    static func squares(on page: Int, of pdf: [UInt8]) async throws -> [String] {
        let picture = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".png")
        defer { try? FileManager.default.removeItem(at: picture) }
        let drawn = try await ran("pdftoppm", ["-r", "150", "-png", "-f", "\(page)", "-l", "\(page)", "-"], on: pdf)
        try Data(drawn).write(to: picture)
        let said = String(decoding: try await ran("ZXingReader", ["-1", picture.path], on: []), as: UTF8.self)
        return said.matches(of: /QRCode "([^"]*)"/).map { String($0.1) }
    }

    static func pages(of pdf: [UInt8]) async throws -> Int {
        let said = String(decoding: try await ran("pdfinfo", ["-"], on: pdf), as: UTF8.self)
        return said.firstMatch(of: /Pages: +([0-9]+)/).flatMap { Int($0.1) } ?? 0
    }

    /// Whether qpdf finds nothing wrong with its structure.
    static func isSound(_ pdf: [UInt8]) async throws -> Bool {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(pdf).write(to: file)
        let said = String(decoding: try await ran("qpdf", ["--check", file.path], on: []), as: UTF8.self)
        return said.contains("No syntax or stream encoding errors found")
    }

    private static func ran(_ tool: String, _ arguments: [String], on input: [UInt8]) async throws -> [UInt8] {
        let result = try await Subprocess.run(
            .name(tool), arguments: Arguments(arguments), input: .array(input), output: .bytes(limit: 64 << 20))
        return result.standardOutput
    }
}
