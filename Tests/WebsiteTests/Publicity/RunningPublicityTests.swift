import Selection
import Testing

@testable import Website

/// What the first page calls "before the public now".
@Suite struct RunningPublicityTests {
    @Test func `the first page lists what still runs, the list of publicities also what has ended`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            try await season.passTheEmployer(try await season.apply())
            let reader = house.browser()
            let home = try await reader.get("/")
            #expect(await reader.link("/publicities/u") == nil)
            #expect(home.contains("目前没有公示。"))
            let list = try await reader.get("/publicities")
            let heading = try #require(list.firstRange(of: "已结束的公示"))
            let link = try #require(list.firstRange(of: "/publicities/u"))
            #expect(heading.lowerBound < link.lowerBound)
        }
    }
}
