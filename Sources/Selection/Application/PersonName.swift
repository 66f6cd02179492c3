/// A person's name, kept byte for byte as entered: no normal form is ever applied to it.
///
/// Two names are the same person's when their comparable bytes are equal.
public struct PersonName: Hashable, Sendable, Codable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }

    /// Swift's own equality would take 兀 U+FA0C for 兀 U+5140: names are compared by their bytes.
    public static func == (left: PersonName, right: PersonName) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    public func isSamePerson(as other: PersonName) -> Bool { comparable == other.comparable }

    /// The bytes for comparing: look-alike dots are U+00B7, outer spaces are cut (民委发〔2016〕33号).
    public var comparable: [UInt8] {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.firstIndex(where: { !Self.isSpace($0) }),
            let last = scalars.lastIndex(where: { !Self.isSpace($0) })
        else { return [] }
        var bytes: [UInt8] = []
        for index in first...last {
            let scalar = Self.isDot(scalars, at: index) ? "\u{B7}" : scalars[index]
            bytes += Array(String(scalar).utf8)
        }
        return bytes
    }
}

extension PersonName {
    /// Why a name can't be entered.
    public enum Fault: Error, Hashable, Sendable, CaseIterable {
        case empty, tooLong, invisibleCharacter
    }

    /// Names up to fifty characters must be taken; twice that leaves room and still ends.
    public static let longest = 100

    /// What is wrong with this name as an entry, or nil.
    public var fault: Fault? {
        let scalars = text.unicodeScalars
        if scalars.allSatisfy(Self.isSpace) { return .empty }
        if scalars.contains(where: Self.isRefused) { return .invisibleCharacter }
        return scalars.count > Self.longest ? .tooLong : nil
    }

    /// Control, bidi and zero-width characters; the joiners and variation selectors that scripts need are kept.
    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C, 0x200D, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
        case 0xFFFE, 0xFFFF: true
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20, 0xA0, 0x3000: true
        default: false
        }
    }

    private static func isDot(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        switch scalars[index].value {
        case 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65, 0x22C5, 0x2219, 0x0387, 0x16EB, 0x25CF: true
        case 0x2E, 0xFF0E:
            index > 0 && index + 1 < scalars.count && isHan(scalars[index - 1]) && isHan(scalars[index + 1])
        default: false
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }
}
