import Casework
import HTTPTypes
import Records
import Selection
import Testing

@testable import Website

/// A form that comes with the submission stands in place of the saved one.
struct CarriedFormTests {
    @Test func `what is handed in is the form that the submission carries`() async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft(changing: ["post.title": "工程师"])
            caller.house.clock.move(to: "09-12 10:00")
            let carried = SampleForm.body(employer: caller.house.employer, changing: ["post.title": "正高级工程师"])
            let reply = try await caller.send(
                .post, "/drafts/\(draft.id)/submission", carried, as: "sarnai", match: draft.version)
            #expect(reply.status == 201, "\(reply.text)")
            let row = try await caller.house.casework.records.database.read { records in
                try DossierRows.row(DossierID(reply.id), in: records)
            }
            #expect(row?.shown.title == "正高级工程师")
        }
    }

    @Test func `a carried form that reads otherwise is refused, and the draft stays`() async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft()
            let wrong: JSONValue = ["form": ["values": ["person.name": 1]], "stranger": true]
            let reply = try await caller.send(
                .post, "/drafts/\(draft.id)/submission", wrong, as: "sarnai", match: draft.version)
            #expect(reply.status == 422 || reply.status == 400)
            let left = try await caller.send(.get, "/drafts/\(draft.id)", as: "sarnai")
            #expect((left.status, left.version) == (200, draft.version))
        }
    }

    @Test func `under one key another form is another question`() async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft()
            caller.house.clock.move(to: "09-12 10:00")
            let path = "/drafts/\(draft.id)/submission"
            let first = SampleForm.body(employer: caller.house.employer)
            let other = SampleForm.body(employer: caller.house.employer, changing: ["post.title": "教授"])
            let taken = try await caller.send(.post, path, first, as: "sarnai", key: "once", match: draft.version)
            let again = try await caller.send(.post, path, first, as: "sarnai", key: "once", match: draft.version)
            let refused = try await caller.send(.post, path, other, as: "sarnai", key: "once", match: draft.version)
            #expect([taken.status, again.status, refused.status] == [201, 201, 422])
            #expect(again.id == taken.id)
        }
    }
}
