import Casework
import Foundation
import HTTPTypes
import Records
import Selection

extension APIRoutes {
    /// Meetings, a member's tokens, and ballots: whoever casts one shows a token and no session.
    static let sittings: [APIRoute] = [
        APIRoute(
            name: "sittings", method: .get, path: "/sittings", textKey: "api.sittings",
            gives: .list(of: Shapes.sittingRow)
        ) { call in
            APIAnswer(
                try await call.casework.sittings(for: try call.actor(), at: call.now), each: Shapes.sittingRow)
        },
        APIRoute(
            name: "sitting", method: .get, path: "/sittings/{id}", textKey: "api.sitting",
            gives: .one(Shapes.sitting, hasVersion: true)
        ) { call in
            let view = try await call.casework.sitting(
                SittingID(call.parameter("id")), for: try call.actor(), at: call.now)
            return APIAnswer(view, as: Shapes.sitting, version: view.version)
        },
        APIRoute(
            name: "tokenOffers", method: .get, path: "/sittings/{id}/tokens", textKey: "api.tokenOffers",
            gives: .list(of: Shapes.tokenOffer)
        ) { call in
            let offers = try await call.casework.tokenOffers(
                in: SittingID(call.parameter("id")), for: try call.actor(), at: call.now)
            return APIAnswer(offers, each: Shapes.tokenOffer)
        },
        APIRoute(
            name: "takeTokens", method: .post, path: "/sittings/{id}/tokens", textKey: "act.takeTokens",
            asks: .json(askedTokens), mayBeRefused: true, gives: .list(of: Shapes.signedToken)
        ) { call in
            let signed = try await call.casework.takeTokens(
                try tokens(call), in: SittingID(call.parameter("id")), Request(by: try call.actor(), at: call.now))
            return APIAnswer(
                signed.map { SignedToken(name: $0.name, signature: $0.signature) }, each: Shapes.signedToken)
        },
        APIRoute(
            name: "castBallot", method: .post, path: "/ballots", textKey: "api.castBallot", access: .everyone,
            asks: .json(
                BodySchema.of(
                    required: ["ballot", "token", "signature", "word"],
                    words: ["vote": Vote.allCases.map(\.rawValue)])),
            mayBeRefused: true, gives: .one(Shapes.castBallot)
        ) { call in
            var members = JSONMembers(try call.members())
            let (name, word) = (members.requiredText("ballot"), members.requiredText("word"))
            let (token, signature) = (members.requiredText("token"), members.requiredText("signature"))
            let vote: Vote? = members.word("vote")
            if vote == nil { members.note(.missing, at: "vote") }
            try members.finish()
            guard let vote, let name = BallotName(name) else { throw BallotFault.over }
            let ballot = CastBallot(token: token, signature: signature, vote: vote)
            try await call.casework.cast(ballot, in: name, word: word)
            return APIAnswer(ballot, as: Shapes.castBallot)
        },
        APIRoute(
            name: "ballot", method: .get, path: "/ballots/{id}", textKey: "api.ballot",
            gives: .one(Shapes.countedBallot)
        ) { call in
            guard let name = BallotName(call.parameter("id")) else { throw CaseworkFault.notFound }
            let seen = try await call.casework.seenBallots(name, for: try call.actor(), at: call.now)
            return APIAnswer(seen, as: Shapes.countedBallot)
        },
    ]

    private static let askedTokens: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["tokens"],
        "properties": ["tokens": ["type": "array", "items": ["type": "string"]]],
    ]

    /// Each a ballot's name and what is to be signed for it in base64, with a space between.
    private static func tokens(_ call: APICall) throws -> [BlindedToken] {
        var members = try call.members()
        guard let lines = members.removeValue(forKey: "tokens")?.list, members.isEmpty else {
            throw AnswerFaults(["tokens": .missing])
        }
        return try lines.map { line in
            guard let token = line.text.flatMap({ BlindedToken(typed: $0) }) else {
                throw AnswerFaults(["tokens": .notAChoice])
            }
            return token
        }
    }
}
