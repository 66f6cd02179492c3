import Casework
import HTTPTypes
import Records
import Selection

extension APIRoutes {
    /// The pool of experts, for the office.
    static let experts: [APIRoute] = [
        APIRoute(
            name: "experts", method: .get, path: "/experts", textKey: "api.experts",
            query: asking, gives: .one(Shapes.expertPart)
        ) { call in
            let filter = ExpertFilter(
                typed: call.query["q"] ?? "", discipline: call.query["discipline"],
                standing: try call.word("standing"), availability: try call.word("availability"))
            let listing = try await call.casework.experts(
                filter, after: call.query["cursor"].map { ExpertID($0) }, for: try call.actor(), at: call.now)
            return APIAnswer(listing.page, as: Shapes.expertPart)
        },
        APIRoute(
            name: "expert", method: .get, path: "/experts/{id}", textKey: "api.expert",
            gives: .one(Shapes.expert, hasVersion: true)
        ) { call in try await answer(ExpertID(call.parameter("id")), call) },
        APIRoute(
            name: "addExpert", method: .post, path: "/experts", textKey: "api.addExpert", asks: .json(asked),
            isOnce: true, mayBeRefused: true, gives: .one(Shapes.expert, 201, hasVersion: true)
        ) { call in
            let id = try await call.casework.addExpert(try typed(call), try call.request())
            return try await answer(id, call, status: 201)
        },
        APIRoute(
            name: "changeExpert", method: .put, path: "/experts/{id}", textKey: "api.changeExpert", asks: .json(asked),
            match: .required, mayBeRefused: true, gives: .one(Shapes.expert, hasVersion: true)
        ) { call in
            let id = ExpertID(call.parameter("id"))
            try await call.casework.changeExpert(id, to: try typed(call), try call.request())
            return try await answer(id, call)
        },
        APIRoute(
            name: "endExpert", method: .post, path: "/experts/{id}/end", textKey: "api.endExpert",
            asks: .json(BodySchema.of(required: ["reason"])), isOnce: true, match: .optional, mayBeRefused: true,
            gives: .one(Shapes.expert, hasVersion: true)
        ) { call in
            var members = JSONMembers(try call.members())
            let reason = members.requiredText("reason")
            try members.finish()
            let id = ExpertID(call.parameter("id"))
            try await call.casework.endExpert(id, because: reason, try call.request())
            return try await answer(id, call)
        },
        APIRoute(
            name: "inviteExpert", method: .post, path: "/experts/{id}/account", textKey: "api.inviteExpert",
            asks: .json(BodySchema.of(required: ["login"])), isOnce: true, mayBeRefused: true,
            gives: .one(Shapes.handedCode, 201)
        ) { call in
            var members = JSONMembers(try call.members())
            let login = members.requiredText("login")
            try members.finish()
            let code = try await call.api.accounts.invite(
                ExpertID(call.parameter("id")), login: login, by: try call.actor(), at: call.now, key: call.key)
            return APIAnswer(code, as: Shapes.handedCode, status: 201)
        },
    ]

    /// What data says of conflicts.
    static let conflicts: [APIRoute] = [
        APIRoute(
            name: "conflicts", method: .get, path: "/dossiers/{id}/conflicts", textKey: "api.conflicts",
            gives: .list(of: Shapes.conflict)
        ) { call in
            let id = DossierID(call.parameter("id"))
            let view = try await call.casework.conflicts(with: id, for: try call.actor(), at: call.now)
            return APIAnswer(view.found, each: Shapes.conflict)
        }
    ]

    private static func answer(_ id: ExpertID, _ call: APICall, status: Int = 200) async throws -> APIAnswer {
        let view = try await call.casework.expert(id, for: try call.actor())
        return APIAnswer(view, as: Shapes.expert, status: status, version: view.entry.version)
    }

    private static let asking: [APIParameter] = [
        APIParameter(name: "q", schema: ["type": "string"]),
        APIParameter(name: "discipline", schema: ["type": "string"]),
        APIParameter(name: "standing", schema: words(ExpertStanding.self)),
        APIParameter(name: "availability", schema: words(Availability.self)),
        APIParameter(name: "cursor", schema: ["type": "string"]),
    ]

    private static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> JSONValue {
        ["type": "string", "enum": .list(Word.allCases.map { .text($0.rawValue) })]
    }

    private static let required: [ExpertField] = [.name, .unit, .title, .disciplines, .from, .to]

    /// Texts, as sheets and forms have them.
    private static var asked: JSONValue {
        let optional = ExpertField.allCases.filter { !required.contains($0) }
        return BodySchema.of(
            required: required.map(\.rawValue), optional: optional.map(\.rawValue),
            words: ["availability": Availability.allCases.map(\.rawValue)])
    }

    private static func typed(_ call: APICall) throws -> TypedExpert {
        var members = JSONMembers(try call.members())
        let answers = ExpertField.allCases.reduce(into: [ExpertField: String]()) { answers, field in
            let name = field.rawValue
            answers[field] = required.contains(field) ? members.requiredText(name) : members.text(name)
        }
        try members.finish()
        return TypedExpert(answers)
    }
}

extension APICall {
    /// One of an enumeration's own words in the address.
    fileprivate func word<Word: RawRepresentable<String>>(_ name: String) throws(APIFault) -> Word? {
        guard let text = query[name] else { return nil }
        guard let word = Word(rawValue: text) else { throw .queryUnfit(name: name) }
        return word
    }
}
