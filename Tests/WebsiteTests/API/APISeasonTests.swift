import HTTPTypes
import Selection
import Testing

@testable import Website

/// Every act by JSON, on the way of a dossier.
@Suite struct APISeasonTests {
    @Test func `a person goes from a draft to the notice of selection by JSON alone`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.reported()
            try await caller.prepare("/slates/1501-1", isZero: true)
            try await caller.act("/slates/1501-1/seal", as: "leader-1501", at: "10-08 11:00")
            try await caller.decided(id)
            let dossier = try await caller.send(.get, "/dossiers/\(id)", as: "sarnai")
            #expect(dossier.body["row"]?["end"] == "selected")
            #expect(dossier.body["row"]?["notice"] == "内人社办发〔2023〕201号")
            let notices = try await caller.send(.get, "/notices")
            #expect(notices.body.list?.first?["people"]?.list?.map { $0["name"] } == ["乌云其木格"])
        }
    }

    @Test func `what was returned comes back corrected`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            try await caller.act(
                "/dossiers/\(id)/return", ["corrections": [["section": "awards", "remark": "请补充证书号"]]],
                as: caller.clerkAtEmployer, at: "09-13 09:00")
            let draft = try await caller.send(.post, "/dossiers/\(id)/corrections", as: "sarnai")
            #expect(draft.body["correcting"] == .text(id))
            let reply = try await caller.send(
                .post, "/drafts/\(draft.id)/submission", as: "sarnai", match: draft.version)
            #expect((reply.status, reply.id) == (201, id))
            let dossier = try await caller.send(.get, "/dossiers/\(id)", as: "sarnai")
            #expect(dossier.body["row"]?["stage"] == "submitted")
        }
    }

    @Test func `a tier-1 applicant is asked to go on under tier 2, and agrees`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted(changing: [
                "application.tier": "1", "application.transfer": "是",
            ])
            try await caller.broughtToBody(id)
            try await caller.act(
                "/dossiers/\(id)/transfer-consent-withdrawal", as: "sarnai", at: "09-21 08:00")
            try await caller.act(
                "/dossiers/\(id)/tier-change-request", ["to": "2", "reason": "名额所限"], as: "clerk-1501",
                at: "09-21 09:00")
            try await caller.act(
                "/dossiers/\(id)/tier-change-answer", ["consents": true], as: "sarnai", at: "09-21 10:00")
            #expect(try await caller.send(.get, "/dossiers/\(id)", as: "sarnai").body["row"]?["tier"] == 2)
        }
    }

    @Test func `a name is withheld by two people, and the public text doesn't have it`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            try await caller.verify(id)
            try await caller.evaluate(id, as: caller.clerkAtEmployer, at: "09-13 10:00")
            try await caller.act(
                "/dossiers/\(id)/withholding-proposal", ["basis": "岗位涉密"], as: caller.clerkAtEmployer,
                at: "09-13 10:10")
            try await caller.act(
                "/dossiers/\(id)/withholding", as: caller.leaderAtEmployer, at: "09-13 10:20")
            let publicity = try await caller.publish([id], at: caller.house.employer, "09-13 11:00")
            let shown = try await caller.send(.get, "/publicities/\(publicity)")
            #expect(shown.body["people"] == [])
            #expect(!shown.text.contains("乌云其木格"))
        }
    }

    @Test func `an objection is recorded, found without effect, and an interruption begins the days again`()
        async throws
    {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            try await caller.verify(id)
            try await caller.evaluate(id, as: caller.clerkAtEmployer, at: "09-13 10:00")
            let path =
                "/publicities/\(try await caller.publish([id], at: caller.house.employer, "09-13 11:00"))"
            try await caller.act(
                path + "/objection",
                [
                    "dossier": .text(id), "received": "2023-09-14T09:00:00+08:00", "isRealName": true,
                    "content": "业绩存疑",
                ],
                as: caller.clerkAtEmployer, at: "09-14 10:00")
            let blocked = try await caller.refused(
                "/dossiers/\(id)/consent", as: caller.leaderAtEmployer, at: "09-20 09:00")
            #expect(
                (blocked.status, blocked.reason, blocked.body["clause"]) == (409, "objectionOpen", "三（二）"))
            try await caller.act(
                path + "/objection-conclusion", ["number": 1, "outcome": "withoutEffect", "report": "已核实"],
                as: caller.leaderAtEmployer, at: "09-20 10:00")
            try await caller.act(
                path + "/interruption", ["names": [.text(id)], "reason": "公示栏损坏"], as: caller.clerkAtEmployer,
                at: "09-20 11:00")
            let again = try await caller.refused(
                "/dossiers/\(id)/consent", as: caller.leaderAtEmployer, at: "09-21 09:00")
            #expect(again.reason == "publicityStillOpen")
        }
    }

    @Test(
        arguments: [
            ("withdrawal", "sarnai", [:], "withdrawn"),
            ("rejection", "leader", ["remark": "不符合条件"], "notRecommended"),
            ("removal", "leader-office", ["remark": "材料不实"], "removed"),
        ] as [(String, String, JSONValue, String)])
    func `a way ends`(noun: String, login: String, body: JSONValue, end: String) async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            let login = login == "leader" ? caller.leaderAtEmployer : login
            try await caller.act("/dossiers/\(id)/\(noun)", body, as: login, at: "09-14 09:00")
            let dossier = try await caller.send(.get, "/dossiers/\(id)", as: "sarnai")
            #expect(dossier.body["row"]?["end"] == .text(end))
        }
    }

    @Test func `the office may refuse what was reported`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.reported()
            try await caller.act(
                "/dossiers/\(id)/refusal", ["remark": "缺少证明"], as: "clerk-office", at: "10-17 09:00")
            let dossier = try await caller.send(.get, "/dossiers/\(id)", as: "clerk-office")
            #expect(dossier.body["row"]?["endReason"] == "refusedAtAcceptance")
        }
    }

    @Test
    func `a body makes a written exception, takes a name off, and the office opens a lapsed slate again`()
        async throws
    {
        try await APIHouse().open { caller in
            let id = try await caller.submitted(changing: ["post.handsOn": "否"])
            try await caller.broughtToBody(id)
            try await caller.act(
                "/dossiers/\(id)/exception", ["rule": "hands-on", "reason": "长期承担技术指导"], as: "leader-1501",
                at: "09-21 09:00")
            try await caller.preparedAtBody(id)
            try await caller.listed(id)
            try await caller.act(
                "/slates/1501-2/unlisting", ["dossier": .text(id)], as: "clerk-1501", at: "10-08 12:00")
            try await caller.act(
                "/slates/1501-2/reopening", ["until": "2023-10-20T17:00:00+08:00", "reason": "系统故障"],
                as: "leader-office", at: "10-16 09:00")
            let slate = try await caller.send(.get, "/slates/1501-2", as: "clerk-1501")
            #expect(slate.body["due"] == "2023-10-20T17:00:00+08:00")
            #expect(slate.body["members"] == [])
        }
    }
}

