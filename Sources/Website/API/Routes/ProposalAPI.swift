import Casework
import HTTPTypes
import Selection

extension APIRoutes {
    /// The proposal of a round, for the office: made, read and changed by hand. It is applied by its act.
    static let proposals: [APIRoute] = [
        APIRoute(
            name: "proposal", method: .get, path: "/rounds/{id}/proposal", textKey: "api.proposal",
            gives: .one(Shapes.proposal, hasVersion: true)
        ) { call in try await answer(call) },
        APIRoute(
            name: "makeProposal", method: .post, path: "/rounds/{id}/proposal", textKey: "act.makeProposal",
            asks: .json(ordering), match: .optional, mayBeRefused: true,
            gives: .one(Shapes.proposal, 201, hasVersion: true)
        ) { call in
            var members = JSONMembers(try call.members())
            let way = ProposalWay(rawValue: members.requiredText("way"))
            let needsExact = members.truth("needsExact") ?? false
            let cap = members.whole("cap")
            try members.finish()
            guard let way else { throw AnswerFaults(["way": .notAChoice]) }
            if let cap, !(1...100).contains(cap) { throw AnswerFaults(["cap": .notANumber(1...100)]) }
            let order = ProposalOrder(way: way, needsExact: needsExact, cap: cap)
            try await call.casework.propose(in: RoundID(call.parameter("id")), order, try call.request())
            return try await answer(call, status: 201)
        },
        APIRoute(
            name: "exchanges", method: .get, path: "/rounds/{id}/proposal/exchanges", textKey: "api.exchanges",
            query: [
                APIParameter(name: "dossier", schema: ["type": "string"]),
                APIParameter(name: "expert", schema: ["type": "string"]),
            ], gives: .list(of: Shapes.exchangeChoice)
        ) { call in
            let pair = RoundPair(
                dossier: DossierID(call.query["dossier"] ?? ""), expert: ExpertID(call.query["expert"] ?? ""))
            let view = try await call.casework.exchanges(
                of: pair, in: RoundID(call.parameter("id")), for: try call.actor(), at: call.now)
            return APIAnswer(view.choices, each: Shapes.exchangeChoice)
        },
        APIRoute(
            name: "exchange", method: .post, path: "/rounds/{id}/proposal/exchanges", textKey: "api.exchange",
            asks: .json(exchanging), match: .optional, mayBeRefused: true,
            gives: .one(Shapes.proposal, hasVersion: true)
        ) { call in
            var members = JSONMembers(try call.members())
            let pair = RoundPair(
                dossier: DossierID(members.requiredText("dossier")), expert: ExpertID(members.requiredText("expert")))
            let other = members.text("instead").map { ExpertID($0) }
            let seen = members.whole("proposal") ?? 0
            try members.finish()
            try await call.casework.exchange(
                pair, for: other, in: RoundID(call.parameter("id")), proposal: seen, try call.request())
            return try await answer(call)
        },
    ]

    private static let ordering: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["way"],
        "properties": [
            "way": ["type": "string", "enum": .list(ProposalWay.allCases.map { .text($0.rawValue) })],
            "needsExact": ["type": "boolean"], "cap": ["type": "integer", "minimum": 1, "maximum": 100],
        ],
    ]

    private static let exchanging: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["dossier", "expert", "proposal"],
        "properties": [
            "dossier": ["type": "string"], "expert": ["type": "string"], "instead": ["type": "string"],
            "proposal": ["type": "integer", "minimum": 1],
        ],
    ]

    private static func answer(_ call: APICall, status: Int = 200) async throws -> APIAnswer {
        let view = try await call.casework.proposal(
            of: RoundID(call.parameter("id")), for: try call.actor(), at: call.now)
        guard let view else { throw CaseworkFault.notFound }
        return APIAnswer(view, as: Shapes.proposal, status: status, version: view.version)
    }
}
