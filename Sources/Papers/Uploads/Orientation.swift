/// How a camera was held, by the EXIF note in its JPEG: 1 is upright, 6 a quarter turned.
struct Orientation: Hashable {
    let value: Int

    /// Upright where nothing, or nothing sound, is said.
    init(ofJPEG content: [UInt8]) {
        value = Self.note(in: content).flatMap { Self.value(in: $0) } ?? 1
    }

    /// What `pamflip` does to set it upright; nil where it is.
    var turn: String? {
        switch value {
        case 2: "-leftright"
        case 3: "-rotate180"
        case 4: "-topbottom"
        case 5: "-transpose"
        case 6: "-rotate270"
        case 7: "-transpose -rotate180"
        case 8: "-rotate90"
        default: nil
        }
    }

    /// The TIFF part of the first APP1 segment that is EXIF's.
    private static func note(in content: [UInt8]) -> ArraySlice<UInt8>? {
        var place = 2
        while place + 4 <= content.count, content[place] == 0xFF, (0xE0...0xFE).contains(content[place + 1]) {
            let end = place + 2 + Int(content[place + 2]) << 8 + Int(content[place + 3])
            guard end > place + 3, end <= content.count else { return nil }
            let body = content[(place + 4)..<max(end, place + 4)]
            if content[place + 1] == 0xE1, body.starts(with: Array("Exif\0\0".utf8)) { return body.dropFirst(6) }
            place = end
        }
        return nil
    }

    /// Entry 0x0112 of the first directory.
    private static func value(in tiff: ArraySlice<UInt8>) -> Int? {
        let isBig = tiff.starts(with: Array("MM".utf8))
        func number(at offset: Int, bytes: Int) -> Int? {
            guard offset >= 0, offset + bytes <= tiff.count else { return nil }
            let slice = tiff.dropFirst(offset).prefix(bytes)
            let digits = isBig ? Array(slice) : slice.reversed()
            return digits.reduce(0) { $0 << 8 | Int($1) }
        }
        guard let start = number(at: 4, bytes: 4), let count = number(at: start, bytes: 2) else { return nil }
        for entry in 0..<count {
            let place = start + 2 + 12 * entry
            guard let tag = number(at: place, bytes: 2) else { return nil }
            if tag == 0x0112 { return number(at: place + 8, bytes: 2) }
        }
        return nil
    }
}
