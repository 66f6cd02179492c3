/// The three kinds of file that are taken in, by their media type.
public enum UploadType: String, Sendable, Hashable, CaseIterable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"

    /// How every file of this kind begins.
    var opening: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        }
    }

    /// What follows the dot in a file's name.
    public var fileExtension: String {
        switch self {
        case .pdf: "pdf"
        case .jpeg: "jpg"
        case .png: "png"
        }
    }

    /// Programs look for a PDF's opening within this many bytes, so that an image could pass for one.
    private static let searched = 1_024

    /// The kind by the first bytes alone.
    init(opening content: [UInt8]) throws(UploadFault) {
        guard let type = Self.allCases.first(where: { content.starts(with: $0.opening) }) else {
            throw .unknownType
        }
        guard type == .pdf || content.prefix(Self.searched).firstRange(of: Self.pdf.opening) == nil else {
            throw .ambiguous
        }
        self = type
    }
}
