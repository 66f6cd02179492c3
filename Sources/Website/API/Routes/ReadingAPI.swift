import Casework
import HTTPTypes
import Records
import Selection

extension APIRoutes {
    /// What one was told, and proofs as they were uploaded.
    static let reading: [APIRoute] = [
        APIRoute(
            name: "letters", method: .get, path: "/letters", textKey: "api.letters", gives: .list(of: Shapes.letter)
        ) { call in
            APIAnswer(try await call.casework.letters(of: try call.actor()), each: Shapes.letter)
        },
        APIRoute(
            name: "draftProof", method: .get, path: "/drafts/{id}/proofs/{proof}", textKey: "api.proof", gives: .file
        ) { call in
            let (attachment, content) = try await call.casework.proof(
                call.parameter("proof"), of: DraftID(call.parameter("id")), by: try call.actor())
            return APIAnswer(file: attachment, content)
        },
        APIRoute(
            name: "dossierProof", method: .get, path: "/dossiers/{id}/proofs/{proof}", textKey: "api.proof",
            gives: .file
        ) { call in
            let (attachment, content) = try await call.casework.proof(
                call.parameter("proof"), of: DossierID(call.parameter("id")), for: try call.actor(), at: call.now)
            return APIAnswer(file: attachment, content)
        },
    ]
}
