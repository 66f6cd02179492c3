import CQREncode

/// A square that scanners read: what it says, drawn as SVG.
public struct QRCode: Sendable, Hashable {
    public let svg: String

    /// Nil for what no square can hold: more than some two thousand letters.
    public init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let dark = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
        let rows = (0..<width).map { row in Self.runs(dark[row * width..<(row + 1) * width], row: row) }
        // Four empty modules around it, as the standard asks.
        let side = width + 8
        svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 \(side) \(side)\">"
            + "<path d=\"\(rows.joined())\"/></svg>"
    }

    /// Each run of dark modules is a bar.
    private static func runs(_ row: ArraySlice<Bool>, row number: Int) -> String {
        var path = ""
        var place = row.startIndex
        while let start = row[place...].firstIndex(of: true) {
            let end = row[start...].firstIndex(of: false) ?? row.endIndex
            path += "M\(start - row.startIndex) \(number)h\(end - start)v1h-\(end - start)z"
            place = end
        }
        return path
    }
}
