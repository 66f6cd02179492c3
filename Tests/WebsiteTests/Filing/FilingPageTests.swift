import Casework
import Foundation
import HTTPTypes
import Selection
import Testing

@testable import Website

/// 四（二）: a list for tier 3 by pages alone, from the empty sheet to the number.
@Suite struct FilingPageTests {
    private static let place = "/filings/\(House.body)"
    private static let heads = "推荐单位,推荐单位类别,姓名,性别,出生日期,身份证号,学历,职称等级,专业技术职务,工作单位,联系电话,申报层次"

    private static func row(_ name: String, born: String = "1985-05-01") -> String {
        "自治区教育厅,自治区主管部门,\(name),女,\(born),,大学本科毕业,中级,讲师,塞北大学,13800000000,三层次"
    }

    private static func sheet(_ rows: String...) -> [UInt8] { Array(([heads] + rows).joined(separator: "\n").utf8) }

    private static func read(_ sheet: [UInt8], by clerk: Browser) async throws -> String {
        try await clerk.get(place + "/list")
        try await clerk.upload(place + "/sheet", "名单.csv", sheet)
        return await clerk.page
    }

    private static func prepared(_ house: House, _ rows: String...) async throws {
        let clerk = try await house.signedIn("body-clerk")
        _ = try await read(Array(([heads] + rows).joined(separator: "\n").utf8), by: clerk)
        try await clerk.press(place + "/list", ["contact": "苏和", "phone": "0471-6610000"])
    }

    @Test func `from the sheet to the number, over both desks`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            #expect(try await clerk.get("/to-do").contains("href=\"\(Self.place)\""))
            #expect(try await clerk.get("/filings").contains("三层次名单"))
            #expect(await clerk.path == Self.place)
            #expect(try await clerk.get(Self.place + "/blank.csv").hasPrefix("\u{FEFF}推荐单位,推荐单位类别,姓名"))
            try await clerk.get(Self.place + "/list")
            #expect(try await clerk.press(Self.place + "/sheet").contains("没有选择文件。请选择三层次名单。"))
            let read = try await Self.read(Self.sheet(Self.row("其其格"), Self.row("苏日娜")), by: clerk)
            #expect(read.contains("读出2人，没有不符合的"))
            let kept = try await clerk.press(Self.place + "/list", ["contact": "苏和", "phone": "0471-6610000"])
            #expect(kept.contains("其其格") && kept.contains("苏日娜") && kept.contains("待确认"))
            let leader = try await house.signedIn("body-leader")
            #expect(try await leader.get(Self.place + "/confirmation").contains("2人的名单报送"))
            let sent = try await leader.press(Self.place + "/confirmation")
            #expect(sent.contains("待审核备案"))
            let office = try await house.signedIn("office-leader")
            #expect(try await office.get("/to-do").contains("三层次名单待备案"))
            #expect(try await office.get("/filings").contains("自治区教育厅"))
            let shown = try await office.get(Self.place)
            #expect(shown.contains("苏和 · 0471-6610000"))
            let list = try await office.get(Self.place + "/list.csv")
            #expect(list.contains("13800000000") && !shown.contains("13800000000"))
            try await office.get(Self.place + "/record")
            let filed = try await office.press(Self.place + "/record", ["number": "内人社专备〔2023〕1号"])
            #expect(filed.contains("内人社专备〔2023〕1号") && filed.contains("已备案"))
            #expect(try await clerk.get("/to-do").contains("内人社专备〔2023〕1号"))
            try await clerk.get(Self.place + "/list")
            #expect(await clerk.status == .unprocessableContent)
            #expect(await clerk.page.contains("名单已经备案，不能再改"))
        }
    }

    @Test func `a list with one wrong row is shown row by row and can't be kept`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            let read = try await Self.read(
                Self.sheet(Self.row("其其格"), Self.row("年长者", born: "1982-12-31")), by: clerk)
            #expect(read.contains("读出2人，其中1人不符合"))
            #expect(read.contains("（依据：二（二））"))
            #expect(await !clerk.forms().contains { $0.action == Self.place + "/list" })
            try await clerk.get(Self.place)
            #expect(await !clerk.page.contains("其其格"))
            let sheet = String(decoding: Self.sheet(Self.row("年长者", born: "1982-12-31")), as: UTF8.self)
            let forced = try await clerk.post(
                Self.place + "/list",
                [("sheet", sheet), ("contact", "苏和"), ("phone", "1"), ("key", "k"), ("version", "0")]
                    + (await clerk.forms().first?.hidden.filter { $0.0 == "token" } ?? []))
            #expect(await clerk.status == .unprocessableContent)
            #expect(forced.contains("名单第2行出生日期早于"))
        }
    }

    @Test func `what can't be read, or lacks a contact, is told at its place`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            let broken = try await Self.read(Array("姓名\n甲".utf8), by: clerk)
            #expect(await clerk.status == .unprocessableContent)
            #expect(broken.contains("表中缺少必需的列"))
            let empty = try await Self.read(Self.sheet(), by: clerk)
            #expect(empty.contains("表中没有可读的行"))
            _ = try await Self.read(Self.sheet(Self.row("其其格")), by: clerk)
            let lacking = try await clerk.press(Self.place + "/list", ["contact": "苏和", "phone": ""])
            #expect(await clerk.status == .unprocessableContent)
            #expect(lacking.contains("value=\"苏和\""))
            #expect(lacking.contains("#f-phone"))
            #expect(try await clerk.press(Self.place + "/list", ["contact": "苏和", "phone": "1"])
                .contains("待确认"))
        }
    }

    @Test func `returned with coded remarks it is the body's again, and can be handed in anew`() async throws {
        try await House.open { house in
            try await Self.prepared(house, Self.row("其其格"), Self.row("苏日娜"))
            let leader = try await house.signedIn("body-leader")
            try await leader.get(Self.place + "/confirmation")
            try await leader.press(Self.place + "/confirmation")
            let office = try await house.signedIn("office-clerk")
            let form = try await office.get(Self.place + "/return")
            let person = try #require(form.firstMatch(of: /<option value="(p[0-9]+)">苏日娜/)?.1)
            let back = try await office.press(
                Self.place + "/return",
                [
                    ("corrections[0].person", String(person)), ("corrections[0].code", "list-unit"),
                    ("corrections[1].remark", "请附说明。"),
                ])
            #expect(back.contains("退回补正"))
            let clerk = try await house.signedIn("body-clerk")
            let shown = try await clerk.get(Self.place)
            #expect(shown.contains("工作单位没有写全称") && shown.contains("整份名单") && shown.contains("请附说明。"))
            try await Self.prepared(house, Self.row("其其格"))
            try await leader.get(Self.place + "/confirmation")
            #expect(try await leader.press(Self.place + "/confirmation").contains("待审核备案"))
            try await office.get(Self.place + "/return")
            #expect(await office.status == .unprocessableContent)
        }
    }
}
