import HTTPTypes
import Selection
import Testing

@testable import Website

/// Forms and files as a browser shouldn't send them.
@Suite struct FormSendingTests {
    @Test func `a form of a session that is over changes nothing and keeps what was typed`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let (clerk, elsewhere) = (
                try await house.signedIn("employer-clerk"), try await house.signedIn("employer-clerk")
            )
            try await clerk.get(dossier + "/return")
            let form = try #require(await clerk.forms().first { $0.action == dossier + "/return" })
            try await elsewhere.press("/sign-out")
            let page = try await clerk.post(form.action, form.hidden + [("corrections[0].remark", "不符合申报条件")])
            #expect(await clerk.status == .forbidden)
            #expect(page.contains("不符合申报条件"))
            let applicant = try await house.signedIn("wulan")
            #expect(try await !applicant.get(dossier).contains("不符合申报条件"))
        }
    }

    @Test(arguments: ["../../x.pdf", "C:\\windows\\x.pdf", "/etc/x.pdf"])
    func `a file's name leads nowhere`(name: String) async throws {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            try await browser.get(draft + "/proofs")
            try await browser.upload(draft + "/proofs", name, SmallPDF.bytes() + Array("\n%another\n".utf8))
            let page = await browser.page
            let names = page.matches(of: /<a href="\/drafts\/[^"]*\/proofs\/[^"]*">([^<]*)<\/a>/).map { String($0.1) }
            #expect(names.count == 2 && names.contains { $0.hasSuffix("x.pdf") })
            #expect(names.allSatisfy { !$0.contains("/") && !$0.contains("\\") })
        }
    }
}
