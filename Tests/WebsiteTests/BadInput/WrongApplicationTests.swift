import HTTPTypes
import Selection
import Testing

@testable import Website

/// What an application says that can't be: told at its place, and nothing is handed in.
@Suite struct WrongApplicationTests {
    /// A wrong check digit, the 30th of February, a full-width digit, a man's number, another birthday.
    @Test(arguments: [
        "150121198005010020", "150121198002300020", "15012119800501002９", "150121198005010010", "150121198005020024",
    ])
    func `an ID number that can't be this person's is told, and nothing is handed in`(number: String) async throws {
        try await refused(["person.residentID": number], number: number) { findings in
            findings.contains { $0["rule"] == "resident-id" && $0["clause"] == "三（二）" }
        }
    }

    @Test(arguments: [
        ("person.birth", "1980-02-30"), ("person.birth", "1980-13-01"), ("person.workSince", "2004-13"),
        ("education.graduated", "2010-00"), ("person.birth", "２０００-01-01"),
    ])
    func `a date the calendar doesn't have is told, and nothing is handed in`(field: String, text: String)
        async throws
    {
        try await refused([field: text], number: text) { findings in
            findings.contains { $0["rule"] == "form" && $0["values"]?["field"] == .text(field) }
        }
    }

    @Test(arguments: [
        String(repeating: "䶮", count: 51), "乌云\u{202E}其木格", "乌云\u{200B}其木格", "乌云\u{0}其木格", " ",
    ])
    func `a name that can't be kept is told, and nothing is handed in`(name: String) async throws {
        try await refused(["person.name": name], number: "\u{202E}") { findings in
            findings.contains { $0["rule"] == "form" && $0["values"]?["field"] == "person.name" }
        }
    }

    @Test func `a 47-year-old's consent to a transfer is told to have no effect, and hinders nothing`() async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft(changing: [
                "person.birth": "1976-03-12", "application.tier": "1", "application.transfer": "是",
            ])
            let findings = try await caller.send(.get, "/drafts/\(draft.id)/findings", as: "sarnai")
            let transfer = findings.body.list?.first { $0["rule"] == "transfer" }
            #expect((transfer?["severity"], transfer?["clause"]) == ("info", "四（一）"))
            let reply = try await caller.send(
                .post, "/drafts/\(draft.id)/submission", as: "sarnai", match: draft.version)
            #expect(reply.status == 201)
            let dossier = try await caller.send(.get, "/dossiers/\(reply.id)", as: "sarnai")
            #expect(dossier.body["row"]?["tier"] == 1)
        }
    }

    /// Hands in and is refused: the findings say so, nothing repeats what was typed, and the draft stands as it was.
    private func refused(
        _ changing: [String: String], number: String,
        _ isTold: @escaping @Sendable ([JSONValue]) -> Bool
    ) async throws {
        try await APIHouse().open { caller in
            let draft = try await caller.draft(changing: changing)
            let reply = try await caller.send(
                .post, "/drafts/\(draft.id)/submission", as: "sarnai", match: draft.version)
            #expect((reply.status, reply.reason) == (409, "conditionsNotMet"))
            #expect(isTold(reply.body["findings"]?.list ?? []), "\(reply.text)")
            #expect(!reply.text.contains(number))
            #expect(try await caller.send(.get, "/dossiers", as: "sarnai").body["dossiers"] == [])
            let kept = try await caller.send(.get, "/drafts/\(draft.id)", as: "sarnai")
            #expect(kept.version == draft.version)
            for (field, text) in changing {
                #expect(kept.body["form"]?["values"]?[field]?.text?.utf8.elementsEqual(text.utf8) == true)
            }
        }
    }
}
