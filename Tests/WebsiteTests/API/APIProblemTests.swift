import HTTPTypes
import Hummingbird
import NIOCore
import Selection
import Testing

@testable import Website

/// What goes wrong is a problem document that names what to do, and changes nothing.
@Suite struct APIProblemTests {
    @Test func `a rule's refusal names its reason, its clause and its sentence in the reader's language`()
        async throws
    {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            let body: JSONValue = ["items": [["item": "person", "isMet": false]], "identityChecked": true]
            let path = "/dossiers/\(id)/verification"
            let chinese = try await caller.send(.post, path, body, as: caller.clerkAtEmployer)
            #expect((chinese.status, chinese.kind, chinese.reason) == (409, "refusal", "itemUnmet"))
            #expect(chinese.body["clause"] == "三（二）")
            #expect(chinese.body["values"] == ["item": "person"])
            #expect(chinese.headers[.contentLanguage] == "zh-CN")
            let english = try await caller.send(
                .post, path, body, as: caller.clerkAtEmployer, language: "fr, en-GB;q=0.8, zh;q=0.5")
            #expect(english.headers[.contentLanguage] == "en")
            #expect(english.body["detail"]?.text?.hasPrefix("An item of the checklist is not met") == true)
        }
    }

    @Test func `everything wrong with an application is told, and no number of the person`() async throws {
        try await APIHouse().open { caller in
            let number = SampleForm.residentID
            let draft = try await caller.draft(changing: [
                "person.residentID": number, "person.birth": "1960-05-01",
                "contact.mobile": "x" + SampleForm.mobile,
                "application.category": "",
            ])
            let findings = try await caller.send(.get, "/drafts/\(draft.id)/findings", as: "sarnai")
            #expect(findings.body.list?.isEmpty == false)
            let reply = try await caller.send(
                .post, "/drafts/\(draft.id)/submission", as: "sarnai", match: draft.version)
            #expect((reply.status, reply.reason) == (409, "conditionsNotMet"))
            let rules = Set(reply.body["findings"]?.list?.compactMap { $0["rule"]?.text } ?? [])
            #expect(rules.isSuperset(of: ["form", "age", "resident-id"]))
            for text in [reply.text, findings.text] {
                #expect(!text.contains(number))
                #expect(!text.contains(SampleForm.mobile))
            }
            #expect(try await caller.send(.get, "/dossiers", as: "sarnai").body["dossiers"] == [])
        }
    }

    @Test func `unknown members, wrong types and bad values are each named by their place`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            func faults(_ noun: String, _ body: JSONValue) async throws -> [String: String] {
                let reply = try await caller.send(
                    .post, "/dossiers/\(id)/\(noun)", body, as: caller.clerkAtEmployer)
                #expect((reply.status, reply.kind) == (400, "answers"))
                let pairs = (reply.body["faults"]?.list ?? []).map {
                    ($0["member"]?.text ?? "", $0["fault"]?.text ?? "")
                }
                return Dictionary(uniqueKeysWithValues: pairs)
            }
            #expect(
                try await faults(
                    "return", ["corrections": [["section": "person", "remark": "x", "by": "y"]]])
                    == ["corrections[0].by": "unknown"])
            #expect(
                try await faults("verification", ["items": "all", "identityChecked": "yes"])
                    == ["items": "wrongType", "identityChecked": "wrongType"])
            #expect(
                try await faults("return", ["corrections": [["section": "shoes", "remark": ""]]])
                    == ["corrections[0].section": "notAChoice", "corrections[0].remark": "missing"])
            #expect(try await faults("withdrawal", ["really": true]) == ["really": "unknown"])
            let dossier = try await caller.send(.get, "/dossiers/\(id)", as: "sarnai")
            #expect(dossier.version == "\"1\"")
        }
    }

    @Test(arguments: [
        (#"{"form": {"values": {"person.name": 1}}}"#, "form.values.person.name"),
        (#"{"form": {"rows": {"awards": [[]]}}}"#, "form.rows.awards[0]"),
        (#"{"form": {"pages": {}}}"#, "form.pages"), (#"{"channel": "aunt"}"#, "channel"),
        (#"{"typedBy": "1"}"#, "typedBy"),
    ])
    func `a draft of another shape is refused at its place`(body: String, place: String) async throws {
        try await APIHouse().open { caller in
            try await caller.house.addApplicant("sarnai")
            let reply = try await caller.raw("/drafts", body, as: "sarnai")
            #expect((reply.status, reply.body["faults"]?.list?.map { $0["member"] }) == (400, [.text(place)]))
        }
    }

    @Test(arguments: [
        ("{", "application/json", 400, "notJSON"),
        (String(repeating: "[", count: 100_000), "application/json", 400, "tooDeep"),
        ("{}", "text/plain", 415, "notJSONType"),
        ("\"" + String(repeating: "x", count: 2 << 20) + "\"", "application/json", 413, "tooLarge"),
        ("[]", "application/json", 400, "answers"),
    ])
    func `a body that can't be read is refused`(body: String, type: String, status: Int, kind: String)
        async throws
    {
        try await APIHouse().open { caller in
            try await caller.house.addApplicant("sarnai")
            let reply = try await caller.raw("/drafts", body, as: "sarnai", type: type)
            #expect((reply.status, reply.kind) == (status, kind))
        }
    }

    @Test func `what is made needs a key, and another question under the same key is refused`() async throws {
        try await APIHouse().open { caller in
            try await caller.house.addApplicant("sarnai")
            let body = SampleForm.body(employer: caller.house.employer)
            let without = try await caller.send(.post, "/drafts", body, as: "sarnai", key: nil)
            #expect((without.status, without.kind) == (400, "keyMissing"))
            #expect(without.body["detail"]?.text?.contains("Idempotency-Key") == true)
            let first = try await caller.send(.post, "/drafts", body, as: "sarnai", key: "k")
            let second = try await caller.send(.post, "/drafts", body, as: "sarnai", key: "k")
            #expect((first.status, second.status, first.id) == (201, 201, second.id))
            let other = try await caller.send(.post, "/drafts", [:], as: "sarnai", key: "k")
            #expect((other.status, other.kind) == (422, "keyReused"))
            #expect(try await caller.send(.get, "/drafts", as: "sarnai").body.list?.count == 1)
        }
    }

    @Test func `another account's key is another key`() async throws {
        try await APIHouse().open { caller in
            for login in ["sarnai", "bator"] { try await caller.house.addApplicant(login) }
            let first = try await caller.send(.post, "/drafts", [:], as: "sarnai", key: "k")
            let second = try await caller.send(.post, "/drafts", [:], as: "bator", key: "k")
            #expect((first.status, second.status) == (201, 201))
            #expect(first.id != second.id)
        }
    }

    @Test func `a draft is changed only by who saw what it is now`() async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft()
            let path = "/drafts/\(draft.id)"
            let body = SampleForm.body(employer: caller.house.employer, changing: ["person.name": "其其格"])
            #expect(try await caller.send(.put, path, body, as: "sarnai").status == 428)
            #expect(try await caller.send(.put, path, body, as: "sarnai", match: "1").status == 400)
            #expect(try await caller.send(.put, path, body, as: "sarnai", match: "\"1\"").version == "\"2\"")
            let stale = try await caller.send(.put, path, [:], as: "sarnai", match: "\"1\"")
            #expect((stale.status, stale.version) == (412, "\"2\""))
            #expect(stale.body["current"]?["form"]?["values"]?["person.name"] == "其其格")
            #expect(try await caller.send(.delete, path, as: "sarnai", match: "\"1\"").status == 412)
            #expect(try await caller.send(.delete, path, as: "sarnai").status == 428)
            #expect(try await caller.send(.delete, path, as: "sarnai", match: "\"2\"").status == 204)
            #expect(try await caller.send(.get, path, as: "sarnai").status == 404)
        }
    }

    @Test func `an act on what was seen is refused once it is no longer that`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            let body = caller.verification
            let path = "/dossiers/\(id)/verification"
            let first = try await caller.send(.post, path, body, as: caller.clerkAtEmployer, match: "\"1\"")
            #expect((first.status, first.version) == (200, "\"2\""))
            let stale = try await caller.send(.post, path, body, as: caller.leaderAtEmployer, match: "\"1\"")
            #expect((stale.status, stale.kind, stale.version) == (412, "changedMeanwhile", "\"2\""))
        }
    }

    @Test func `an address that isn't there, and a query parameter nobody knows, are problems too`()
        async throws
    {
        try await APIHouse().open { caller in
            #expect(try await caller.send(.get, "/nowhere/at/all").status == 404)
            let other = try await caller.send(.post, "/notices", [:])
            #expect((other.status, other.headers[.allow]) == (405, "GET"))
            #expect(try await caller.send(.put, "/drafts/f1", [:]).status == 401)
            #expect(
                try await caller.send(.get, "/dossiers?colour=red", as: "clerk-office").kind == "queryUnknown"
            )
            let unfit = try await caller.send(.get, "/dossiers?tier=9", as: "clerk-office")
            #expect((unfit.kind, unfit.body["values"]) == ("queryUnfit", ["name": "tier"]))
            #expect(try await caller.send(.get, "/dossiers?size=201", as: "clerk-office").status == 400)
            #expect(try await caller.send(.get, "/dossiers?cursor=x", as: "clerk-office").status == 400)
        }
    }

    @Test func `a wrong password and an unknown login get the same answer, and five tries lock`() async throws
    {
        try await APIHouse().open { caller in
            func tries(_ login: String) async throws -> Caller.Reply {
                try await caller.send(
                    .post, "/sessions", ["login": .text(login), "password": "wrong wrong"], key: nil)
            }
            let (known, unknown) = (try await tries("clerk-office"), try await tries("nobody"))
            #expect((known.status, known.text) == (401, unknown.text))
            for _ in 0..<4 { _ = try await tries("clerk-office") }
            let locked = try await tries("clerk-office")
            #expect((locked.status, locked.reason, locked.headers[.retryAfter]) == (429, "locked", "900"))
        }
    }

    @Test func `a token ends when it is signed out`() async throws {
        try await APIHouse().open { caller in
            let account = try await caller.send(.get, "/account", as: "clerk-office")
            #expect((account.body["role"], account.body["organisation"]) == ("clerk", "office"))
            #expect(try await caller.send(.delete, "/sessions/current", as: "clerk-office").status == 204)
            let after = try await caller.send(.get, "/account", as: "clerk-office")
            #expect((after.status, after.headers[.wwwAuthenticate]) == (401, "Bearer"))
        }
    }
}

extension Caller {
    /// Posts a body as it is written.
    func raw(_ path: String, _ body: String, as login: String, type: String = "application/json") async throws
        -> Reply
    {
        try await send(
            .post, path, raw: ByteBuffer(string: body),
            [.authorization: "Bearer " + (try await token(login)), .contentType: type, .idempotencyKey: "k"])
    }
}
