/// Texts as workbooks keep them (ECMA-376 22.9.2.19), where `_x0041_` stands for a sign by its number.
enum WorkbookText {
    /// With what would be read as a sign by its number written out.
    static func escaped(_ text: String) -> String {
        var utf8 = text
        let isSuspect = utf8.withUTF8 { $0.contains(UInt8(ascii: "_")) }
        return isSuspect ? text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_") : text
    }

    /// Puts the signs in place of their numbers, from an offset on; a number that is no sign of a text stays.
    static func unescape(_ bytes: inout [UInt8], from start: Int = 0) {
        guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
        var (kept, next) = (start, start)
        while next < bytes.count {
            if let sign = sign(bytes, at: next) {
                for byte in String(sign).utf8 {
                    bytes[kept] = byte
                    kept += 1
                }
                next += 7
            } else {
                bytes[kept] = bytes[next]
                (kept, next) = (kept + 1, next + 1)
            }
        }
        bytes.removeSubrange(kept...)
    }

    private static func sign(_ bytes: [UInt8], at start: Int) -> Unicode.Scalar? {
        guard start + 7 <= bytes.count, bytes[start] == UInt8(ascii: "_"), bytes[start + 1] == UInt8(ascii: "x"),
            bytes[start + 6] == UInt8(ascii: "_")
        else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start + 2..<start + 6] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value == 0 ? nil : Unicode.Scalar(value)
    }
}
