import Casework
import Foundation
import HTTPTypes
import Records
import Selection
import Testing

@testable import Website

/// Whoever applied before doesn't write everything again.
@Suite struct ReuseTests {
    /// An applicant who handed in and withdrew, before their own page.
    private func withdrawn(_ house: House) async throws -> (browser: Browser, dossier: String) {
        let dossier = try await SeasonByHand(house: house).apply()
        let browser = try await house.signedIn("wulan")
        #expect(!(try await browser.get("/my").contains("用上次申报")))
        try await browser.get(dossier + "/withdrawal")
        try await browser.press(dossier + "/withdrawal")
        try await browser.get("/my")
        return (browser, dossier)
    }

    private func beginAgain(_ browser: Browser) async throws -> [(String, String)] {
        try #require(await browser.forms().first { $0.hidden.contains { $0.0 == "from" } }).hidden
    }

    @Test func `a new draft begins from the ended application, and says what was taken and what wasn't`() async throws {
        try await House.open { house in
            let (browser, dossier) = try await withdrawn(house)
            let page = try await browser.post("/drafts", try await beginAgain(browser))
            for words in ["从\(dossier.dropFirst(10))号申报取来了：基本情况、", "（现有1件）", "没有取用：", "本人承诺所填内容", "请核对"] {
                #expect(page.contains(words))
            }
            let draft = await browser.path
            #expect(try await browser.get(draft + "/sections/person").contains("value=\"乌兰图雅\""))
            #expect(!(try await browser.get(draft + "/sections/pledge").contains(" checked")))
            #expect(try await browser.get(draft + "/way").contains(House.employer.text))
            #expect(try await browser.get(draft + "/proofs").contains("证书.pdf"))
            #expect(try await browser.get(dossier).contains("证书.pdf"))
        }
    }

    @Test func `a part that was answered anew is no longer said to be as it was`() async throws {
        try await House.open { house in
            let (browser, _) = try await withdrawn(house)
            let same = "与上次申报相同"
            let begun = try await browser.post("/drafts", try await beginAgain(browser))
            let before = begun.components(separatedBy: same).count
            let plan = await browser.path + "/sections/plan"
            try await browser.get(plan)
            let after = try await browser.press(plan, ["goals": "再修复一片草原"]).components(separatedBy: same).count
            #expect(before > 5 && after == before - 1)
        }
    }

    @Test func `pressed twice it begins once, and what came of it can be handed in`() async throws {
        try await House.open { house in
            let (browser, _) = try await withdrawn(house)
            let form = try await beginAgain(browser)
            try await browser.post("/drafts", form)
            let draft = await browser.path
            try await browser.post("/drafts", form)
            #expect(await browser.path == draft)
            try await browser.get(draft + "/sections/pledge")
            try await browser.press(draft + "/sections/pledge", ["truthful": "是", "publication": "是"])
            try await browser.get(draft + "/submission")
            try await browser.press(draft + "/submission")
            #expect(await browser.path.hasSuffix("/receipt?done=submitted"))
        }
    }

    @Test func `nobody begins from another's application, nor from one that is still under way`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let owner = Actor(account: AccountID("a7"), role: .applicant)
            let id = DossierID(String(dossier.dropFirst(10)))
            let now = try await house.site.clock.now()
            let refusal = await #expect(throws: Refusal.self) {
                _ = try await house.casework.beginDraft(from: id, by: owner, at: now)
            }
            #expect(refusal?.reason == .alreadySubmitted)
            let other = house.browser()
            try await other.get("/register")
            try await other.press("/register", ["name": "娜仁", "login": "naran", "password": House.password])
            let form = try #require(await other.forms().first { $0.action == "/drafts" })
            try await other.post("/drafts", form.hidden + [("from", id.text)])
            #expect(await other.status == .notFound)
        }
    }
}
