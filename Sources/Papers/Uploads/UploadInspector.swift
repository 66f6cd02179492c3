/// Says what an uploaded file is, from its bytes and nothing else.
public struct UploadInspector: Sendable {
    public let sandbox: Sandbox
    private let bytesEach: Int
    private let magic: Magic
    /// Each program may take a gigabyte: two at once, however many upload.
    private let turnstile = Turnstile(places: 2)

    /// Loads what is needed, once at the start; refuses to start when a program it asks is missing.
    public static func start(bytesEach: Int) async throws -> UploadInspector {
        for tool in Self.tools where !Sandbox.isInstalled(tool) {
            throw MissingTool(path: "/usr/bin/" + tool)
        }
        return UploadInspector(sandbox: try await Sandbox.find(), bytesEach: bytesEach, magic: try Magic())
    }

    private static let tools = [
        "pdftoppm", "pdfinfo", "djpeg", "pngtopam", "pamscale", "pamflip", "pamcut", "pnmtojpeg", "sh", "ZXingReader",
    ]

    /// Draws pages in the same sandbox; looking and drawing wait in one line.
    public var drawer: PageDrawer { PageDrawer(sandbox: sandbox, turnstile: turnstile) }

    init(sandbox: Sandbox, bytesEach: Int, magic: Magic) {
        self.sandbox = sandbox
        self.bytesEach = bytesEach
        self.magic = magic
    }

    /// The file's kind and label; throws an `UploadFault` that says why it isn't taken in.
    public func inspect(_ content: [UInt8], named name: String) async throws -> InspectedUpload {
        guard !content.isEmpty else { throw UploadFault.empty }
        guard content.count <= bytesEach else { throw UploadFault.tooLarge }
        let type = try UploadType(opening: content)
        guard await magic.mediaType(of: content) == type.rawValue else { throw UploadFault.ambiguous }
        try await turnstile.pass {
            switch type {
            case .pdf: try await PDFCheck(sandbox: sandbox).demandDrawable(content)
            case .jpeg, .png: try await ImageCheck(sandbox: sandbox).demandDecodable(content, type: type)
            }
        }
        return InspectedUpload(type: type, label: FileLabel(name, type: type))
    }
}

/// What a file was found to be.
public struct InspectedUpload: Sendable, Hashable {
    public let type: UploadType
    public let label: FileLabel
}
