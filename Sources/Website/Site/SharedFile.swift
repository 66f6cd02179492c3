import Hummingbird
import NIOCore
import Pages
import Records

/// A file every page shares, under a name made of its digest, so that it may be kept for good.
struct SharedFile: Sendable {
    let path: String
    private let type: String
    private let content: ByteBuffer

    init(_ bytes: [UInt8], kind: String, type: String) {
        path = "/bole-\(Fingerprint(of: bytes).hex.prefix(16)).\(kind)"
        self.type = type
        content = ByteBuffer(bytes: bytes)
    }

    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: content))
    }
}

/// The stylesheet, the scripts and the mark.
struct SharedFiles: Sendable {
    let all: [SharedFile]
    let addresses: PageFiles

    init() throws {
        let style = SharedFile(try Stylesheet.shipped(), kind: "css", type: "text/css; charset=utf-8")
        let script = SharedFile(try Stylesheet.script(), kind: "js", type: "text/javascript; charset=utf-8")
        let mark = SharedFile(try Stylesheet.mark(), kind: "svg", type: "image/svg+xml")
        let sending = SharedFile(
            try Stylesheet.sendingScript(), kind: "js", type: "text/javascript; charset=utf-8")
        let voting = SharedFile(
            try Stylesheet.votingScript(), kind: "js", type: "text/javascript; charset=utf-8")
        let live = SharedFile(try Stylesheet.liveScript(), kind: "js", type: "text/javascript; charset=utf-8")
        all = [style, script, mark, sending, voting, live]
        addresses = PageFiles(
            style: style.path, script: script.path, mark: mark.path, sending: sending.path,
            voting: voting.path, live: live.path)
    }

    func has(_ path: String) -> Bool { all.contains { $0.path == path } }
}
