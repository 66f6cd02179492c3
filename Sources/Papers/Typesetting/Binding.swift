/// A file whose pages are set into a frame.
public struct BoundFile: Sendable {
    /// The box on A4 in points, from the lower left: pages keep their proportions in it.
    public enum Box: Sendable, Hashable {
        case wholePage, withinFrame

        var corners: [Double] {
            switch self {
            case .wholePage: [0, 0, 595.28, 841.89]
            case .withinFrame: [79.4, 79.4, 538.6, 782]
            }
        }
    }

    let content: [UInt8]
    /// None for a page that stays empty.
    let type: UploadType?
    let pages: Int
    let box: Box

    public init(_ content: [UInt8], type: UploadType, pages: Int, box: Box) {
        self.content = content
        self.type = type
        self.pages = pages
        self.box = box
    }

    /// A page of the frame alone.
    public static let empty = BoundFile()

    private init() {
        content = []
        type = nil
        pages = 1
        box = .withinFrame
    }
}

extension Typesetter {
    /// Sets files into the last pages of a frame, one page each; throws a `TypesettingFault`.
    public func bound(_ frame: [UInt8], _ files: [BoundFile]) async throws -> [UInt8] {
        var contents = ["frame": frame]
        for (index, file) in files.enumerated() { contents["\(index)"] = file.content }
        let folder = try ScratchFolder(contents, within: command.folder)
        defer { withExtendedLifetime(folder) {} }
        let sheets = files.enumerated().map { index, file in
            BindingJob.Sheet(
                file: "\(folder.path)/\(index)", type: file.type?.rawValue, pages: file.pages, box: file.box.corners)
        }
        return try await made(
            JSON.line(of: BindingJob(frame: folder.path + "/frame", sheets: sheets, seconds: seconds))
        ).content
    }
}

private struct BindingJob: Encodable {
    struct Sheet: Encodable {
        let file: String
        let type: String?
        let pages: Int
        let box: [Double]
    }

    let kind = "bind"
    let frame: String
    let sheets: [Sheet]
    let seconds: Int
}
