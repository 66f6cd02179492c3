import Casework
import HTTPTypes
import Records
import Selection
import Testing

@testable import Website

/// Proofs that come in pieces: where they stand is the server's to say, and each becomes one proof.
@Suite struct UploadTests {
    private let whole = SmallPDF.bytes(remark: 150_000)
    private let piece = 64 << 10

    /// An applicant before the page of their proofs, among which there is one.
    private func open(
        _ body: @escaping @Sendable (House, Browser, _ draft: String) async throws -> Void
    ) async throws {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            try await browser.get(draft + "/proofs")
            try await body(house, browser, draft)
        }
    }

    private func announced(_ size: Int, _ name: String = "证书二.pdf", modified: String = "m") -> HTTPFields {
        [
            .uploadComplete: "?0", .uploadLength: "\(size)", .lastModified: modified,
            .contentDisposition: "attachment; filename*=UTF-8''" + Browser.escaped(name),
        ]
    }

    private func begin(
        _ browser: Browser, _ draft: String, besides: String = "", _ fields: HTTPFields? = nil
    ) async throws -> String {
        try await browser.ask(.post, draft + "/uploads" + besides, fields ?? announced(whole.count))
        return await browser.headers[.location] ?? ""
    }

    private func send(_ range: Range<Int>, of content: [UInt8], to upload: String, _ browser: Browser) async throws
        -> Int
    {
        let fields: HTTPFields = [
            .contentType: "application/partial-upload", .uploadOffset: "\(range.lowerBound)",
            .uploadComplete: range.upperBound == content.count ? "?1" : "?0",
        ]
        return try await browser.ask(.patch, upload, fields, Array(content[range]))
    }

    private func proofs(_ browser: Browser, _ draft: String) async throws -> Int {
        try await browser.get(draft + "/proofs").matches(of: /<li class="proof"><a class="picture"/).count
    }

    @Test func `a file comes piece by piece, says where it stands, and becomes a proof that proves what was said`()
        async throws
    {
        try await open { _, browser, draft in
            let upload = try await begin(browser, draft, besides: "?claim=education&firstPage=1")
            #expect(await browser.status == .created)
            #expect(await browser.headers[.uploadLimit]?.contains("max-size=20971520") == true)
            #expect(try await send(0..<piece, of: whole, to: upload, browser) == 204)
            #expect(try await browser.ask(.head, upload) == 204)
            let headers = await browser.headers
            #expect(headers[.uploadOffset] == "65536" && headers[.uploadComplete] == "?0")
            #expect(headers[.uploadLength] == "\(whole.count)" && headers[.cacheControl] == "no-store")
            #expect(try await send(piece..<2 * piece, of: whole, to: upload, browser) == 204)
            #expect(try await send(2 * piece..<whole.count, of: whole, to: upload, browser) == 200)
            #expect(await browser.page == "{\"next\":\"\(draft)/proofs?done=uploaded\"}")
            let page = try await browser.get(draft + "/proofs")
            #expect(page.contains("证书二.pdf") && page.contains("证明：学历学位，第1页"))
            let link = /href="([^"]+)" download>下载原件<span class="visually-hidden"> 证书二/
            let address = try #require(page.firstMatch(of: link))
            #expect(Array(try await browser.get(String(address.1)).utf8) == whole)
        }
    }

    @Test func `a piece that doesn't go on from what has arrived is told where to go on`() async throws {
        try await open { _, browser, draft in
            let upload = try await begin(browser, draft)
            #expect(try await send(0..<piece, of: whole, to: upload, browser) == 204)
            for place in [0..<piece, 2 * piece..<whole.count] {
                #expect(try await send(place, of: whole, to: upload, browser) == 409)
                #expect(await browser.headers[.uploadOffset] == "65536")
                #expect(await browser.page.contains("mismatching-upload-offset"))
            }
        }
    }

    @Test func `a piece of another size, beyond the end, or with no place is not taken`() async throws {
        try await open { _, browser, draft in
            let upload = try await begin(browser, draft)
            #expect(try await send(0..<piece - 1, of: whole, to: upload, browser) == 400)
            let longer = whole + [0]
            #expect(try await send(0..<longer.count, of: longer, to: upload, browser) == 400)
            #expect(try await browser.ask(.patch, upload, [.uploadOffset: "0"], whole) == 400)
            #expect(try await browser.ask(.patch, upload, [.contentType: "application/partial-upload"], whole) == 400)
            let tooLong = [UInt8](repeating: 0, count: (1 << 20) + 1)
            #expect(try await send(0..<tooLong.count, of: tooLong, to: upload, browser) == 413)
            #expect(try await browser.ask(.head, upload) == 204)
            #expect(await browser.headers[.uploadOffset] == "0")
        }
    }

    @Test func `the same file said again goes on from what has arrived, and the page says how much`() async throws {
        try await open { _, browser, draft in
            let first = try await begin(browser, draft)
            _ = try await send(0..<2 * piece, of: whole, to: first, browser)
            let page = try await browser.get(draft + "/proofs")
            #expect(page.contains("还没有传完的文件") && page.contains("已收到0.1 MB，共0.1 MB"))
            #expect(try await begin(browser, draft) == first)
            #expect(await browser.headers[.uploadOffset] == "\(2 * piece)")
            let other = try await begin(browser, draft, announced(whole.count, modified: "later"))
            #expect(other != first)
            #expect(await browser.headers[.uploadOffset] == "0")
        }
    }

    @Test func `the last piece twice, at once or later, gives one proof`() async throws {
        try await open { _, browser, draft in
            let upload = try await begin(browser, draft)
            _ = try await send(0..<2 * piece, of: whole, to: upload, browser)
            let last = 2 * piece..<whole.count
            async let one = send(last, of: whole, to: upload, browser)
            async let two = send(last, of: whole, to: upload, browser)
            #expect(try await [one, two] == [200, 200])
            #expect(try await send(last, of: whole, to: upload, browser) == 200)
            #expect(try await send(whole.count..<whole.count, of: whole, to: upload, browser) == 200)
            #expect(try await browser.ask(.head, upload) == 204)
            #expect(await browser.headers[.uploadComplete] == "?1")
            #expect(try await proofs(browser, draft) == 2)
        }
    }

    @Test func `a file that is none of the three kinds is refused with its sentence, asked twice the same`()
        async throws
    {
        try await open { house, browser, draft in
            let words = Array("only words".utf8)
            let upload = try await begin(browser, draft, announced(words.count, "a.pdf"))
            for range in [0..<words.count, words.count..<words.count] {
                #expect(try await send(range, of: words, to: upload, browser) == 422)
                #expect(await browser.page.contains("不是PDF、JPEG或PNG文件"))
            }
            #expect(try await proofs(browser, draft) == 1)
            #expect(!(await browser.page.contains("还没有传完的文件")))
        }
    }

    @Test func `an empty file is refused as it is in a form`() async throws {
        try await open { _, browser, draft in
            let upload = try await begin(browser, draft, announced(0))
            #expect(try await send(0..<0, of: [], to: upload, browser) == 422)
            #expect(await browser.page.contains("文件是空的"))
        }
    }

    @Test func `more than 20 MB each or 200 MB together is refused before anything is sent`() async throws {
        try await open { _, browser, draft in
            let most = Casework.attachmentLimits.bytesEach
            let tooMany = try await browser.ask(.post, draft + "/uploads", announced(most + 1))
            #expect(tooMany == 413)
            #expect(await browser.page.contains("文件超过20 MB"))
            for number in 1...9 {
                #expect(try await browser.ask(.post, draft + "/uploads", announced(most, "\(number).pdf")) == 201)
            }
            // What lies there already counts too.
            #expect(try await browser.ask(.post, draft + "/uploads", announced(most, "10.pdf")) == 413)
            #expect(await browser.page.contains("合计已超过200 MB"))
        }
    }

    @Test func `another's upload is not there, whatever is asked of it`() async throws {
        try await open { house, browser, draft in
            let upload = try await begin(browser, draft)
            let stranger = try await house.signedIn("employer-clerk")
            #expect(try await send(0..<piece, of: whole, to: upload, stranger) == 404)
            #expect(try await stranger.ask(.head, upload) == 404)
            #expect(try await stranger.ask(.delete, upload) == 404)
            #expect(try await stranger.ask(.post, draft + "/uploads", announced(9)) == 404)
            let nobody = house.browser()
            try await nobody.get("/sign-in")
            #expect(try await nobody.ask(.head, upload) == 401)
            #expect(try await browser.ask(.head, upload) == 204)
        }
    }

    @Test func `without the token of its page nothing is begun, taken or dropped`() async throws {
        try await open { _, browser, draft in
            let upload = try await begin(browser, draft)
            var fields = announced(9)
            fields[.formToken] = "x"
            #expect(try await browser.ask(.post, draft + "/uploads", fields) == 403)
            #expect(try await browser.ask(.delete, upload, [.formToken: "x"]) == 403)
            let piece: HTTPFields = [
                .contentType: "application/partial-upload", .uploadOffset: "0", .formToken: "x",
            ]
            #expect(try await browser.ask(.patch, upload, piece, whole) == 403)
            #expect(try await browser.ask(.delete, upload, [.secFetchSite: "cross-site"]) == 403)
            #expect(try await browser.ask(.head, upload) == 204)
        }
    }

    @Test func `dropped by the script or by the button, nothing of it is left`() async throws {
        try await open { house, browser, draft in
            let first = try await begin(browser, draft)
            _ = try await send(0..<piece, of: whole, to: first, browser)
            #expect(try await browser.ask(.delete, first) == 204)
            #expect(try await browser.ask(.delete, first) == 404)
            let second = try await begin(browser, draft)
            try await browser.get(draft + "/proofs")
            try await browser.press(second + "/removal")
            #expect(!(await browser.page.contains("还没有传完的文件")))
            #expect(try await browser.ask(.head, second) == 404)
        }
    }

    @Test func `pages that the file turns out not to have are asked for once it is there`() async throws {
        try await open { _, browser, draft in
            let upload = try await begin(browser, draft, besides: "?claim=education&firstPage=3&lastPage=4")
            _ = try await send(0..<whole.count, of: whole, to: upload, browser)
            let next = try #require(await browser.page.firstMatch(of: /"next":"([^"]+)"/))
            let page = try await browser.get(String(next.1))
            #expect(page.contains("这份材料共1页") && page.contains("<option value=\"education\" selected>"))
            #expect(try await browser.ask(.post, draft + "/uploads?firstPage=x", announced(9)) == 422)
            #expect(await browser.page.contains("页码请填写数字"))
        }
    }

    @Test func `the page a person signed is known as such, for whoever types for them`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("employer-clerk")
            try await clerk.get("/my")
            try await clerk.press("/drafts")
            let draft = await clerk.path
            try await clerk.get(draft + "/proofs")
            let upload = try await begin(clerk, draft, besides: "?signedPage=yes")
            #expect(try await send(0..<whole.count, of: whole, to: upload, clerk) == 200)
            #expect(try await clerk.get(draft + "/proofs").contains("申报人签字页 ·"))
        }
    }

    @Test func `nothing more for a day, and it is forgotten; handed in, what isn't whole goes`() async throws {
        try await open { house, browser, draft in
            let upload = try await begin(browser, draft)
            _ = try await send(0..<piece, of: whole, to: upload, browser)
            let now = SystemClock().now()
            try await house.casework.forgetUploads(at: now.adding(hours: 23))
            #expect(try await browser.ask(.head, upload) == 204)
            try await house.casework.forgetUploads(at: now.adding(hours: 25))
            #expect(try await browser.ask(.head, upload) == 404)
            _ = try await begin(browser, draft)
            try await browser.get(draft + "/submission")
            try await browser.press(draft + "/submission")
            let left = try await house.casework.records.database.read { records in
                try Uploads.open(of: String(draft.dropFirst("/drafts/".count)), in: records)
            }
            #expect(left == [])
        }
    }
}
