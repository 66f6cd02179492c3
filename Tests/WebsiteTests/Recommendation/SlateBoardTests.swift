import HTTPTypes
import Testing

@testable import Website

/// A slate's page: how long is left, and a zero that is said in so many words by one and confirmed by another.
@Suite struct SlateBoardTests {
    private let slate = "/slates/\(House.body)-2"

    @Test func `how long is left is said in days and hours`() async throws {
        try await House.open { house in
            let page = try await house.signedIn("body-clerk").get(slate)
            #expect(page.contains("2023年10月14日（星期六）24:00，还剩24天14小时"))
        }
    }

    @Test func `an empty list offers a zero report, which names who prepared it and who may confirm`() async throws {
        try await House.open { house in
            let (clerk, leader) = (try await house.signedIn("body-clerk"), try await house.signedIn("body-leader"))
            #expect(try await clerk.get(slate).contains("拟定零报告"))
            let form = try await clerk.get(slate + "/preparation")
            #expect(form.contains("这是一份零报告") && form.contains("value=\"yes\" checked"))
            let hidden = try #require(await clerk.forms().first { $0.action == slate + "/preparation" }).hidden
            let typed = [("contact", "萨仁"), ("phone", "0471-0000000"), ("isZero", "yes")]
            let prepared = try await clerk.post(slate + "/preparation", hidden + typed)
            #expect(prepared.contains("body clerk · 2023年9月20日（星期三）09:00") && prepared.contains("萨仁 · 0471-0000000"))
            #expect(prepared.contains("<dt>可以确认的人</dt><dd>body leader</dd>"))
            #expect(try await leader.get(slate + "/seal").contains("确认后零报告即报送"))
            let sealed = try await leader.press(slate + "/seal")
            #expect(sealed.contains("body leader · 2023年9月20日") && sealed.contains("SHA-256"))
            #expect(!sealed.contains("拟定零报告") && !sealed.contains("可以确认的人"))
        }
    }

    @Test func `whoever comes too late to a slate is told what came about meanwhile`() async throws {
        try await House.open { house in
            let (clerk, leader) = (try await house.signedIn("body-clerk"), try await house.signedIn("body-leader"))
            let address = slate + "/opinions"
            let typed = [("from", "2023-09-18"), ("to", "2023-09-19"), ("summary", "没有不同意见")]
            try await leader.get(address)
            try await clerk.get(address)
            let (first, second) = (await clerk.forms(), await leader.forms())
            let hidden = try #require(first.first { $0.action == address }).hidden
            try await clerk.post(address, hidden + typed)
            let late = try #require(second.first { $0.action == address }).hidden
            let page = try await leader.post(address, late + typed)
            #expect(await leader.status == .conflict)
            #expect(page.contains("经办人：登记听取群众意见") && page.contains("没有不同意见"))
        }
    }
}
