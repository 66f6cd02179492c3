import Foundation

@testable import Papers

/// Files made for a test, byte by byte.
enum Example {
    /// A PDF of these objects, the first of which is its catalogue.
    static func pdf(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        let entries = places.map { "\(String(repeating: "0", count: 10 - "\($0)".count))\($0) 00000 n \n" }.joined()
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(entries)"
        text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    static let catalogue = "<</Type/Catalog/Pages 2 0 R>>"
    static let square = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>"
    static let drawing = "<</Length 20>>\nstream\n0 0 100 100 re f    \nendstream"

    static let onePage = pdf([catalogue, "<</Type/Pages/Kids[3 0 R]/Count 1>>", square, drawing])
    static let noDrawablePage = pdf([catalogue, "<</Type/Pages/Kids[3 0 R]/Count 1>>", "null", drawing])
    static let secondPageOnly = pdf([catalogue, "<</Type/Pages/Kids[5 0 R 3 0 R]/Count 2>>", square, drawing, "null"])

    /// The same with a password, made by qpdf; an empty one lets anyone open it.
    static func locked(with password: String) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bole-upload-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (plain, locked) = (folder.appending(path: "plain.pdf"), folder.appending(path: "locked.pdf"))
        try Data(onePage).write(to: plain)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/qpdf")
        process.arguments = ["--encrypt", password, "owner", "256", "--", plain.path, locked.path]
        try process.run()
        process.waitUntilExit()
        return Array(try Data(contentsOf: locked))
    }

    /// A grey PNG that claims a size and holds so many rows, stored without compression.
    static func png(width: Int, height: Int, rows: Int? = nil) -> [UInt8] {
        let raw = (0..<(rows ?? height)).flatMap { _ in [UInt8](repeating: 0, count: min(width, 64) + 1) }
        let size = UInt16(raw.count)
        let stored = [0x78, 0x01, 0x01, UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)]
        let header = bytes(width) + bytes(height) + [8, 0, 0, 0, 0]
        return UploadType.png.opening + chunk("IHDR", header) + chunk("IDAT", stored + raw + bytes(adler(raw)))
            + chunk("IEND", [])
    }

    /// An 8 × 8 grey JPEG, its tables the smallest that decode.
    static func jpeg(comment: String = "") -> [UInt8] {
        let quantisation: [UInt8] = [0xFF, 0xDB, 0, 67, 0] + [UInt8](repeating: 1, count: 64)
        let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]
        let tables = [UInt8(0x00), 0x10].flatMap { kind in
            [0xFF, 0xC4, 0, 20, kind, 1] + [UInt8](repeating: 0, count: 15) + [0]
        }
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]
        // The mean doesn't change, and the block ends: two codes of one bit, filled up with ones.
        let note = comment.isEmpty ? [] : [0xFF, 0xFE, 0, UInt8(comment.utf8.count + 2)] + Array(comment.utf8)
        return [0xFF, 0xD8] + note + quantisation + frame + tables + scan + [0b0011_1111, 0xFF, 0xD9]
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + data
        return bytes(data.count) + named + bytes(checksum(named))
    }

    private static func bytes(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 0xFF) } }

    private static func checksum(_ data: [UInt8]) -> Int {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in data {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return Int(~value)
    }

    private static func adler(_ data: [UInt8]) -> Int {
        let (low, high) = data.reduce((1, 0)) { sums, byte in
            let low = (sums.0 + Int(byte)) % 65_521
            return (low, (sums.1 + low) % 65_521)
        }
        return high << 16 | low
    }
}
