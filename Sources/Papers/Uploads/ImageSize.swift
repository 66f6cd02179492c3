/// How many pixels an image says it has, read strictly from its header.
struct ImageSize: Hashable {
    /// A bitmap of this size still unfolds within the memory one file is given.
    static let mostPixels = 80_000_000

    let width: Int
    let height: Int

    var longerSide: Int { max(width, height) }

    var isWithinLimits: Bool { width * height <= Self.mostPixels }

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// The size an image claims; nil when its header claims none.
    init?(of content: [UInt8], type: UploadType) {
        switch type {
        case .pdf: return nil
        case .png: self.init(png: content)
        case .jpeg: self.init(jpeg: content)
        }
        guard width > 0, height > 0 else { return nil }
    }

    /// The first chunk must be IHDR, of 13 bytes.
    private init?(png content: [UInt8]) {
        guard content.count >= 33, content[8..<16].elementsEqual([0, 0, 0, 13] + Array("IHDR".utf8)) else { return nil }
        width = Self.number(content[16..<20])
        height = Self.number(content[20..<24])
        guard width < 1 << 31, height < 1 << 31 else { return nil }
    }

    /// Walks from segment to segment up to the frame header; the scan must not come before it.
    private init?(jpeg content: [UInt8]) {
        var place = 2
        while place + 9 <= content.count, content[place] == 0xFF {
            let marker = content[place + 1]
            switch marker {
            case 0xFF: place += 1
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                height = Self.number(content[place + 5..<place + 7])
                width = Self.number(content[place + 7..<place + 9])
                return
            case 0xDA, 0xD9, 0xD8: return nil
            default:
                let length = Self.number(content[place + 2..<place + 4])
                guard length >= 2 else { return nil }
                place += 2 + length
            }
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
