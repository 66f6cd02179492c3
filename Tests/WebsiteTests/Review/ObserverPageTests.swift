import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// 监督: an observer sees draws, rounds, reading and meetings as they are, with no score before the panel meets, no
/// vote at all, and nothing to press.
@Suite struct ObserverPageTests {
    private static let plan = WorldPlan(
        readers: [
            [WorldPlan.Reader(seat: 0, score: "91.5"), .init(seat: 1, score: "12.5"), .init(seat: 2, score: "47")],
            [.init(seat: 3, score: "66.5")],
        ], against: [8, 9, 10])

    private func come(_ world: World) async throws -> Browser {
        let browser = Browser(client: world.client)
        try await browser.get("/sign-in")
        try await browser.press("/sign-in", ["login": "observer", "password": APIHouse.password])
        return browser
    }

    @Test func `they see who was drawn, who reads whom, which conflicts are known and why, and what was forbidden`()
        async throws
    {
        try await World.play(Self.plan) { world in
            let conflict = Declaration(
                answers: [DeclaredPair(dossier: world.dossiers[1], kinds: [.teacherStudent])], restIsClear: false)
            try await world.does(
                World.login(of: world.seats[5]), .round(RoundID("r1"), .declare(conflict)), "10-27 18:00")
            let forbidden = RoundPair(dossier: world.dossiers[0], expert: world.seats[6])
            try await world.does(
                "clerk-office", .round(RoundID("r1"), .pin(forbidden, .forbidden, reason: .said("曾公开评价申报人"))),
                "10-27 18:10")
            let observer = try await come(world)
            #expect(await observer.path == "/observing")
            let log = await observer.page
            for words in ["指定或禁止", "曾公开评价申报人", "申报回避", "提交评分", "分配评阅", "巴特尔", "经办人"] {
                #expect(log.contains(words), "\(words)")
            }
            let drawn = try await observer.get("/panels/g1")
            #expect(drawn.contains("评阅专家") && drawn.contains("（\(world.seats[0])）"))
            #expect(try await observer.get("/rounds/r1").contains("曾公开评价申报人"))
            let pairs = try await observer.get("/rounds/r1/pairs")
            #expect(pairs.contains("共4对") && pairs.contains("已提交") && pairs.contains("乌云其木格（d1）"))
            let conflicts = try await observer.get("/rounds/r1/conflicts")
            #expect(conflicts.contains("共2对") && conflicts.contains("有师生关系") && conflicts.contains("曾公开评价申报人"))
            let clerk = Browser(client: world.client)
            try await clerk.get("/sign-in")
            try await clerk.press("/sign-in", ["login": "clerk-office", "password": APIHouse.password])
            let known = try await clerk.get("/rounds/r1/conflicts")
            #expect(known.contains("共2对") && !known.contains("有师生关系"))
        }
    }

    @Test func `the log goes on where its link leads until all of it has come, of one kind or of all`() async throws {
        try await World.play(Self.plan) { world in
            try await world.meet(Self.plan)
            let observer = try await come(world)
            var (address, seen): (String?, [String]) = ("/observing", [])
            while let next = address {
                let page = try await observer.get(next)
                // No sentence is missing.
                for key in ["observing.", ".event.", ".detail.", "choice."] { #expect(!page.contains(key), "\(key)") }
                seen += page.matches(of: /<li><strong>([^<]+)<\/strong>/).map { String($0.1) }
                address = await observer.link("/observing?before=")
            }
            // The draw, the round with eleven answers, four readings, and the meeting without the tokens given in it.
            let facts = ["draw": 7, "round": 14, "readings": 12, "meeting": 19]
            #expect(seen.count == facts.values.reduce(0, +), "\(seen.count)")
            #expect(seen.first == "计票" && seen.last == "制定抽取方案")
            let draws = try await observer.get("/observing?kind=panel")
            #expect(draws.matches(of: /<li><strong>/).count == 7 && !draws.contains("计票"))
            #expect(try await observer.get("/observing?kind=dossier").contains("计票"))
        }
    }

    @Test func `no score is told before the panel meets, and then no expert's own; no word of the room, no token`()
        async throws
    {
        try await World.play(Self.plan) { world in
            let observer = try await come(world)
            let progress = try await observer.get("/readings/progress?tier=2")
            #expect(progress.contains("评阅专家") && !progress.contains("/readings/scores"))
            // Scores far apart would be told by the reason for one more.
            #expect(!progress.contains("相差超过") && !progress.contains("href=\"/dossiers"))
            for page in ["scores", "calibration"] {
                #expect(try await observer.first("/readings/\(page)?tier=2") == 404)
            }
            try await world.meet(Self.plan)
            let scores = try await observer.get("/readings/scores?tier=2")
            #expect(scores.contains("50.33") && !scores.contains("91.50") && !scores.contains("href=\"/dossiers"))
            #expect(try await observer.get("/readings/calibration?tier=2").contains("评分一致性"))
            let sitting = try await observer.get("/sittings/m1")
            #expect(sitting.contains("到会11人") && sitting.contains("一号会议室") && sitting.contains("已计票"))
            #expect(try await observer.first("/sittings/m1/room") == 200)
            let list = try await observer.get("/ballots/m1.d1.1")
            #expect(list.contains("不同意") && !list.contains("list.txt"))
            for other in ["/ballots/m1.d1.1/list.txt", "/sittings/m1/voting", "/sittings/m1/tokens", "/readings/v1"] {
                #expect(try await observer.first(other) == 404, "\(other)")
            }
            let log = try await observer.get("/observing?kind=sitting")
            #expect(log.contains("计票") && log.contains("登记到会") && !log.contains("tokensGiven"))
        }
    }

    @Test func `nothing they come to can be pressed, and whatever they are led to is there`() async throws {
        try await World.play(Self.plan) { world in
            try await world.meet(Self.plan)
            let own = ["/sign-out", "/language", "/theme"]
            let answers = try await world.everything(for: .observer)
            #expect(answers.count { $0.status == 200 } > 30)
            for answer in answers where answer.status == 200 && !answer.address.hasPrefix("/api") {
                let forms = PageForm.all(in: answer.lines.joined(separator: "\n")).map(\.action)
                let isOwn = ["/password", "/code", "/sign-in", "/register", "/verify", "/apply", "/employers/new"]
                    .contains { answer.address.hasPrefix($0) }
                #expect(isOwn || Set(forms).isSubset(of: own), "\(answer.address): \(forms)")
            }
            let observer = try await come(world)
            for start in ["/observing", "/panels/g1", "/rounds/r1", "/rounds/r1/pairs", "/sittings/m1", "/panels"] {
                try await observer.get(start)
                for link in Set(await observer.links()) where !link.hasSuffix(".css") {
                    #expect(try await observer.first(link) < 400, "\(start) leads to \(link)")
                }
            }
        }
    }
}
