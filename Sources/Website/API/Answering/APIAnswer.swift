import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Records

/// What a route answers.
struct APIAnswer: Sendable {
    var status: Int
    var body: JSONValue?
    /// A file instead of JSON.
    private var file: ResponseBody?
    var headers: HTTPFields = [:]
    var type = "application/json; charset=utf-8"

    init(_ body: JSONValue?, status: Int = 200) {
        self.status = status
        self.body = body
    }

    init<Subject>(_ subject: Subject, as shape: Shape<Subject>, status: Int = 200, version: Int? = nil) {
        self.init(shape.json(subject), status: status)
        if let version { headers[.eTag] = "\"\(version)\"" }
    }

    init<Subject>(_ subjects: [Subject], each shape: Shape<Subject>) {
        self.init(.list(subjects.map(shape.json)))
    }

    /// An uploaded file: what a browser makes of it stays in a box of its own.
    init(file attachment: Attachment, _ content: [UInt8]) {
        self.init(ResponseBody(byteBuffer: ByteBuffer(bytes: content)), type: attachment.type, named: attachment.name)
        headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
    }

    /// A paper or packet as it was made.
    init(paper file: PaperFile, type: String) { self.init(file.body, type: type, named: file.name) }

    /// A file that was made of the records.
    init(_ content: [UInt8], type: String, named name: String) {
        self.init(ResponseBody(byteBuffer: ByteBuffer(bytes: content)), type: type, named: name)
    }

    private init(_ file: ResponseBody, type: String, named name: String) {
        self.init(nil)
        self.file = file
        self.type = type
        headers[.contentDisposition] = "attachment; filename*=UTF-8''" + name.addingPercentEncoding(except: "-._~")
    }

    static let nothing = APIAnswer(nil, status: 204)

    func response(in language: Language) throws -> Response {
        var headers = headers
        headers[.cacheControl] = "no-store"
        headers[.vary] = "Accept-Language, Authorization"
        headers[.xContentTypeOptions] = "nosniff"
        if let file {
            headers[.contentType] = type
            return Response(status: .init(code: status), headers: headers, body: file)
        }
        guard let body else { return Response(status: .init(code: status), headers: headers) }
        headers[.contentType] = type
        headers[.contentLanguage] = language == .chinese ? "zh-CN" : "en"
        return Response(
            status: .init(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body.inOrder)))
    }
}

extension Language {
    /// The language of ours that a reader likes best (`Accept-Language`); Chinese where they don't say.
    init(accepting header: String?) {
        let wanted = (header ?? "").split(separator: ",").enumerated().compactMap { place, part -> Wish? in
            let pieces = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let name = pieces.first?.lowercased().prefix(2),
                let language = Language(rawValue: String(name))
            else {
                return nil
            }
            let weight =
                pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return weight > 0 ? Wish(language: language, weight: weight, place: place) : nil
        }
        self = wanted.max { ($0.weight, -$0.place) < ($1.weight, -$1.place) }?.language ?? .chinese
    }
}

private struct Wish {
    let language: Language
    let weight: Double
    let place: Int
}
