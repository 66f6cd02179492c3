import Casework
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Records
import Selection
import Testing

@testable import Website

/// Accounts, employers and proofs by JSON, as by pages.
@Suite struct AccountAPITests {
    private static func newcomer(_ login: String, _ more: [String: JSONValue] = [:]) -> JSONValue {
        .object(
            ["login": .text(login), "password": .text(APIHouse.password), "displayName": "其其格"]
                .merging(more) { $1 })
    }

    private static let employer: [String: JSONValue] = [
        "name": "塞北草业研究所", "creditCode": "121501218881234593", "parent": "150121", "affiliation": "旗县",
    ]

    @Test func `someone registers once under a key, and signs in`() async throws {
        try await APIHouse().open { caller in
            let first = try await caller.send(.post, "/accounts", Self.newcomer("tuya"), key: "one")
            #expect(first.status == 201)
            let again = try await caller.send(.post, "/accounts", Self.newcomer("tuya"), key: "one")
            #expect((again.status, again.id) == (201, first.id))
            let other = try await caller.send(
                .post, "/accounts", Self.newcomer("tuya", ["displayName": "图雅"]), key: "one")
            #expect((other.status, other.kind) == (422, "keyReused"))
            let taken = try await caller.send(.post, "/accounts", Self.newcomer("tuya"), key: "two")
            #expect((taken.status, taken.reason) == (409, "loginTaken"))
            #expect(try await caller.send(.get, "/account", as: "tuya").id == first.id)
        }
    }

    @Test func `what was asked before one has an account is kept without login and password`() async throws {
        try await APIHouse().open { caller in
            let body = Self.newcomer("tuya")
            _ = try await caller.send(.post, "/accounts", body, key: "one")
            let kept = try await caller.house.casework.records.database.read {
                try $0.rows("SELECT account, request FROM idempotency_keys").map { "\($0.text(0)) \($0.text(1))" }
            }
            #expect(kept.count == 1)
            #expect(kept.allSatisfy { !$0.contains("tuya") && !$0.contains(Fingerprint(of: body.inOrder).hex) })
        }
    }

    @Test func `a clerk asks for their employer, which a level above confirms once`() async throws {
        try await APIHouse().open { caller in
            let asked = try await caller.send(
                .post, "/employers", Self.newcomer("new-clerk", Self.employer), key: "one")
            #expect(asked.status == 201)
            let id = try #require(asked.body["organisation"]?.text)
            let again = try await caller.send(
                .post, "/employers", Self.newcomer("new-clerk", Self.employer), key: "one")
            #expect(again.body["organisation"]?.text == id)
            let path = "/organisations/\(id)/confirmation"
            #expect(try await caller.send(.post, path, as: "leader-1502").status == 403)
            #expect(try await caller.send(.post, path, as: "leader-150121", key: "yes").status == 204)
            #expect(try await caller.send(.post, path, as: "leader-150121", key: "yes").status == 204)
            let late = try await caller.send(.post, "/organisations/\(id)/rejection", as: "leader-1501")
            #expect((late.status, late.reason) == (409, "employerNotAsked"))
            let below = try await caller.send(.get, "/organisations", as: "clerk-150121")
            #expect(below.body.list?.contains { $0["id"]?.text == id } == true)
        }
    }

    @Test func `an employer is opened from above, with a number that is right in both check digits`() async throws {
        try await APIHouse().open { caller in
            func open(_ code: String) async throws -> Caller.Reply {
                let body = Self.employer.merging(["creditCode": .text(code)]) { $1 }
                return try await caller.send(.post, "/organisations", .object(body), as: "leader-150121")
            }
            #expect(try await open("12150121888123459A").reason == "creditCodeWrong")
            let opened = try await open("121501218881234593")
            #expect((opened.status, opened.body["kind"]) == (201, "employer"))
            #expect(try await open("121501218881234593").reason == "creditCodeTaken")
            let shown = try await caller.send(.get, "/employers")
            #expect(shown.body.list?.contains { $0["id"]?.text == opened.id } == true)
        }
    }

