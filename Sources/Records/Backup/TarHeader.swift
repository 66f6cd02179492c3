/// The 512 bytes before a file in a tar archive (POSIX `ustar`). Name and size decide every byte of them, so that a
/// reader can demand exactly these.
struct TarHeader: Hashable {
    static let blockSize = 512

    let name: String
    let size: Int

    /// The header as it stands in the archive.
    var bytes: [UInt8] {
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        func put(_ text: String, at place: Int) {
            block.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
        }
        put(name, at: 0)
        put("0000600\0", at: 100)
        put("0000000\0", at: 108)
        put("0000000\0", at: 116)
        block.replaceSubrange(124..<136, with: sizeField)
        put("00000000000\0", at: 136)
        put("        ", at: 148)
        put("0", at: 156)
        put("ustar\u{0}00", at: 257)
        let sum = block.reduce(0) { $0 + Int($1) }
        put(Self.octal(sum, digits: 6) + "\0 ", at: 148)
        return block
    }

    /// How many zero bytes follow the content.
    var padding: Int { (Self.blockSize - size % Self.blockSize) % Self.blockSize }

    init(name: String, size: Int) {
        precondition((1...100).contains(name.utf8.count) && size >= 0)
        self.name = name
        self.size = size
    }

    /// Reads a header; nil when it isn't exactly what `bytes` writes.
    init?(_ block: [UInt8]) {
        let name = block.prefix(100).prefix { $0 != 0 }
        guard block.count == Self.blockSize, !name.isEmpty, let name = String(validating: name, as: UTF8.self),
            let size = Self.size(block[124..<136]), size >= 0
        else { return nil }
        self.init(name: name, size: size)
        guard bytes == block else { return nil }
    }

    /// Octal digits, or from 8 GiB on a big-endian number after a first byte of 0x80, as all tar programs read it.
    private var sizeField: [UInt8] {
        guard size >= 1 << 33 else { return Array((Self.octal(size, digits: 11) + "\0").utf8) }
        return [0x80, 0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: size >> (56 - 8 * $0)) }
    }

    private static func size(_ field: ArraySlice<UInt8>) -> Int? {
        guard field.first == 0x80 else { return Int(String(decoding: field.dropLast(), as: UTF8.self), radix: 8) }
        let size = field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(exactly: size)
    }

    private static func octal(_ number: Int, digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }
}
