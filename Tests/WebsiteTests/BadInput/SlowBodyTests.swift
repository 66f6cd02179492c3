import Casework
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Selection
import Testing

@testable import Website

/// 文末: what counts is the moment at which a request had arrived whole, not when it began.
@Suite struct SlowBodyTests {
    @Test(arguments: [(-1, 200, nil), (0, 409, "slateLapsed")] as [(Int64, Int, String?)])
    func `a seal begun before the cut-off counts by when its body was whole`(
        milliseconds: Int64, status: Int, reason: String?
    ) async throws {
        let house = try await APIHouse()
        let cutoff = house.casework.program.deadlines.electronic.value
        let slow = SlowBodies<BasicRequestContext>(path: "/api/v1/slates/1501-2/seal") {
            house.clock.move(to: cutoff.adding(milliseconds: milliseconds))
        }
        try await house.open(slowly: slow) { caller in
            let id = try await caller.submitted()
            try await caller.broughtToBody(id)
            try await caller.preparedAtBody(id)
            try await caller.listed(id)
            _ = try await caller.token("leader-1501")
            house.clock.move(to: cutoff.adding(milliseconds: -1000))
            let reply = try await caller.send(.post, "/slates/1501-2/seal", [:], as: "leader-1501")
            #expect((reply.status, reply.reason) == (status, reason))
        }
    }

    @Test func `a form begun before the cut-off and whole after it is refused, and the draft is kept`() async throws {
        try await House.open { house in
            let (browser, draft) = try await SeasonByHand(house: house).fillIn()
            let cutoff = house.casework.program.deadlines.electronic.value
            let clock = try #require(house.site.simulated)
            try await clock.move(to: cutoff.adding(minutes: -10))
            try await browser.get(draft + "/submission")
            let form = try #require(await browser.forms().first { $0.action == draft + "/submission" })
            let router = Router(context: Visit.self)
            router.add(
                middleware: SlowBodies<Visit>(path: draft + "/submission") {
                    try await clock.move(to: cutoff.adding(milliseconds: 1))
                })
            house.site.addRoutes(to: router)
            try await Application(router: router).test(.router) { client in
                let same = await browser.at(client)
                let page = try await same.post(form.action, form.hidden)
                #expect(await same.status == .unprocessableContent)
                #expect(page.contains("截止，不能再提交"))
                #expect(try await same.first(draft + "/check") == 200)
            }
        }
    }
}
