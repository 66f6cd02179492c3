import Foundation
import Subprocess

/// What hands do with printed sheets: turn them, take some out, lay others among them, photograph them.
enum Sheets {
    /// Pages of several PDFs behind one another: `[(form, "1-2"), (other, "1")]`.
    static func laid(_ parts: [([UInt8], String)]) async throws -> [UInt8] {
        try await within { folder in
            var words = ["--empty", "--pages"]
            for (index, part) in parts.enumerated() {
                try Data(part.0).write(to: folder.appending(path: "\(index).pdf"))
                words += [folder.appending(path: "\(index).pdf").path, part.1]
            }
            return words + ["--", folder.appending(path: "out.pdf").path]
        }
    }

    static func upsideDown(_ pdf: [UInt8]) async throws -> [UInt8] {
        try await within { folder in
            try Data(pdf).write(to: folder.appending(path: "0.pdf"))
            let (before, after) = (folder.appending(path: "0.pdf").path, folder.appending(path: "out.pdf").path)
            return [before, "--rotate=+180:1-z", "--", after]
        }
    }

    static func locked(_ pdf: [UInt8]) async throws -> [UInt8] {
        try await within { folder in
            try Data(pdf).write(to: folder.appending(path: "0.pdf"))
            return [
                "--encrypt", "secret", "owner", "256", "--", folder.appending(path: "0.pdf").path,
                folder.appending(path: "out.pdf").path,
            ]
        }
    }

    private static func within(_ words: (URL) throws -> [String]) async throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bole-sheets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try await Subprocess.run(.name("qpdf"), arguments: Arguments(try words(folder)), output: .discarded)
        return Array(try Data(contentsOf: folder.appending(path: "out.pdf")))
    }
}
