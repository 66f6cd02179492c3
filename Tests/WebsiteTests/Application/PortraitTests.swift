import Casework
import Foundation
import HTTPTypes
import Records
import Selection
import Testing

@testable import Website

/// 附件1, 照片: from the photograph to whoever reads the dossier.
@Suite struct PortraitTests {
    private let picture = "<img src=\""

    private func upload(_ content: [UInt8], _ browser: Browser, _ draft: String) async throws {
        try await browser.get(draft + "/portrait")
        try await browser.upload(draft + "/portrait", "照片.jpg", content)
    }

    /// An applicant with a portrait, before its page.
    private func open(
        _ body: @escaping @Sendable (House, Browser, _ draft: String) async throws -> Void
    ) async throws {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            try await upload(try Photograph.bytes(), browser, draft)
            #expect(await browser.page.contains("已保存"))
            try await body(house, browser, draft)
        }
    }

    private func hand(_ draft: String, _ browser: Browser) async throws -> String {
        try await browser.get(draft + "/submission")
        try await browser.press(draft + "/submission")
        return String(await browser.path.prefix { $0 != "?" }).replacing("/receipt", with: "")
    }

    private func portraits(_ house: House, _ owner: String) async throws -> [Records.Attachment] {
        let id = owner.split(separator: "/").last.map(String.init) ?? ""
        return try await house.casework.records.database.read { try Attachments.list(of: id, .portrait, in: $0) }
    }

    @Test func `it stands on its part, before handing in and on paper, and not among the proofs`() async throws {
        try await open { house, browser, draft in
            let shown = "\(picture)\(draft)/portrait/picture\""
            for page in ["/portrait", "/sections/person", "/check", "/paper"] {
                #expect(try await browser.get(draft + page).contains(shown), "\(page)")
            }
            #expect(!(try await browser.get(draft + "/proofs").contains("portrait")))
            try await browser.get(draft + "/portrait/picture")
            #expect(await browser.headers[.contentType] == "image/jpeg")
            let line = /<a href="[^"]+\/portrait">照片<\/a><\/div><span class="tag ([a-z]+)/
            let lines = try await browser.get(draft).matches(of: line)
            #expect(lines.map { String($0.1) } == ["good"])
        }
    }

    @Test func `without one nothing is held up, and every page says that there is none`() async throws {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            #expect(try await browser.get(draft + "/sections/person").contains("还没有照片"))
            #expect(!(try await browser.get(draft + "/paper").contains(picture)))
            #expect(try await browser.get(draft).contains("\(draft)/portrait"))
            try await browser.get(draft + "/portrait/picture")
            #expect(await browser.status == .notFound)
            let dossier = try await hand(draft, browser)
            #expect(!(try await browser.get(dossier).contains("\(dossier)/portrait")))
            try await browser.get(dossier + "/portrait")
            #expect(await browser.status == .notFound)
        }
    }

    @Test func `another takes its place, and taken away it is gone from the disk`() async throws {
        try await open { house, browser, draft in
            let first = try await portraits(house, draft)
            try await upload(try Photograph.bytes(700, 900), browser, draft)
            let second = try await portraits(house, draft)
            #expect(first.count == 1 && second.count == 1 && first != second)
            try await browser.get(draft + "/portrait")
            try await browser.press(draft + "/portrait/removal")
            #expect(await browser.page.contains("还没有照片"))
            #expect(try await portraits(house, draft) == [])
            _ = try await house.casework.records.verify()
            let folder = house.casework.records.attachments.folder
            let left = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
            // The one proof.
            #expect(left.count { $0.split(separator: "/").count == 3 } == 1)
        }
    }

    @Test func `too small a picture, a PDF and nothing at all are refused with a reason`() async throws {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            for (content, words) in [
                (try Photograph.bytes(400, 579), "至少要413×579像素"), (SmallPDF.bytes(), "这个文件不是照片"),
                ([], "文件是空的"), (Array("words".utf8), "不是PDF、JPEG或PNG文件"),
            ] {
                try await upload(content, browser, draft)
                #expect(await browser.status == .unprocessableContent)
                #expect(await browser.page.contains(words))
            }
            #expect(try await portraits(house, draft) == [])
        }
    }

    @Test func `it follows the dossier to its desk and is nobody else's to see`() async throws {
        try await open { house, browser, draft in
            let stranger = try await house.signedIn("body-clerk")
            try await stranger.get(draft + "/portrait")
            #expect(await stranger.status == .notFound)
            let dossier = try await hand(draft, browser)
            let shown = "\(picture)\(dossier)/portrait\""
            #expect(try await browser.get(dossier).contains(shown))
            let clerk = try await house.signedIn("employer-clerk")
            for page in [dossier, dossier + "/verification"] {
                #expect(try await clerk.get(page).contains(shown))
            }
            try await clerk.get(dossier + "/portrait")
            #expect(await clerk.headers[.contentType] == "image/jpeg")
            let other = house.browser()
            #expect(try await other.first(dossier + "/portrait") == 303)
            try await other.get("/register")
            try await other.press("/register", ["name": "娜仁", "login": "naren", "password": House.password])
            #expect(try await other.first(dossier + "/portrait") == 404)
            _ = try await house.casework.records.verify()
        }
    }

    /// The employer's clerk returns one section; the applicant begins to correct it.
    private func returned(
        _ section: String, _ house: House, _ browser: Browser, _ draft: String
    ) async throws -> (dossier: String, draft: String) {
        let dossier = try await hand(draft, browser)
        let clerk = try await house.signedIn("employer-clerk")
        try await clerk.get(dossier + "/return")
        let form = try #require(await clerk.forms().first { $0.action == dossier + "/return" })
        let asked = [("corrections[0].section", section), ("corrections[0].remark", "请换近照")]
        try await clerk.post(dossier + "/return", form.hidden + asked)
        try await browser.get(dossier)
        try await browser.press(dossier + "/corrections")
        return (dossier, await browser.path)
    }

    @Test func `returned with its section it is changed, and stands in place of the earlier one`() async throws {
        try await open { house, browser, draft in
            let (dossier, corrections) = try await returned("person", house, browser, draft)
            // Until then the one handed in is shown.
            #expect(try await browser.get(corrections + "/portrait").contains(picture))
            try await upload(try Photograph.bytes(700, 900), browser, corrections)
            let new = try await portraits(house, corrections)
            #expect(try await hand(corrections, browser) == dossier)
            let kept = try await portraits(house, dossier)
            #expect(kept.count == 2 && kept.last?.id == new.first?.id)
            let clerk = try await house.signedIn("employer-clerk")
            let page = try await clerk.get(dossier)
            #expect(page.contains("<td data-label=\"补正前\">原照片</td><td data-label=\"补正后\">已更换</td>"))
            _ = try await house.casework.records.verify()
        }
    }

    @Test func `returned without its section it stays as it is`() async throws {
        try await open { house, browser, draft in
            let (_, corrections) = try await returned("education", house, browser, draft)
            let page = try await browser.get(corrections + "/portrait")
            #expect(page.contains(picture) && !page.contains("使用这张照片"))
            try await browser.get(corrections + "/proofs")
            let token = try #require(await browser.forms().first { $0.action.hasSuffix("/proofs") }).hidden
            try await browser.post(corrections + "/portrait", token)
            #expect(await browser.status == .notFound)
        }
    }

    @Test func `begun from an ended application, a draft has its portrait`() async throws {
        try await open { house, browser, draft in
            let dossier = try await hand(draft, browser)
            try await browser.get(dossier + "/withdrawal")
            try await browser.press(dossier + "/withdrawal")
            try await browser.get("/my")
            let again = try #require(await browser.forms().first { $0.hidden.contains { $0.0 == "from" } }).hidden
            try await browser.post("/drafts", again)
            let draft = await browser.path
            #expect(try await browser.get(draft + "/sections/person").contains("\(picture)\(draft)/portrait/picture"))
            #expect(try await browser.get(dossier).contains("\(picture)\(dossier)/portrait"))
        }
    }

    @Test func `who is erased leaves no portrait`() async throws {
        try await open { house, browser, draft in
            let records = house.casework.records
            let portrait = try #require(try await portraits(house, draft).first)
            try await records.erasure.erase(portrait.person, at: SystemClock().now(), in: records.database)
            #expect(try await portraits(house, draft) == [])
            let folder = records.attachments.folder
            let left = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
            #expect(left.count { $0.split(separator: "/").count == 3 } == 0)
        }
    }

    @Test func `on the blank form there is room for it`() async throws {
        try await House.open { house in
            let page = try await house.browser().get("/notice/annex-1")
            #expect(page.contains("<div class=\"photo\"><dt>照片</dt>"))
        }
    }
}