    @Test func `an official is invited, sets a password with the code, and loses the account when they leave`()
        async throws
    {
        try await APIHouse().open { caller in
            let invitation: JSONValue = [
                "login": "badma", "displayName": "巴德玛", "role": "clerk", "organisation": "150121",
            ]
            let first = try await caller.send(.post, "/accounts/invitations", invitation, as: "leader-1501", key: "k")
            let again = try await caller.send(.post, "/accounts/invitations", invitation, as: "leader-1501", key: "k")
            #expect((first.status, again.status) == (201, 201))
            #expect(first.body["account"] == again.body["account"])
            let password: JSONValue = [
                "login": "badma", "code": try #require(again.body["code"]), "password": .text(APIHouse.password),
            ]
            #expect(try await caller.send(.put, "/accounts/password", password).status == 204)
            #expect(try await caller.send(.put, "/accounts/password", password).reason == "codeUsed")
            let listed = try await caller.send(.get, "/accounts?at=150121", as: "leader-1501")
            #expect(listed.body.list?.contains { $0["login"] == "badma" && $0["isInvited"] == .truth(false) } == true)
            let path = "/accounts/\(try #require(again.body["account"]?.text))/closing"
            #expect(try await caller.send(.post, path, as: "clerk-1502").status == 403)
            _ = try await caller.token("badma")
            #expect(try await caller.send(.post, path, as: "leader-1501").status == 204)
            #expect(try await caller.send(.get, "/account", as: "badma").status == 401)
        }
    }

    @Test func `the clerk of the employer that a draft names hands over a code for a lost password`() async throws {
        try await APIHouse().open { caller in
            try await caller.house.addApplicant("tuya")
            let lost: JSONValue = ["login": "tuya"]
            let clerk = caller.clerkAtEmployer
            #expect(try await caller.send(.post, "/accounts/codes", lost, as: clerk).status == 404)
            let draft: JSONValue = ["employer": .text(caller.house.employer.text)]
            #expect(try await caller.send(.post, "/drafts", draft, as: "tuya").status == 201)
            #expect(try await caller.send(.post, "/accounts/codes", lost, as: "clerk-1502").status == 404)
            let handed = try await caller.send(.post, "/accounts/codes", lost, as: clerk)
            #expect(handed.status == 201)
            let password: JSONValue = [
                "login": "tuya", "code": try #require(handed.body["code"]), "password": "另一个长密码 2023",
            ]
            #expect(try await caller.send(.put, "/accounts/password", password).status == 204)
        }
    }

    @Test func `a clerk types an application for a person, who finds it among their drafts`() async throws {
        try await APIHouse().open { caller in
            try await caller.house.addApplicant("tuya")
            let body: JSONValue = ["for": "tuya", "employer": .text(caller.house.employer.text)]
            let made = try await caller.send(.post, "/drafts", body, as: caller.clerkAtEmployer)
            #expect(made.status == 201)
            let own = try await caller.send(.get, "/drafts", as: "tuya")
            #expect(own.body.list?.map { $0["id"] } == [.text(made.id)])
            let unknown = try await caller.send(.post, "/drafts", ["for": "nobody"], as: caller.clerkAtEmployer)
            #expect(unknown.status == 404)
        }
    }

    @Test func `proofs and letters are read by whom they concern`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            let letters = try await caller.send(.get, "/letters", as: "sarnai")
            #expect(letters.body.list?.map { $0["kind"] } == ["submitted"])
            let dossier = try await caller.send(.get, "/dossiers/\(id)", as: "sarnai")
            let proof = try #require(dossier.body["proofs"]?.list?.first?["id"]?.text)
            func read(_ login: String) async throws -> (status: Int, type: String?, start: String) {
                let response = try await caller.client.executeRequest(
                    uri: API.root + "/dossiers/\(id)/proofs/\(proof)", method: .get,
                    headers: [.authorization: "Bearer " + (try await caller.token(login))], body: nil)
                let start = String(decoding: response.body.readableBytesView.prefix(4), as: UTF8.self)
                return (response.status.code, response.headers[.contentType], start)
            }
            for login in ["sarnai", caller.clerkAtEmployer, "leader-office"] {
                #expect(try await read(login) == (200, "application/pdf", "%PDF"))
            }
            #expect(try await read("clerk-1502").status == 404)
        }
    }

    @Test func `what no text can hold, and what the description doesn't allow, is refused`() async throws {
        try await APIHouse().open { caller in
            let zero: JSONValue = ["login": "a\u{0}b", "password": .text(APIHouse.password)]
            let refused = try await caller.send(.post, "/sessions", zero)
            #expect((refused.status, refused.kind) == (400, "zeroByte"))
            try await caller.house.addApplicant("tuya")
            let null = try await caller.send(.post, "/drafts", ["through": .null], as: "tuya")
            #expect(null.body["faults"]?.list?.map { $0["fault"] } == ["wrongType"])
            #expect(try await caller.send(.get, "/dossiers?tier=null", as: "tuya").kind == "queryUnfit")
            for method in [HTTPRequest.Method.head, .options, .trace] {
                let reply = try await caller.send(method, "/drafts/f1/submission", as: "tuya")
                #expect((reply.status, reply.headers[.allow]) == (405, "POST"))
            }
        }
    }
}
