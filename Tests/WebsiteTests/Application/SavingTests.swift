import Foundation
import HTTPTypes
import Records
import Selection
import Testing

@testable import Casework
@testable import Website

/// A part of a draft that saves itself, and what happens when it can't.
@Suite struct SavingTests {
    private func open(
        _ body: @escaping @Sendable (House, Browser, _ draft: String) async throws -> Void
    ) async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/register")
            try await browser.press("/register", ["name": "乌兰图雅", "login": "wulan", "password": House.password])
            try await browser.press("/drafts")
            try await body(house, browser, await browser.path)
        }
    }

    /// The form of a part as it stands on its page, with what is typed into it.
    private func form(
        _ browser: Browser, _ place: String, _ typed: [(String, String)]
    ) async throws -> [(String, String)] {
        try await browser.get(place)
        return try #require(await browser.forms().first { $0.action == place }).hidden + typed
    }

    @Test func `the script is told when it was saved, what the next save is over, and where a button leads`()
        async throws
    {
        try await open { _, browser, draft in
            let place = draft + "/sections/plan"
            let first = try await form(browser, place, [("goals", "修复草原")])
            let told = try JSONValue(reading: Data(try await browser.tell(place, first).utf8))
            #expect(told["next"]?.text == draft + "?done=saved")
            #expect(told["saved"]?.text == "上次保存：2023年9月20日09:00")
            let seen = try #require(told["seen"]?.text)
            let second = first.filter { !["seen", "goals"].contains($0.0) } + [("seen", seen), ("goals", "修复退化草原")]
            try await browser.tell(place, second)
            #expect(await browser.status == .ok)
            #expect(try await browser.get(place).contains("修复退化草原"))
        }
    }

    @Test func `what is wrong is told beside its answer with the notice's own words, what is missing not yet`()
        async throws
    {
        try await open { _, browser, draft in
            try await browser.get(draft + "/sections/application")
            try await browser.press(draft + "/sections/application", ["tier": "2"])
            let place = draft + "/sections/person"
            let told = try await remarks(browser, place, [("birth", "1960-01-01"), ("residentID", "12")])
            #expect(Set(told.keys) == ["f-birth", "f-residentID"])
            #expect(told["f-birth"]?.text?.contains("出生日期早于1978年1月1日") == true)
            #expect(told["f-birth"]?.text?.contains("<blockquote>（二）一层次申报人员年龄在50周岁以下") == true)
            let page = try await browser.get(place)
            #expect(page.contains("出生日期早于1978年1月1日") && !page.contains("class=\"errors\""))
            #expect(try await remarks(browser, place, [("birth", "1985-01-01")]) == [:])
        }
    }

    @Test func `in a table it is told at the row of the page, whatever rows were left blank`() async throws {
        try await open { _, browser, draft in
            let place = draft + "/sections/awards"
            let told = try await remarks(browser, place, [("awards[3].name", "奖"), ("awards[3].month", "去年")])
            #expect(Array(told.keys) == ["f-awards-3-month"])
            #expect(try await browser.get(place).contains("id=\"f-awards-0-month\""))
        }
    }

    /// What the script is told to show beside the answers of a part that it saves.
    private func remarks(
        _ browser: Browser, _ place: String, _ typed: [(String, String)]
    ) async throws -> [String: JSONValue] {
        let told = try await browser.tell(place, try await form(browser, place, typed))
        return try #require(try JSONValue(reading: Data(told.utf8))["remarks"]?.members)
    }

    @Test func `two parts saved from two pages don't stand in each other's way`() async throws {
        try await open { _, browser, draft in
            let plan = try await form(browser, draft + "/sections/plan", [("goals", "修复草原")])
            let contact = try await form(browser, draft + "/sections/contact", [("mobile", "13900000000")])
            try await browser.post(draft + "/sections/plan", plan)
            try await browser.post(draft + "/sections/contact", contact)
            #expect(await browser.status == .ok)
            #expect(try await browser.get(draft + "/sections/contact").contains("13900000000"))
        }
    }

    @Test func `the same answers sent twice are saved once`() async throws {
        try await open { house, browser, draft in
            let plan = try await form(browser, draft + "/sections/plan", [("goals", "修复草原")])
            try await browser.post(draft + "/sections/plan", plan)
            try await browser.post(draft + "/sections/plan", plan)
            #expect(await browser.status == .ok)
            let saved = try await house.casework.records.database.read {
                try Drafts.standing(of: DraftID(String(draft.dropFirst(8))), in: $0)?.version
            }
            #expect(saved == 2)
        }
    }

    @Test func `a part answered otherwise meanwhile is chosen from answer by answer`() async throws {
        try await open { _, browser, draft in
            let place = draft + "/sections/contact"
            let here = try await form(browser, place, [("mobile", "13900000001"), ("email", "a@example.cn")])
            try await browser.press(place, ["mobile": "13900000002", "address": "呼和浩特"])
            try await browser.tell(place, here)
            #expect(await browser.status == .conflict)
            let page = try await browser.post(place, here)
            #expect(await browser.status == .conflict)
            for words in ["您填写的：13900000001", "已保存的：13900000002", "已保存的：呼和浩特", "您填写的：（空）"] {
                #expect(page.contains(words))
            }
            let merged = try await browser.press(
                place + "/versions", ["take-mobile": "there", "take-email": "typed", "take-address": "there"])
            for value in ["13900000002", "a@example.cn", "呼和浩特"] { #expect(merged.contains("value=\"\(value)\"")) }
            #expect(!merged.contains("13900000001"))
        }
    }

    @Test func `of a table each version's own rows can be kept or dropped`() async throws {
        try await open { _, browser, draft in
            let place = draft + "/sections/honours"
            let here = try await form(browser, place, [("honours[0].name", "甲"), ("honours[1].name", "乙")])
            try await browser.press(place, ["honours[0].name": "甲", "honours[1].name": "丙", "honours[2].name": "丁"])
            let page = try await browser.post(place, here)
            #expect(page.contains("您填写的：乙") && page.contains("已保存的：丙") && !page.contains("您填写的：甲"))
            let kept = try await browser.press(place + "/versions", ["keep": "typed:1", "keep": "there:2"])
            for value in ["甲", "乙", "丁"] { #expect(kept.contains("value=\"\(value)\"")) }
            #expect(!kept.contains("value=\"丙\""))
        }
    }

    @Test func `a choice made over something newer is asked again`() async throws {
        try await open { _, browser, draft in
            let place = draft + "/sections/contact"
            let here = try await form(browser, place, [("mobile", "13900000001")])
            try await browser.press(place, ["mobile": "13900000002"])
            try await browser.post(place, here)
            let choice = try #require(await browser.forms().first { $0.action == place + "/versions" })
            try await browser.get(place)
            try await browser.press(place, ["mobile": "13900000003"])
            let page = try await browser.post(choice.action, choice.hidden + [("take-mobile", "typed")])
            #expect(await browser.status == .conflict)
            #expect(page.contains("已保存的：13900000003") && page.contains("您填写的：13900000001"))
        }
    }

    @Test func `the script is told plainly that the session ended, the form expired or the draft is gone`()
        async throws
    {
        try await open { house, browser, draft in
            let place = draft + "/sections/plan"
            let plan = try await form(browser, place, [("goals", "修复草原")])
            try await browser.tell(place, plan.map { $0.0 == "token" ? ("token", "0") : $0 })
            #expect(await browser.status == .forbidden)
            try await browser.tell("/drafts/r999/sections/plan", plan)
            #expect(await browser.status == .notFound)
            try await house.casework.records.database.write { try Sessions.endIdle(since: SystemClock().now(), in: $0) }
            try await browser.tell(place, plan)
            #expect(await browser.status == .unauthorized)
            #expect(await browser.page.isEmpty)
        }
    }

    @Test func `blank rows are added beside what was typed, which is saved`() async throws {
        try await open { _, browser, draft in
            let place = draft + "/sections/honours"
            let typed = try await form(browser, place, [("honours[0].name", "甲"), ("more", "yes")])
            let page = try await browser.post(place, typed)
            #expect(page.contains("value=\"甲\"") && page.contains("name=\"honours[6].name\""))
            #expect(try await browser.get(place).contains("value=\"甲\""))
        }
    }

    @Test func `beginning, taking rows in and deleting twice come out as once`() async throws {
        try await open { _, browser, draft in
            let place = draft + "/sections/honours"
            try await browser.get(place + "/paste")
            try await browser.press(place + "/paste", ["text": "甲\t科协\t2020-01"])
            let take = try #require(await browser.forms().first { $0.action == place + "/rows" })
            try await browser.post(take.action, take.hidden)
            let page = try await browser.post(take.action, take.hidden)
            #expect(await browser.status == .ok)
            #expect(page.matches(of: /value="甲"/).count == 1)
            try await browser.get(draft)
            let removal = try #require(await browser.forms().first { $0.action == draft + "/removal" })
            try await browser.post(removal.action, removal.hidden)
            try await browser.post(removal.action, removal.hidden)
            #expect(await browser.path == "/my?done=removed")
        }
    }
}
