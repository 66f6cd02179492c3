import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Papers
import Testing

@testable import Website

/// 附件2 as a workbook, from the slate's page.
@Suite struct SummarySheetTests {
    private let slate = "/slates/\(House.body)-2"

    @Test func `the slate's page leads to the workbook, which is kept under a name in Chinese`() async throws {
        try await House.open { house in
            for login in ["body-clerk", "body-leader", "office-clerk"] {
                let browser = try await house.signedIn(login)
                try await browser.get(slate)
                #expect(await browser.link(slate + "/summary.") == slate + "/summary.xlsx")
                try await browser.get(slate + "/summary.xlsx")
                let headers = await browser.headers
                #expect(await browser.status == .ok)
                #expect(headers[.contentType] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                let disposition = try #require(headers[.contentDisposition])
                let name = try #require(FileName(disposition)?.text)
                #expect(disposition.hasPrefix("attachment; filename=\"annex-2.xlsx\"; filename*=UTF-8''%E9%99%84"))
                #expect(name == "附件2汇总表-自治区教育厅.xlsx")
                #expect(headers[.cacheControl] == "no-store")
            }
        }
    }

    @Test func `it isn't there for other organisations, and signing in comes first`() async throws {
        try await House.open { house in
            let stranger = try await house.signedIn("employer-leader")
            try await stranger.get(slate + "/summary.xlsx")
            #expect(await stranger.status == .notFound)
            let nobody = house.browser()
            try await nobody.get(slate + "/summary.xlsx")
            #expect(await nobody.path == "/sign-in")
            let office = try await house.signedIn("office-clerk")
            try await office.get("/slates/\(House.employer)-2/summary.xlsx")
            #expect(await office.status == .notFound)
        }
    }

    @Test(arguments: [
        (WorkbookFault.unwritableSign("\u{1}", cell: "汇总数据!N2"), 422, "汇总数据!N2 单元格里有不能写入表格的字符（U+0001）"),
        (WorkbookFault.noRoom, 507, "服务器磁盘已满"), (WorkbookFault.refused("x"), 500, "什么都没有改变"),
        (NoScratchRoom(), 507, "服务器磁盘已满"),
    ] as [(any Error, Int, String)])
    func `why it wasn't written is said on a page`(fault: any Error, status: Int, words: String) async throws {
        try await House.open { house in
            let router = Router(context: Visit.self)
            router.add(middleware: Doorway(site: house.site))
            router.get("/summary.xlsx") { _, _ -> Response in throw fault }
            try await Application(router: router).test(.router) { client in
                let answer = try await client.execute(uri: "/summary.xlsx", method: .get)
                #expect(answer.status.code == status)
                #expect(String(buffer: answer.body).contains(words))
            }
        }
    }
}
