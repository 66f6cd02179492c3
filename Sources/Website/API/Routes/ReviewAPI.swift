import Casework
import HTTPTypes
import Records
import Selection

extension APIRoutes {
    /// What experts read and score, and for the office how far they are.
    static let reviews: [APIRoute] = own + office

    private static let own: [APIRoute] = [
        APIRoute(
            name: "readings", method: .get, path: "/readings", textKey: "api.readings",
            gives: .list(of: Shapes.readingLine)
        ) { call in
            let queue = try await call.casework.readings(for: try call.actor(), at: call.now)
            return APIAnswer(queue.lines, each: Shapes.readingLine)
        },
        APIRoute(
            name: "reading", method: .get, path: "/readings/{id}", textKey: "api.reading",
            gives: .one(Shapes.reading, hasVersion: true)
        ) { call in
            let view = try await call.casework.reading(id(call), for: try call.actor(), at: call.now)
            return APIAnswer(view, as: Shapes.reading, version: view.version)
        },
        APIRoute(
            name: "readingProof", method: .get, path: "/readings/{id}/proofs/{proof}", textKey: "api.readingProof",
            gives: .file
        ) { call in
            let (attachment, content) = try await call.casework.proof(
                call.parameter("proof"), of: id(call), for: try call.actor(), at: call.now)
            return APIAnswer(file: attachment, content)
        },
        APIRoute(
            name: "scoreDraft", method: .get, path: "/readings/{id}/draft", textKey: "api.scoreDraft",
            gives: .one(Shapes.scoreDraft, hasVersion: true)
        ) { call in
            let view = try await call.casework.reading(id(call), for: try call.actor(), at: call.now)
            guard let draft = view.draft else { throw CaseworkFault.notFound }
            return APIAnswer(draft, as: Shapes.scoreDraft, version: draft.version)
        },
        APIRoute(
            name: "keepScores", method: .put, path: "/readings/{id}/draft", textKey: "api.keepScores",
            asks: .json(asked), match: .required, mayBeRefused: true,
            gives: .one(Shapes.scoreDraft, hasVersion: true)
        ) { call in
            let kept = try await call.casework.keep(
                try typed(call), over: try call.version(), of: id(call), by: try call.actor(), at: call.now)
            return APIAnswer(kept, as: Shapes.scoreDraft, version: kept.version)
        },
    ]

    private static let office: [APIRoute] = [
        APIRoute(
            name: "readingProgress", method: .get, path: "/tiers/{tier}/readings", textKey: "api.readingProgress",
            gives: .one(Shapes.readingProgress)
        ) { call in
            let progress = try await call.casework.readingProgress(
                in: try tier(call), for: try call.actor(), at: call.now)
            return APIAnswer(progress, as: Shapes.readingProgress)
        },
        APIRoute(
            name: "readingScores", method: .get, path: "/tiers/{tier}/scores", textKey: "api.readingScores",
            gives: .one(Shapes.scoreBoard)
        ) { call in
            let board = try await call.casework.scoreBoard(
                in: try tier(call), size: .max, for: try call.actor(), at: call.now)
            return APIAnswer(board, as: Shapes.scoreBoard)
        },
        APIRoute(
            name: "remindReaders", method: .post, path: "/tiers/{tier}/reminders", textKey: "api.remindReaders",
            isOnce: true, gives: .one(Shapes.reminded)
        ) { call in
            let count = try await call.casework.remindReaders(in: try tier(call), try call.request())
            return APIAnswer(count, as: Shapes.reminded)
        },
    ]

    private static func id(_ call: APICall) -> ReadingID { ReadingID(call.parameter("id")) }

    /// Tier 3 isn't scored.
    private static func tier(_ call: APICall) throws -> Tier {
        guard let tier = Int(call.parameter("tier")).flatMap(Tier.init), tier != .three else {
            throw CaseworkFault.notFound
        }
        return tier
    }

    /// Scores as they are typed, by the ids of the criteria.
    private static let asked: JSONValue = [
        "type": "object", "additionalProperties": false,
        "properties": [
            "points": ["type": "object", "additionalProperties": ["type": "string"]],
            "comment": ["type": "string"],
        ],
    ]

    private static func typed(_ call: APICall) throws -> TypedScores {
        var members = JSONMembers(try call.members())
        let points = members.object("points") ?? [:]
        let scores = TypedScores(points: members.texts("points", in: points), comment: members.text("comment") ?? "")
        try members.finish()
        return scores
    }
}
