import Casework
import Foundation
import HTTPTypes
import Papers
import Selection
import Testing

@testable import Website

/// The pool of experts through the pages of the office.
@Suite struct ExpertPageTests {
    private static let place = "/experts/sheet"
    private static let id = "11010519491231002X"
    private static let heads = "姓名,身份证号,联系电话,工作单位,单位曾用名,上级单位,专业技术职务,学科,聘期起,聘期止,可否参加,参评经历,研究方向"

    private static let right: [String: String] = [
        "name": "其木格", "unit": "草原研究所", "title": "研究员", "disciplines": "畜牧、兽医科学", "from": "2023-01-01",
        "to": "2025-12-31", "availability": "available",
    ]

    /// What is right, some of it otherwise.
    private func typed(_ more: [String: String] = [:]) -> [(String, String)] {
        Self.right.merging(more) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    @Test func `an expert is added, looked for, changed and their term ended`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("office-clerk")
            #expect(try await clerk.get("/experts").contains("这里还没有专家"))
            try await clerk.get("/experts/new")
            let wrong = try await clerk.press("/experts", typed(["to": "2030-01-01", "disciplines": "炼金术"]))
            #expect(await clerk.status == .unprocessableContent)
            #expect(wrong.contains("聘期最长三年") && wrong.contains("GB/T 13745的代码或名称：炼金术"))
            #expect(wrong.contains("value=\"草原研究所\""))
            let added = try await clerk.press("/experts", typed(["residentID": Self.id]))
            #expect(added.contains("专家已入库") && added.contains("230 畜牧、兽医科学"))
            #expect(added.contains("110************02X") && !added.contains(Self.id))
            #expect(try await clerk.get("/experts?q=qimu&standing=current").contains("/experts/x1"))
            #expect(try await clerk.get("/experts?standing=ended").contains("没有符合条件的专家"))
            let form = try await clerk.get("/experts/x1/change")
            #expect(form.contains("草原研究所") && form.contains("畜牧、兽医科学") && !form.contains(Self.id))
            let changed = try await clerk.press("/experts/x1", typed(["unit": "新所"]))
            #expect(changed.contains("新所") && changed.contains("110************02X"))
            #expect(try await clerk.press("/experts/x1/end", ["reason": " "]).contains("请填写原因"))
            let ended = try await clerk.press("/experts/x1/end", ["reason": "本人申请"])
            #expect(ended.contains("2023年9月20日（星期三） · 本人申请") && ended.contains("聘期已结束"))
            #expect(await !clerk.forms().contains { $0.action == "/experts/x1/end" })
        }
    }

    @Test func `pressed twice it is done once, and who was quicker isn't overwritten`() async throws {
        try await House.open { house in
            let (clerk, leader) = (try await house.signedIn("office-clerk"), try await house.signedIn("office-leader"))
            try await clerk.get("/experts/new")
            let new = try #require(await clerk.forms().first { $0.action == "/experts" })
            for _ in 0..<2 { try await clerk.post(new.action, new.hidden + typed()) }
            #expect(await clerk.path == "/experts/x1?done=expertAdded")
            for person in [clerk, leader] { try await person.get("/experts/x1/change") }
            let change = try #require(await clerk.forms().first { $0.action == "/experts/x1" })
            for _ in 0..<2 {
                #expect(try await clerk.post(change.action, change.hidden + typed(["unit": "新所"])).contains("新所"))
                #expect(await clerk.status == .ok)
            }
            let late = try await leader.press("/experts/x1", typed(["unit": "旧所"]))
            #expect(await leader.status == .conflict)
            #expect(late.contains("另有人办理了这件事") && late.contains("value=\"旧所\""))
            // What was typed still stands there, and is sent with one more press.
            #expect(try await leader.press("/experts/x1", typed(["unit": "旧所"])).contains("已保存"))
        }
    }

    @Test func `who may be the same person, or applies, is named with a way to compare`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("office-clerk")
            try await clerk.get("/experts/new")
            try await clerk.press("/experts", typed())
            try await clerk.get("/experts/new")
            let known = try await clerk.press("/experts", typed(["name": " 其木格"]))
            #expect(known.contains("其木格（x1，草原研究所）"))
            let alike = try await clerk.press("/experts", typed(["name": "琪木格"]))
            #expect(alike.contains("可能是同一人的专家") && alike.contains("href=\"/experts/x1\""))
            #expect(try await clerk.get("/experts/x1").contains("href=\"/experts/x2\""))
        }
    }

    @Test func `a sheet is read, nothing done, and the right rows taken once`() async throws {
        let sheet = """
            \(Self.heads)
            其木格,\(Self.id),13900001234,草原研究所,牧业所,农牧厅,研究员,生物学、110,2023年1月1日,2025/12/31,可参加,2021年
            ,123,139*****234,,,,,炼金术,明年,,也许,
            琪木格,,,牧业所,,,研究员,180,2023-01-01,2025-12-31,,
            萨仁,,,草原研究所,,,研究员,180,2023-01-01,2025-12-31,,
            萨仁,,,草原研究所,,,研究员,180,2023-01-01,2025-12-31,,
            """
        try await House.open { house in
            let clerk = try await house.signedIn("office-clerk")
            try await clerk.get(Self.place)
            try await clerk.upload(Self.place, "专家.csv", Array(sheet.utf8))
            let read = await clerk.page
            #expect(read.contains("可以入库2人，有错3行"))
            // Beneath its line and as wide as the table, so that no column is squeezed by a reason.
            #expect(read.contains("<tr class=\"beneath\"><td colspan=\"11\">原因：姓名：没有填写姓名"))
            for words in [
                "姓名：没有填写姓名", "身份证号：身份证号不对", "联系电话：联系电话不对", "学科：学科不在代码表内", "聘期起：请填写日期", "也许",
                "可能是同一人：第2行的其木格", "姓名：表中另有一行可能是同一人",
            ] { #expect(read.contains(words), "\(words)") }
            let take = try #require(await clerk.forms().first { $0.action == Self.place + "/taking" })
            #expect(try await clerk.get("/experts").contains("这里还没有专家"))
            for _ in 0..<2 { #expect(try await clerk.post(take.action, take.hidden).contains("表中的专家已入库")) }
            let third = try await clerk.post(take.action, take.hidden.map { $0.0 == "key" ? ("key", "another") : $0 })
            #expect(await clerk.status == .conflict)
            #expect(third.contains("专家库中已有此身份证号：其木格（x1，草原研究所）"))
            try await clerk.post(take.action, take.hidden.map { $0.0 == "rows" ? ("rows", "[") : $0 })
            #expect(await clerk.status == .badRequest)
        }
    }

    @Test(arguments: ["zh", "en"])
    func `the blank sheet and the pool as a sheet are read again, whole`(language: String) async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("office-clerk")
            try await clerk.get("/experts/new")
            try await clerk.press("/experts", typed(["residentID": Self.id, "phone": "13900001234"]))
            try await clerk.press("/language", ["to": language])
            let blank = try await clerk.get(Self.place + ".csv")
            #expect(try ExpertSheet.rows(of: Array(blank.utf8), named: "a.csv").isEmpty)
            let sheet = try await clerk.get("/experts.csv?q=qimuge")
            let rows = try ExpertSheet.rows(of: Array(sheet.utf8), named: "a.csv")
            #expect(rows.map { $0[.name] } == ["其木格"])
            #expect(rows[0][.residentID] == Self.id)
            #expect(rows[0][.phone] == "13900001234")
            #expect(rows[0][.availability] == "available")
            let reading = ExpertReading(rows[0], disciplines: house.casework.program.codes["discipline"])
            #expect(reading.faults == [:])
            #expect(reading.details.disciplines == ["230"])
            #expect(try ExpertSheet.rows(of: Array(await clerk.get("/experts.csv?q=z").utf8), named: "a.csv").isEmpty)
        }
    }

    @Test func `nobody but the office has these pages`() async throws {
        try await House.open { house in
            let office = try await house.signedIn("office-clerk")
            try await office.get("/experts/new")
            try await office.press("/experts", typed())
            let clerk = try await house.signedIn("body-clerk")
            let places = ["", "/new", "/x1", "/x1/change", "/sheet", "/sheet.csv", ".csv"].map { "/experts" + $0 }
            for address in places {
                try await clerk.get(address)
                #expect(await clerk.status == .notFound, "\(address)")
            }
            try await clerk.get("/")
            #expect(await !clerk.page.contains("专家库"))
            let token = await clerk.forms().flatMap(\.hidden).filter { $0.0 == "token" }.prefix(1)
            for address in ["/experts", "/experts/x1", "/experts/x1/end", Self.place, Self.place + "/taking"] {
                try await clerk.post(address, token + [("rows", "[]"), ("text", "甲")] + typed())
                #expect(await clerk.status == .notFound, "\(address)")
            }
        }
    }
}
