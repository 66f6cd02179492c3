import Casework
import Foundation
import HTTPTypes
import Pages
import Records
import Selection

extension APIRoutes {
    /// 三（一）: filling in, checking, proofs, handing in.
    static let draft: [APIRoute] =
        [
            APIRoute(
                name: "drafts", method: .get, path: "/drafts", textKey: "api.drafts",
                gives: .list(of: Shapes.draft)
            ) { call in
                APIAnswer(try await call.casework.drafts(by: try call.actor()), each: Shapes.draft)
            },
            APIRoute(
                name: "beginDraft", method: .post, path: "/drafts", textKey: "api.beginDraft",
                asks: .json(DraftBody.beginningSchema), isOnce: true,
                gives: .one(Shapes.draft, 201, hasVersion: true)
            ) { call in
                let (login, body) = try DraftBody.readBeginning(try call.members())
                let draft = try await call.casework.beginDraft(
                    body, for: login, by: try call.actor(), at: call.now, key: call.key)
                try await call.api.accounts.noteEmployer(body.employer, of: try call.actor())
                return created(draft)
            },
            APIRoute(
                name: "beginCorrections", method: .post, path: "/dossiers/{id}/corrections",
                textKey: "api.beginCorrections", isOnce: true, mayBeRefused: true,
                gives: .one(Shapes.draft, 201, hasVersion: true)
            ) { call in
                created(
                    try await call.casework.beginCorrections(
                        of: DossierID(call.parameter("id")), by: try call.actor(), at: call.now))
            },
            APIRoute(
                name: "draft", method: .get, path: "/drafts/{id}", textKey: "api.draft",
                gives: .one(Shapes.draft, hasVersion: true)
            ) { call in
                let draft = try await call.casework.draft(draftID(call), by: try call.actor())
                return APIAnswer(draft, as: Shapes.draft, version: draft.version)
            },
            APIRoute(
                name: "saveDraft", method: .put, path: "/drafts/{id}", textKey: "api.saveDraft",
                asks: .json(DraftBody.schema), match: .required, gives: .one(Shapes.draft, hasVersion: true)
            ) { call in
                let draft = try await call.casework.save(
                    try DraftBody.read(try call.members()), over: try call.version(), of: draftID(call),
                    by: try call.actor(), at: call.now)
                try await call.api.accounts.noteEmployer(draft.body.employer, of: try call.actor())
                return APIAnswer(draft, as: Shapes.draft, version: draft.version)
            },
            APIRoute(
                name: "removeDraft", method: .delete, path: "/drafts/{id}", textKey: "api.removeDraft",
                match: .required, gives: .nothing
            ) { call in
                try await call.casework.removeDraft(
                    draftID(call), over: try call.version(), by: try call.actor())
                return .nothing
            },
        ] + checkingAndHandingIn

    private static let checkingAndHandingIn: [APIRoute] = [
        APIRoute(
            name: "draftFindings", method: .get, path: "/drafts/{id}/findings", textKey: "api.draftFindings",
            gives: APIGiving(
                status: 200, schema: ["type": "array", "items": ["$ref": "#/components/schemas/Finding"]])
        ) { call in
            let draft = try await call.casework.draft(draftID(call), by: try call.actor())
            let findings = call.casework.findings(on: draft.body.form)
            return APIAnswer(findings, each: Shapes.finding(call.api.catalogue, call.language))
        },
        APIRoute(
            name: "proofs", method: .get, path: "/drafts/{id}/proofs", textKey: "api.proofs",
            gives: .list(of: Shapes.proof)
        ) { call in
            APIAnswer(
                try await call.casework.attachments(of: draftID(call), by: try call.actor()),
                each: Shapes.proof)
        },
        APIRoute(
            name: "addProof", method: .post, path: "/drafts/{id}/proofs", textKey: "api.addProof",
            asks: .file,
            isOnce: true, gives: .one(Shapes.proof, 201)
        ) { call in
            guard let name = FileName(call.headers[.contentDisposition])?.text else {
                throw APIFault.nameMissing
            }
            let proof = NewProof(draft: draftID(call), name: name, content: call.content)
            let kept = try await call.api.takeProof(proof, try call.request())
            return APIAnswer(kept, as: Shapes.proof, status: 201)
        },
        APIRoute(
            name: "removeProof", method: .delete, path: "/drafts/{id}/proofs/{proof}", textKey: "api.removeProof",
            gives: .nothing
        ) { call in
            try await call.casework.removeAttachment(
                call.parameter("proof"), of: draftID(call), by: try call.actor())
            return .nothing
        },
        APIRoute(
            name: "submitDraft", method: .post, path: "/drafts/{id}/submission", textKey: "api.submitDraft",
            asks: .jsonIfAny(DraftBody.schema), isOnce: true, match: .required, mayBeRefused: true,
            gives: .one(Shapes.receipt, 201, hasVersion: true)
        ) { call in
            let request = try call.request()
            let carried = call.content.isEmpty ? nil : try DraftBody.read(try call.members())
            // The version seen is the draft's; the dossier's own is looked at by its rules.
            let receipt = try await call.casework.perform(
                .submit(draftID(call), version: try call.version(), carrying: carried),
                OfficeRequest(by: request.by, at: request.at, key: request.key))
            var answer = APIAnswer(receipt, as: Shapes.receipt, status: 201, version: receipt.version)
            answer.headers[.location] = "\(API.root)/dossiers/\(receipt.id)"
            return answer
        },
    ]

    private static func draftID(_ call: APICall) -> DraftID { DraftID(call.parameter("id")) }

    private static func created(_ draft: Draft<ApplicationDraft>) -> APIAnswer {
        var answer = APIAnswer(draft, as: Shapes.draft, status: 201, version: draft.version)
        answer.headers[.location] = "\(API.root)/drafts/\(draft.id)"
        return answer
    }
}

/// The name a file is sent under: `attachment; filename*=UTF-8''%E8%AF%81.pdf`, or `filename="a.pdf"`.
struct FileName: Sendable, Hashable {
    let text: String

    init?(_ header: String?) {
        guard let header else { return nil }
        let encoded = header.firstMatch(of: /filename\*=UTF-8''([^;]+)/).flatMap {
            String($0.1).removingPercentEncoding
        }
        let plain = header.firstMatch(of: /filename="([^"]+)"/).map { String($0.1) }
        guard let text = encoded ?? plain, !text.isEmpty, text.utf8.count <= 1_024 else { return nil }
        self.text = text
    }
}
