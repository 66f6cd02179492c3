import Casework
import Hummingbird
import NIOCore
import Pages
import Papers
import Selection

/// A paper at its address; who may have it, Casework says. The pages hand it out by this one declaration.
struct PaperDeclaration: Sendable {
    /// Below the pages' root.
    let path: String
    let make: @Sendable (PaperRequest) async throws -> PaperFile

    static let all = body + packets + publicity + panel + decision
}

/// Who asks for which paper, when, and under what name they reached the server.
struct PaperRequest: Sendable {
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

    var type: String {
        switch content {
        case .pdf: "application/pdf"
        case .packet: "application/zip"
        }
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
