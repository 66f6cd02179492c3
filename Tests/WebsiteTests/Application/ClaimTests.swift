import HTTPTypes
import Testing

@testable import Website

/// Proofs tied to the claims and pages they prove.
@Suite struct ClaimTests {
    /// Rows as a page of the honours sends them.
    private func rows(_ names: String..., move: String? = nil) -> [(String, String)] {
        names.enumerated().flatMap { number, name in
            [("name", name), ("organisation", "科协"), ("month", "2020-01")].map { ("honours[\(number)].\($0)", $1) }
        } + (move.map { [("row", $0)] } ?? [])
    }

    /// An applicant with two honours and a proof, before the page of their proofs.
    private func open(
        _ body: @escaping @Sendable (House, Browser, _ draft: String, _ claim: String) async throws -> Void
    ) async throws {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            let place = draft + "/sections/honours"
            try await browser.get(place)
            try await browser.press(place, rows("先进个人", "劳动模范"))
            try await browser.get(draft + "/proofs")
            let claim = try #require(await browser.link(draft + "/proofs/", "/claim"))
            try await body(house, browser, draft, claim)
        }
    }

    @Test func `what a proof proves is said by row and page and stands beside that item in verification`()
        async throws
    {
        try await open { house, browser, draft, claim in
            #expect(try await browser.get(claim).contains("<option value=\"honours:1\">荣誉称号与社会学术兼职，第2行“劳动模范”</option>"))
            let saved = try await browser.press(claim, ["claim": "honours:1", "firstPage": "1", "lastPage": ""])
            #expect(saved.contains("证明：荣誉称号与社会学术兼职，第2行“劳动模范”，第1页"))
            #expect(try await browser.get(draft + "/check").contains("第2行“劳动模范”"))
            try await browser.get(draft + "/submission")
            try await browser.press(draft + "/submission")
            let dossier = String(await browser.path.prefix { $0 != "?" }).replacing("/receipt", with: "")
            let clerk = try await house.signedIn("employer-clerk")
            let page = try await clerk.get(dossier + "/verification")
            let link = try #require(page.firstMatch(of: /<a href="#(p-[0-9a-f]{12}-1)">证书.pdf：荣誉称号与社会学术兼职，第2行/))
            #expect(page.contains("id=\"\(link.1)\""))
        }
    }

    @Test func `the proof stays with its row when the rows are moved, and with the part when the row is gone`()
        async throws
    {
        try await open { _, browser, draft, claim in
            try await browser.get(claim)
            try await browser.press(claim, ["claim": "honours:1", "firstPage": "", "lastPage": ""])
            let place = draft + "/sections/honours"
            try await browser.get(place)
            try await browser.press(place, rows("先进个人", "劳动模范", move: "up:1"))
            #expect(try await browser.get(draft + "/proofs").contains("证明：荣誉称号与社会学术兼职，第1行“劳动模范”"))
            try await browser.get(place)
            try await browser.press(place, rows("劳动模范", "先进个人", move: "away:0"))
            let page = try await browser.get(draft + "/proofs")
            #expect(page.contains("证明：荣誉称号与社会学术兼职</span>"))
        }
    }

    @Test(arguments: [("2", "2"), ("1", "2"), ("0", ""), ("x", "1"), ("", "1")])
    func `pages that the proof doesn't have are asked for again`(first: String, last: String) async throws {
        try await open { _, browser, draft, claim in
            try await browser.get(claim)
            let page = try await browser.press(claim, ["claim": "education", "firstPage": first, "lastPage": last])
            #expect(await browser.status == .unprocessableContent)
            #expect(page.contains("这份材料共1页") && page.contains("<option value=\"education\" selected>"))
            #expect(!(try await browser.get(draft + "/proofs").contains("证明：")))
        }
    }

    @Test func `a place the form doesn't have, and another's proof, are not found`() async throws {
        try await open { house, browser, _, claim in
            try await browser.get(claim)
            try await browser.press(claim, ["claim": "honours:7"])
            #expect(await browser.status == .notFound)
            let stranger = try await house.signedIn("employer-clerk")
            try await stranger.get(claim)
            #expect(await stranger.status == .notFound)
        }
    }

    @Test func `taken back, nothing is said of it any more`() async throws {
        try await open { _, browser, _, claim in
            try await browser.get(claim)
            #expect(try await browser.press(claim, ["claim": "education"]).contains("证明：学历学位"))
            try await browser.get(claim)
            #expect(!(try await browser.press(claim, ["claim": ""]).contains("证明：")))
        }
    }
}
