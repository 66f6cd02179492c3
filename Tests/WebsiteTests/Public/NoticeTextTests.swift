import Casework
import Foundation
import HTTPTypes
import Selection
import Testing

@testable import Website

/// The notice and its forms, as everyone finds them before signing in.
@Suite struct NoticeTextTests {
    @Test func `every clause that the first page names is found in the text of the notice`() async throws {
        try await House.open { house in
            let browser = house.browser()
            let home = try await browser.get("/")
            let named = home.matches(of: /href="\/notice#([^"]+)"/).map { String($0.1) }
            #expect(named.count == house.casework.program.timeline.count)
            let notice = try await browser.get("/notice")
            for clause in named { #expect(notice.contains("id=\"\(clause)\""), "\(clause)") }
            #expect(notice.contains("二层次申报人员年龄在45周岁以下"))
        }
    }

    @Test func `the blank form asks what the form asks, and holds nothing of anyone`() async throws {
        try await House.open { house in
            let browser = house.browser()
            let blank = try await browser.get("/notice/annex-1")
            for section in house.casework.program.form.sections {
                for field in section.fields { #expect(blank.contains(field.name), "\(field.name)") }
            }
            #expect(blank.contains("一式2份"))
            #expect(try await browser.press("/language", ["to": "en"]).contains("Highest education"))
        }
    }

    @Test func `the blank sheet for data is one that can be read again`() async throws {
        try await House.open { house in
            let browser = house.browser()
            let page = try await browser.get("/notice/annex-2")
            #expect(page.contains("是否基层或非公"))
            let sheet = try await browser.get("/notice/annex-2.csv")
            #expect(sheet.hasPrefix("\u{FEFF}推荐单位,推荐单位类别,姓名,"))
            #expect(await browser.headers[.contentType] == "text/csv; charset=utf-8")
        }
    }
}
