import Casework
import Hummingbird
import NIOCore
import Pages
import Papers
import Selection

/// A paper at its address, below the pages' root and below the API's; who may have it, Casework says. Pages, API and
/// OpenAPI are made from this one declaration.
struct PaperDeclaration: Sendable {
    /// By which the API's description calls it.
    let name: String
    let path: String
    let access: APIAccess
    let make: @Sendable (PaperRequest) async throws -> PaperFile

    init(
        _ name: String, _ path: String, _ access: APIAccess = .signedIn,
        make: @escaping @Sendable (PaperRequest) async throws -> PaperFile
    ) {
        self.name = name
        self.path = path
        self.access = access
        self.make = make
    }

    static let all = application + numbered + body + packets + publicity + panel + sitting + decision

    /// Of what is handed out.
    var type: String { path.hasSuffix(".zip") ? "application/zip" : "application/pdf" }
}

/// Who asks for which paper, when, and under what name they reached the server.
struct PaperRequest: Sendable {
    let casework: Casework
    let desk: PaperDesk
    let asker: Actor?
    let now: Moment
    /// Where a printed sheet's number is looked up.
    let place: String
    let language: Language
    let catalogue: Catalogue
    let parameters: [String: String]

    /// Nobody else gets further.
    func actor() throws -> Actor {
        guard let asker else { throw SiteFault.notSignedIn }
        return asker
    }

    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// A file's name in the reader's language.
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        catalogue.text(key, values, in: language)
    }
}

/// A paper, or a packet of several, as it is handed out, to be kept under a name.
struct PaperFile: Sendable {
    enum Content: Sendable {
        case pdf([UInt8])
        case packet(Packet)
    }

    let content: Content
    let name: String

    init(_ pdf: [UInt8], named name: String) {
        content = .pdf(pdf)
        self.name = name + ".pdf"
    }

    init(_ packet: Packet, named name: String) {
        content = .packet(packet)
        self.name = name + ".zip"
    }

    /// A packet goes out piece by piece.
    var body: ResponseBody {
        switch content {
        case .pdf(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .packet(let packet):
            ResponseBody(contentLength: packet.size) { writer in
                try await packet.read { try await writer.write(ByteBuffer(bytes: $0)) }
                try await writer.finish(nil)
            }
        }
    }
}
