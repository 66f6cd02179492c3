import Casework
import HTTPTypes
import Records
import Selection
import Testing

@testable import Website

/// What an observer reads by JSON, and that they do nothing.
@Suite struct ObserverAPITests {
    private func invited(_ caller: Caller) async throws {
        let body: JSONValue = ["login": "observer", "displayName": "监督员", "until": "2023-12-31"]
        let handed = try await caller.send(.post, "/accounts/observers", body, as: "leader-office")
        #expect(handed.status == 201)
        let code = try #require(handed.body["code"]?.text)
        try await caller.house.accounts.setPassword(
            login: "observer", code: code, to: .typed(APIHouse.password), at: caller.house.clock.now())
    }

    @Test func `the office's leader alone invites one, up to a day`() async throws {
        try await APIHouse().open { caller in
            let body: JSONValue = ["login": "observer", "displayName": "监督员", "until": "2023-12-31"]
            for login in ["clerk-office", "leader-1501"] {
                #expect(try await caller.send(.post, "/accounts/observers", body, as: login).status == 403)
            }
            let late: JSONValue = ["login": "observer", "displayName": "监督员", "until": "2033-12-31"]
            let refused = try await caller.send(.post, "/accounts/observers", late, as: "leader-office")
            #expect((refused.status, refused.reason) == (409, "untilImpossible"))
            try await invited(caller)
            let account = try await caller.send(.get, "/account", as: "observer")
            #expect(account.body["role"]?.text == "observer")
            #expect(account.body["organisation"] == nil)
            let listed = try await caller.send(.get, "/accounts", as: "leader-office").body.list ?? []
            let until = listed.first { $0["login"]?.text == "observer" }?["until"]?.text
            #expect(until == "2023-12-31")
        }
    }

    @Test func `no act is theirs, whatever it is about, and nothing comes of asking`() async throws {
        try await APIHouse().open { caller in
            try await invited(caller)
            let (id, publicity) = try await caller.publishedAtEmployer()
            let database = caller.house.casework.records.database
            let before = try await database.read { try Ledger.lastSequence(in: $0) }
            for declaration in ActDeclarations.all {
                let path = declaration.path(on: caller.case(declaration.subject, id, publicity))
                let reply = try await caller.send(.post, path, caller.sample(of: declaration), as: "observer")
                #expect(reply.status == 404, "\(path): \(reply.status) \(reply.reason ?? "")")
            }
            let own = ["signIn", "signOut", "changePassword", "register", "setPassword"]
            for route in APIRoutes.all(in: caller.house.casework.program)
            where route.method != .get && route.access == .signedIn && !own.contains(route.name) {
                let path = route.path.replacing("{id}", with: id).replacing("{proof}", with: "p1")
                    .replacing("{tier}", with: "2").replacing("{number}", with: "1")
                let reply = try await caller.send(route.method, path, [:], as: "observer", match: "\"1\"")
                #expect(reply.status >= 400, "\(route.name): \(reply.status)")
            }
            #expect(try await database.read { try Ledger.lastSequence(in: $0) } == before)
        }
    }

    @Test func `they read what they watch, and nothing else is there`() async throws {
        try await APIHouse().open { caller in
            try await invited(caller)
            let (id, publicity) = try await caller.publishedAtEmployer()
            let watched = [
                "/panels", "/rounds", "/sittings", "/observing", "/observing?kind=round", "/tiers/2/readings",
            ]
            for path in watched {
                #expect(try await caller.send(.get, path, as: "observer").status == 200, "\(path)")
            }
            let log = try await caller.send(.get, "/observing", as: "observer")
            let entries = try #require(log.body["entries"]?.list)
            #expect(entries.isEmpty)
            let others = [
                "/dossiers", "/dossiers/\(id)", "/to-do", "/organisations", "/accounts", "/experts", "/experts/x1",
                "/slates/1501-2", "/desk/publicities/\(publicity)", "/decision", "/filings/1501", "/readings",
                "/readings/v1", "/tiers/2/scores", "/panels/g9", "/rounds/r9", "/rounds/r9/conflicts",
                "/rounds/r9/proposal", "/rounds/r9/declaration", "/sittings/m9", "/sittings/m9/tokens",
                "/dossiers/\(id)/conflicts",
            ]
            for path in others {
                let reply = try await caller.send(.get, path, as: "observer")
                #expect(reply.status == 404, "\(path): \(reply.status)")
            }
            let unfit = try await caller.send(.get, "/observing?kind=dossier", as: "observer")
            #expect(unfit.status == 400)
        }
    }

    @Test func `what they read of a played stage is as it is described, and holds no token and no score of one expert`()
        async throws
    {
        let plan = WorldPlan(
            readers: [[.init(seat: 0, score: "91.5"), .init(seat: 1, score: "70")], []], against: [0, 1, 2])
        try await World.play(plan) { world in
            let caller = world.caller
            #expect(try await caller.send(.get, "/tiers/2/scores", as: "observer").status == 404)
            try await world.meet(plan)
            let ballot = try await caller.send(.get, "/ballots/m1.d1.1", as: "observer")
            let shown = ballot.body["ballots"]?.list ?? []
            #expect(shown.count == 11)
            #expect(!ballot.text.contains("token") && !ballot.text.contains("signature"))
            let office = try await caller.send(.get, "/ballots/m1.d1.1", as: "clerk-office")
            #expect(office.text.contains("token") && office.text.contains("signature"))
            let scores = try await caller.send(.get, "/tiers/2/scores", as: "observer")
            let scored = try #require(scores.body["dossiers"]?.list?.first)
            let totals = try #require(scored["totals"]?.members)
            #expect(totals.isEmpty)
            #expect(scored["mean"]?.whole == 8_075)
            for path in ["/sittings/m1", "/rounds/r1", "/rounds/r1/conflicts", "/panels/g1"] {
                let reply = try await caller.send(.get, path, as: "observer")
                #expect(reply.status == 200, "\(path)")
                let acts = reply.body["acts"]?.list ?? []
                #expect(acts.isEmpty, "\(path)")
            }
            let log = try await caller.send(.get, "/observing?kind=sitting", as: "observer")
            let newest = try #require(log.body["entries"]?.list?.first)
            #expect(newest["event"]?.text == "ballotCounted")
            #expect(!log.text.contains("word"))
        }
    }
}
