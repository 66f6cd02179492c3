import Hummingbird
import NIOCore
import Records

/// The stylesheet under a name made of its digest, so that it may be kept for good.
struct StyleFile: Sendable {
    let path: String
    private let content: ByteBuffer

    init(_ bytes: [UInt8]) {
        path = "/bole-\(Fingerprint(of: bytes).hex.prefix(16)).css"
        content = ByteBuffer(bytes: bytes)
    }

    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/css; charset=utf-8", .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: content))
    }
}
