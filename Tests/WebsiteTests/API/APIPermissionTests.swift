import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Every route, walked by everyone: nobody unknown, no stranger, and no role that the table doesn't name gets through.
@Suite struct APIPermissionTests {
    @Test func `without a token nothing answers but what is public`() async throws {
        try await APIHouse().open { caller in
            for route in APIRoutes.all(in: caller.house.casework.program) where route.name != "signIn" {
                let body: JSONValue? = if case .json = route.asks { [:] } else { nil }
                let path = route.path.replacing("{id}", with: "d1").replacing("{list}", with: "sex")
                    .replacing("{proof}", with: "p1").replacing("{number}", with: "1").replacing("{tier}", with: "2")
                let reply = try await caller.send(route.method, path, body, match: "\"1\"")
                #expect(
                    (reply.status == 401) == (route.access == .signedIn), "\(route.name): \(reply.status)")
            }
        }
    }

    @Test(arguments: ["bator", "clerk-1502", "leader-1502", "expert"])
    func `to a stranger another's case isn't there, whatever they ask`(login: String) async throws {
        try await APIHouse().open { caller in
            let (id, publicity) = try await caller.publishedAtEmployer()
            if login == "bator" { try await caller.house.addApplicant(login) }
            if login == "expert" { try await caller.house.addExpert(login) }
            for declaration in ActDeclarations.all where declaration.subject != .desk {
                let path = declaration.path(on: caller.case(declaration.subject, id, publicity))
                let reply = try await caller.send(.post, path, caller.sample(of: declaration), as: login)
                #expect(reply.status == 404, "\(path): \(reply.status) \(reply.reason ?? "")")
            }
            let cases = ["/dossiers/\(id)", "/slates/1501-2", "/desk/publicities/\(publicity)", "/decision"]
            let rounds = ["/rounds", "/rounds/r1", "/rounds/r1/declaration"]
            for path in cases + ["/filings/1501", "/panels", "/panels/g1"] + rounds {
                #expect(try await caller.send(.get, path, as: login).status == 404)
            }
            let draft = try await caller.draft("another")
            #expect(try await caller.send(.get, "/drafts/\(draft.id)", as: login).status == 404)
            #expect(try await caller.send(.get, "/drafts/\(draft.id)/proofs", as: login).status == 404)
            let kept = try await caller.send(
                .put, "/drafts/\(draft.id)", [:], as: login, match: draft.version)
            #expect(kept.status == 404)
        }
    }

    @Test(arguments: [
        "sarnai", "clerk", "leader", "clerk-150121", "leader-150121", "clerk-office", "leader-office",
    ])
    func `who sees a case may do what the table gives their role at their place, and nothing else`(
        name: String
    ) async throws {
        try await APIHouse().open { caller in
            let (id, _) = try await caller.publishedAtEmployer()
            let isAtDesk = name == "clerk" || name == "leader"
            let login = isAtDesk ? "\(name)-\(caller.house.employer)" : name
            let places: Set<Place> =
                name == "sarnai"
                ? [.own]
                : isAtDesk
                    ? [.desk]
                    : name.hasSuffix("office") ? [.office] : []
            let role = Role(rawValue: String(name.prefix { $0 != "-" })) ?? .applicant
            let denied = ActDeclarations.all.filter {
                $0.subject == .dossier && !Permissions.allow($0.act, role, at: places)
            }
            #expect(denied.count > 5)
            for declaration in denied {
                let reply = try await caller.send(
                    .post, declaration.path(on: id), caller.sample(of: declaration), as: login)
                #expect((reply.status, reply.reason) == (403, declaration.act.rawValue))
            }
            let dossier = try await caller.send(.get, "/dossiers/\(id)", as: login)
            let offered = Set((dossier.body["acts"]?.list ?? []).compactMap { $0.text.flatMap(Act.init) })
            #expect(offered.isDisjoint(with: denied.map(\.act)))
        }
    }

    @Test func `an applicant is shown no score and no rank, an official is`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.reported()
            let own = try await caller.send(.get, "/dossiers/\(id)", as: "sarnai")
            #expect(own.body["row"]?["rank"] == nil)
            #expect(own.body["row"]?["isGrassroots"] == nil)
            let shown = try await caller.send(.get, "/dossiers/\(id)", as: "clerk-office")
            #expect(shown.body["row"]?["rank"] == 1)
        }
    }
}

extension Caller {
    /// A dossier verified, evaluated and published at its employer.
    func publishedAtEmployer() async throws -> (dossier: String, publicity: String) {
        let id = try await submitted()
        try await verify(id)
        try await evaluate(id, as: clerkAtEmployer, at: "09-13 10:00")
        return (id, try await publish([id], at: house.employer, "09-13 11:00"))
    }

    func `case`(_ subject: ActSubject, _ dossier: String, _ publicity: String) -> String {
        switch subject {
        case .dossier: dossier
        case .slate: "1501-2"
        case .publicity: publicity
        case .filing: "1501"
        case .panel: "g1"
        case .round: "r1"
        case .reading: "v1"
        case .sitting: "m1"
        case .decision, .settings, .desk, .pool, .drawn, .meetings: ""
        }
    }

    /// A body that is right in itself.
    func sample(of declaration: ActDeclaration) -> JSONValue { sample(declaration.fields) }

    private func sample(_ fields: [ActField]) -> JSONValue {
        .object(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, sample($0)) }))
    }

    private func sample(_ field: ActField) -> JSONValue {
        switch field.kind {
        case .rows(let inner): [sample(inner)]
        case .yesNo: true
        case .number(let range): .number(Double(range.lowerBound))
        case .texts, .dossiers: ["d1"]
        case .codes: ["110"]
        case .checks: ["report"]
        case .choices(let values): [.text(values[0])]
        default:
            .text(Answers.sample(of: [field], in: house.casework.program)[field.name])
        }
    }
}
