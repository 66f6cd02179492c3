import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Website

/// What a person with a plain browser does: follows addresses, fills forms, presses buttons; it keeps cookies.
actor Browser {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private(set) var page = ""
    /// The last answer, whatever it is.
    private(set) var body: [UInt8] = []
    /// What the forms of the last page with any carried.
    private var token = ""
    private(set) var status = HTTPResponse.Status.ok
    private(set) var headers = HTTPFields()
    private(set) var path = "/"
    /// Every address asked for so far, redirects among them.
    private(set) var asked: [String] = []

    init(client: any TestClientProtocol, cookies: [String: String] = [:]) {
        self.client = client
        self.cookies = cookies
    }

    /// The same browser before another door.
    func at(_ door: any TestClientProtocol) -> Browser { Browser(client: door, cookies: cookies) }

    /// Opens an address and goes where it leads.
    @discardableResult
    func get(_ address: String) async throws -> String {
        try await send(.get, address, [:], ByteBuffer())
        return page
    }

    /// The first answer at an address, wherever it leads.
    func first(_ address: String, by proxy: String? = nil) async throws -> Int {
        var fields = HTTPFields()
        fields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        fields[.xForwardedFor] = proxy
        return try await client.execute(uri: address, method: .get, headers: fields).status.code
    }

    /// Presses the button of the form on this page that is sent to an address, with what is typed into it.
    @discardableResult
    func press(_ action: String, _ typed: KeyValuePairs<String, String> = [:]) async throws -> String {
        try await press(action, typed.map { ($0.key, $0.value) })
    }

    @discardableResult
    func press(_ action: String, _ typed: [(String, String)]) async throws -> String {
        let form = try #require(PageForm.all(in: page).first { $0.action == action }, "no form for \(action)")
        return try await post(action, form.hidden + typed)
    }

    /// Sends pairs as a form does.
    @discardableResult
    func post(_ address: String, _ pairs: [(String, String)]) async throws -> String {
        let body = pairs.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&")
        try await send(
            .post, address, [.contentType: "application/x-www-form-urlencoded"], ByteBuffer(string: body))
        return page
    }

    /// Sends pairs as the page's script does, which wants no page back.
    @discardableResult
    func tell(_ address: String, _ pairs: [(String, String)]) async throws -> String {
        let body = pairs.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&")
        let fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .accept: "application/json"]
        try await send(.post, address, fields, ByteBuffer(string: body))
        return page
    }

    /// Sends the file form of this page.
    func upload(_ action: String, _ name: String, _ content: [UInt8]) async throws {
        let form = try #require(PageForm.all(in: page).first { $0.action == action })
        var body = ByteBuffer()
        for (name, value) in form.hidden {
            body.writeString("--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n")
        body.writeString("Content-Type: application/octet-stream\r\n\r\n")
        body.writeBytes(content)
        body.writeString("\r\n--edge--\r\n")
        try await send(.post, action, [.contentType: "multipart/form-data; boundary=edge"], body)
    }

    /// Asks as the page's script does for what no form can send.
    @discardableResult
    func ask(
        _ method: HTTPRequest.Method, _ address: String, _ fields: HTTPFields = [:], _ body: [UInt8] = []
    ) async throws -> Int {
        var fields = fields
        fields[.accept] = "application/json"
        if fields[.formToken] == nil { fields[.formToken] = token }
        try await send(method, address, fields, ByteBuffer(bytes: body))
        return status.code
    }

    /// The first address on this page that begins and ends so.
    func link(_ start: String, _ end: String = "") -> String? {
        page.matches(of: /href="([^"]+)"/).map { String($0.1) }
            .first { $0.hasPrefix(start) && $0.hasSuffix(end) && $0.count > start.count + end.count - 1 }
    }

    /// Every address of ours on this page.
    func links() -> [String] {
        page.matches(of: /href="(\/[^"#]*)/).map { String($0.1).replacing("&amp;", with: "&") }
    }

    func forms() -> [PageForm] { PageForm.all(in: page) }

    private func send(
        _ method: HTTPRequest.Method, _ address: String, _ fields: HTTPFields, _ body: ByteBuffer
    ) async throws {
        asked.append(address)
        var fields = fields
        fields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        let response = try await client.execute(uri: address, method: method, headers: fields, body: body)
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            cookies[pair[0]] = pair.count > 1 ? pair[1] : ""
        }
        (status, headers) = (response.status, response.headers)
        self.body = Array(response.body.readableBytesView)
        page = String(buffer: response.body)
        let carried = PageForm.all(in: page).lazy.flatMap(\.hidden).first { $0.0 == "token" }
        if let carried { token = carried.1 }
        path = address
        guard response.status == .seeOther, let next = response.headers[.location] else { return }
        try await send(.get, next, [:], ByteBuffer())
    }

    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : String(format: "%%%02X", byte)
        }.joined()
    }
}

/// A form as it stands in a page.
struct PageForm: Sendable {
    let action: String
    /// What it carries without asking.
    let hidden: [(String, String)]

    static func all(in page: String) -> [PageForm] {
        page.matches(of: /<form([^>]*)>([\s\S]*?)<\/form>/).compactMap { match in
            // One that asks the list for less is sent by the address.
            if match.1.contains("method=\"get\"") { return nil }
            guard let action = match.1.firstMatch(of: /action="([^"]*)"/) else { return nil }
            let inputs = match.2.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
            let hidden = inputs.map { (String($0.1), String($0.2).replacing("&quot;", with: "\"")) }
            return PageForm(action: String(action.1), hidden: hidden)
        }
    }
}
