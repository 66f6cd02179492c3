import Selection
import Testing

@testable import Website

/// How often one address may ask without having signed in.
@Suite struct TurnsTests {
    private let now = Moment(milliseconds: 1_695_171_600_000)

    @Test func `the turns of one address are its own, and the next minute has new ones`() {
        let turns = Turns(each: 2)
        let taken = (1...3).map { _ in turns.take("10.0.0.1", at: now) }
        #expect(taken == [true, true, false])
        #expect(turns.take("10.0.0.2", at: now))
        #expect(!turns.take("10.0.0.1", at: Moment(milliseconds: now.milliseconds + 59_999)))
        #expect(turns.take("10.0.0.1", at: Moment(milliseconds: now.milliseconds + 60_000)))
    }

    private func answers(_ browser: Browser, _ proxy: String?) async throws -> [Int] {
        var answers: [Int] = []
        for _ in 1...3 { answers.append(try await browser.first("/verify", by: proxy)) }
        return answers
    }

    @Test func `behind a proxy the last address it names is held back, and nobody where it names none`() async throws {
        let settings = SiteSettings(isBehindTLS: true, turnsEachMinute: 2)
        try await House.open(settings: settings) { house in
            let browser = house.browser()
            let asked = try await answers(browser, "198.51.100.7, 203.0.113.9")
            #expect(asked == [200, 200, 429])
            let other = try await answers(browser, "203.0.113.9, 198.51.100.8")
            #expect(other == [200, 200, 429])
            let unnamed = try await answers(browser, nil)
            #expect(unnamed == [200, 200, 200])
            let home = try await browser.first("/", by: "198.51.100.7, 203.0.113.9")
            #expect(home == 200)
        }
    }
}
