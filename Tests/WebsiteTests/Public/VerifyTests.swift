import Foundation
import HTTPTypes
import Testing

@testable import Website

/// A number from a printed document, typed by someone who hasn't signed in.
@Suite struct VerifyTests {
    private func look(_ browser: Browser, _ number: String) async throws -> String {
        try await browser.get("/verify?number=" + Browser.escaped(number))
    }

    @Test func `a publicity's number gives its publisher, its day and its digest, as pasted`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            try await season.passTheEmployer(try await season.apply())
            let browser = house.browser()
            try await browser.get("/publicities")
            let address = try #require(await browser.link("/publicities/u"))
            let publicity = try await browser.get(address)
            let digest = try #require(publicity.firstMatch(of: /SHA-256 ([0-9a-f]{64})/)?.1)
            let number = try #require(address.split(separator: "/").last)
            #expect(await browser.link("/verify?number=") == "/verify?number=\(number)")
            let page = try await look(browser, "\u{3000}\(number.uppercased()) ")
            #expect(page.contains(digest) && page.contains("2023年9月") && page.contains("href=\"\(address)\""))
        }
    }

    @Test func `a receipt's number says when it was received and its digest, and no name`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let receipt = try await house.signedIn("wulan").get(dossier + "/receipt")
            let digest = try #require(receipt.firstMatch(of: /SHA-256.*?([0-9a-f]{64})/.dotMatchesNewlines())?.1)
            let browser = house.browser()
            let page = try await look(browser, String(dossier.split(separator: "/").last ?? ""))
            #expect(page.contains(digest) && page.contains("2023年9月20日"))
            #expect(!page.contains("乌兰") && !page.contains(dossier))
        }
    }

    @Test(arguments: ["u999", "内人社办发〔2023〕1号", "x'; DROP", "d", "u1"])
    func `a wrong number is told how numbers look, and stays in its field`(number: String) async throws {
        try await House.open { house in
            let browser = house.browser()
            let page = try await look(browser, number)
            #expect(await browser.status == .notFound)
            #expect(page.contains("没有查到这个编号") && page.contains("href=\"#f-number\""))
            #expect(page.contains("value=\"\(number.replacing("'", with: "&#39;"))\""))
        }
    }

    @Test func `nothing typed is asked for again`() async throws {
        try await House.open { house in
            let browser = house.browser()
            let blank = try await browser.get("/verify")
            #expect(blank.contains("印在文书下方"))
            let asked = try await look(browser, " ")
            #expect(asked.contains("请输入编号。"))
            #expect(await browser.status == .unprocessableContent)
        }
    }
}
