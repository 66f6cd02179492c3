import Casework
import HTTPTypes
import Selection

extension APIRoutes {
    /// Rounds, for the office and observers; what an expert who sits is asked, for that expert.
    static let rounds: [APIRoute] = [
        APIRoute(
            name: "rounds", method: .get, path: "/rounds", textKey: "api.rounds", gives: .list(of: Shapes.roundRow)
        ) { call in
            let rounds = try await call.casework.rounds(for: try call.actor(), at: call.now)
            return APIAnswer(rounds.map(\.row), each: Shapes.roundRow)
        },
        APIRoute(
            name: "round", method: .get, path: "/rounds/{id}", textKey: "api.round",
            gives: .one(Shapes.round, hasVersion: true)
        ) { call in
            let view = try await call.casework.round(
                RoundID(call.parameter("id")), for: try call.actor(), at: call.now)
            return APIAnswer(view, as: Shapes.round, version: view.version)
        },
        APIRoute(
            name: "declaration", method: .get, path: "/rounds/{id}/declaration", textKey: "api.declaration",
            query: [
                APIParameter(name: "q", schema: ["type": "string"]),
                APIParameter(name: "cursor", schema: ["type": "string"]),
            ], gives: .one(Shapes.declaration, hasVersion: true)
        ) { call in
            let view = try await call.casework.declaration(
                in: RoundID(call.parameter("id")), search: call.query["q"] ?? "",
                after: call.query["cursor"].map { DossierID($0) }, for: try call.actor(), at: call.now)
            return APIAnswer(view, as: Shapes.declaration, version: view.version)
        },
    ]
}
