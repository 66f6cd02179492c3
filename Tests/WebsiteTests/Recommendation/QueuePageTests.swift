import HTTPTypes
import Testing

@testable import Website

/// The to-do page by stage, and from an act on to the next of its queue.
@Suite struct QueuePageTests {
    @Test func `the page counts by stage, says how long is left, and keeps the stage in its address`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("employer-clerk")
            let page = try await clerk.get("/to-do")
            #expect(page.contains("<a href=\"/to-do?stage=submitted\">待所在单位审核 <b>1</b></a>"))
            #expect(page.contains("还剩24天14小时"))
            let alone = try await clerk.get("/to-do?stage=submitted")
            #expect(alone.contains(dossier) && alone.contains("aria-current=\"true\">待所在单位审核"))
            #expect(!alone.contains("本单位的公示"))
            #expect(try await clerk.get("/to-do?stage=verified").contains("没有待办事项。"))
            #expect(try await clerk.get("/to-do?stage=nonsense").contains(dossier))
        }
    }

    @Test func `an act offers to go on, and behind the last of a queue stands the queue`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("employer-clerk")
            let address = dossier + "/rejection"
            let leader = try await house.signedIn("employer-leader")
            #expect(try await leader.get(address).contains("不予推荐，并办下一份"))
            let hidden = try #require(await leader.forms().first { $0.action == address }).hidden
            let page = try await leader.post(address, hidden + [("remark", "不符合条件"), ("end", "next")])
            #expect(page.contains("已办理：不予推荐"))
            #expect(await leader.path.hasPrefix("/to-do?stage=submitted"))
            #expect(try await clerk.get(dossier).contains("未获推荐"))
        }
    }

    @Test func `what is no desk's work leads nowhere else`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let office = try await house.signedIn("office-clerk")
            let page = try await office.get(dossier + "/withholding-proposal")
            #expect(await office.status == .ok && !page.contains("并办下一份"))
        }
    }
}
