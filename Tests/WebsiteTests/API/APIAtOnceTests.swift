import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Many at the same moment, and the last moment of all.
@Suite struct APIAtOnceTests {
    @Test func `50 posts of one application at once make one dossier and get one answer`() async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft()
            caller.house.clock.move(to: "09-12 10:00")
            let replies = try await withThrowingTaskGroup(of: Caller.Reply.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        try await caller.send(
                            .post, "/drafts/\(draft.id)/submission", as: "sarnai", key: "once",
                            match: draft.version)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(replies.map(\.status) == Array(repeating: 201, count: 50))
            #expect(Set(replies.map(\.text)).count == 1)
            let own = try await caller.send(.get, "/dossiers", as: "sarnai")
            #expect(own.body["dossiers"]?.list?.count == 1)
        }
    }

    @Test func `20 uploads of one proof under one key keep it once`() async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft()
            let replies = try await withThrowingTaskGroup(of: Caller.Reply.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await caller.upload(to: draft.id, as: "sarnai", key: "proof") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(replies.map(\.status)) == [201])
            #expect(Set(replies.map(\.id)).count == 1)
            let proofs = try await caller.send(.get, "/drafts/\(draft.id)/proofs", as: "sarnai")
            #expect(proofs.body.list?.count == 2)
            #expect(proofs.body.list?.last?["name"] == "证书.pdf")
            let path = "/drafts/\(draft.id)/proofs/"
            #expect(try await caller.send(.delete, path + "p9", as: "sarnai").status == 404)
            #expect(try await caller.send(.delete, path + replies[0].id, as: "sarnai").status == 204)
            #expect(try await caller.send(.get, "/drafts/\(draft.id)/proofs", as: "sarnai").body.list?.count == 1)
        }
    }

    @Test(
        arguments: [(-1, 200, nil), (0, 409, "slateLapsed"), (1, 409, "slateLapsed")]
            as [(Int64, Int, String?)])
    func `a slate is sealed up to the cut-off and not from it on`(
        milliseconds: Int64, status: Int, reason: String?
    ) async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            try await caller.broughtToBody(id)
            try await caller.preparedAtBody(id)
            try await caller.listed(id)
            let cutoff = caller.house.casework.program.deadlines.electronic.value
            caller.house.clock.move(to: cutoff.adding(milliseconds: milliseconds))
            let reply = try await caller.send(.post, "/slates/1501-2/seal", [:], as: "leader-1501")
            #expect((reply.status, reply.reason) == (status, reason))
        }
    }

    @Test(arguments: [(-1, 201), (0, 409), (1, 409)] as [(Int64, Int)])
    func `an application is handed in up to the cut-off and not from it on`(
        milliseconds: Int64, status: Int
    ) async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft()
            let cutoff = caller.house.casework.program.deadlines.electronic.value
            caller.house.clock.move(to: cutoff.adding(milliseconds: milliseconds))
            let reply = try await caller.send(
                .post, "/drafts/\(draft.id)/submission", as: "sarnai", match: draft.version)
            #expect(reply.status == status)
        }
    }
}