extension Caller {
    /// Sends an act that is expected to be refused.
    func refused(_ path: String, _ body: JSONValue = [:], as login: String, at moment: String) async throws
        -> Reply
    {
        house.clock.move(to: moment)
        return try await send(.post, path, body, as: login)
    }

    /// Everything the office does, from taking the dossier in to the notice.
    func decided(_ id: String) async throws {
        let (clerk, leader) = ("clerk-office", "leader-office")
        let missing = try await refused("/dossiers/\(id)/acceptance", as: clerk, at: "10-16 17:30")
        #expect((missing.status, missing.reason) == (409, "paperMissing"))
        let count: JSONValue = ["dossier": .text(id), "forms": 2, "volumes": 1, "isSigned": true, "isSealed": true]
        try await act(
            "/slates/1501-2/parcel",
            [
                "received": "2023-10-16T18:00:00+08:00", "handedOverBy": "巴图", "counts": [count], "hasReport": true,
            ], as: clerk, at: "10-17 08:00")
        let slate = try await send(.get, "/slates/1501-2", as: clerk)
        #expect(slate.body["parcels"]?.list?.first?["counts"]?.list == [count])
        try await act("/dossiers/\(id)/acceptance", as: clerk, at: "10-17 09:00")
        for tier in ["1", "2"] {
            try await act("/decision/vote", ["tier": .text(tier)], as: clerk, at: "10-23 09:00")
            if tier == "2" {
                try await act(
                    "/dossiers/\(id)/panel-result",
                    ["members": 25, "present": 25, "votesFor": 20, "score": "88.5"],
                    as: clerk, at: "10-24 09:00")
            }
            try await act("/decision/list-preparation", ["tier": .text(tier)], as: clerk, at: "10-25 09:00")
            try await act("/decision/list", ["tier": .text(tier)], as: leader, at: "10-25 10:00")
        }
        try await act(
            "/decision/consultation",
            ["departments": ["自治区公安厅"], "due": "2023-11-10T00:00:00+08:00", "silenceIsConsent": true],
            as: clerk,
            at: "10-26 09:00")
        try await act(
            "/decision/reply", ["department": "自治区公安厅", "number": "1", "against": []], as: clerk,
            at: "10-27 09:00")
        let publicity = try await publish([id], at: house.office, "10-30 09:00")
        try await act(
            "/publicities/\(publicity)/statement", ["text": "公示期间无异议"], as: clerk, at: "11-10 09:00")
        try await act(
            "/decision/notice-preparation", ["number": "内人社办发〔2023〕201号"], as: clerk, at: "11-20 09:00")
        try await act("/decision/notice", as: leader, at: "11-20 10:00")
    }
}
