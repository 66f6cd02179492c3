/// What a file is called on pages: text to be shown, never a path.
public struct FileLabel: Sendable, Hashable, CustomStringConvertible {
    /// The most characters a label has.
    public static let longest = 100

    public let description: String

    /// Keeps what stands behind the last slash, without characters that can't be seen or turn the line around.
    /// The letters themselves stay byte for byte; a name of which nothing is left becomes `file`.
    public init(_ name: String, type: UploadType) {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        var scalars = String.UnicodeScalarView(last.unicodeScalars.filter { !Self.isHidden($0) })
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        let label = Self.cut(String(scalars))
        let isNoName = label.allSatisfy { $0 == "." || $0.isWhitespace }
        description = isNoName ? "file." + type.fileExtension : label
    }

    /// Whole characters only, and no character counts as one that is a tower of marks.
    private static func cut(_ text: String) -> String {
        var label = ""
        var count = 0
        for character in text {
            count += character.unicodeScalars.count
            if count > longest { break }
            label.append(character)
        }
        return label
    }

    /// Control characters, line ends, and marks of direction or of no width. Joiners and Mongolian selectors
    /// stay: names need them.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default:
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
            default: false
            }
        }
    }
}
