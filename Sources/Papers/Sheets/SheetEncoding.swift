import Foundation

/// In which encoding the bytes of a CSV file are: UTF-8, or else GB 18030, which older spreadsheets write.
enum SheetEncoding {
    /// The bytes as UTF-8, and whether they had to be converted; throws when they are in neither encoding.
    static func unicode(_ data: Data) throws -> (data: Data, isGB18030: Bool) {
        let isUnicode = data.withUnsafeBytes { raw in
            (try? UTF8Span(validating: raw.bindMemory(to: UInt8.self).span)) != nil
        }
        if isUnicode { return (data, false) }
        guard let converted = fromGB18030(data) else { throw UnreadableSheet("sheet.unknownEncoding") }
        return (converted, true)
    }

    private static func fromGB18030(_ data: Data) -> Data? {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
            return nil
        }
        defer { iconv_close(converter) }
        // Two bytes become three at most.
        var output = [UInt8](repeating: 0, count: data.count / 2 * 3 + 16)
        var written = 0
        let isWhole = data.withUnsafeBytes { raw in
            output.withUnsafeMutableBytes { target in
                var source = UnsafeMutablePointer(mutating: raw.bindMemory(to: CChar.self).baseAddress)
                var sourceLeft = raw.count
                var destination = target.bindMemory(to: CChar.self).baseAddress
                var destinationLeft = target.count
                let result = iconv(converter, &source, &sourceLeft, &destination, &destinationLeft)
                written = target.count - destinationLeft
                return result >= 0 && sourceLeft == 0
            }
        }
        return isWhole ? Data(output[..<written]) : nil
    }
}
