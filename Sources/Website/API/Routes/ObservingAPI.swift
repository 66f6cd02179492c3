import Casework
import HTTPTypes
import Records
import Selection

extension APIRoutes {
    /// What came about while experts work, and which conflicts are known, for the office and observers.
    static let observing: [APIRoute] = [
        APIRoute(
            name: "stageLog", method: .get, path: "/observing", textKey: "observing.title",
            query: [
                APIParameter(name: "kind", schema: kinds),
                APIParameter(name: "cursor", schema: ["type": "string"]),
            ],
            gives: .one(Shapes.stageLog)
        ) { call in
            let kind = try call.query["kind"].map { text in
                guard let kind = CaseKind(rawValue: text), CaseKind.ofExperts.contains(kind) else {
                    throw APIFault.queryUnfit(name: "kind")
                }
                return kind
            }
            let before = try call.query["cursor"].map { text in
                guard let before = Int(text) else { throw APIFault.queryUnfit(name: "cursor") }
                return before
            }
            let log = try await call.casework.stageLog(of: kind, before: before, for: try call.actor(), at: call.now)
            return APIAnswer(log, as: Shapes.stageLog)
        },
        APIRoute(
            name: "roundConflicts", method: .get, path: "/rounds/{id}/conflicts", textKey: "roundPairs.conflicts",
            query: [APIParameter(name: "cursor", schema: ["type": "string"])], gives: .one(Shapes.roundConflicts)
        ) { call in
            let pairs = try await call.casework.pairs(
                .conflicts, in: RoundID(call.parameter("id")),
                after: call.query["cursor"].map { RoundPair(named: $0) }, for: try call.actor(), at: call.now)
            return APIAnswer(pairs, as: Shapes.roundConflicts)
        },
    ]

    private static let kinds: JSONValue = [
        "type": "string", "enum": .list(CaseKind.ofExperts.map { .text($0.rawValue) }),
    ]
}
