import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// Proofs in pieces, as "Resumable Uploads for HTTP" (draft-ietf-httpbis-resumable-upload) has it: POST says what will
/// come, PATCH brings a piece, HEAD asks how far it is, DELETE drops it.
extension Site {
    func uploadRoutes(_ pages: Pages) {
        let place = "/drafts/{id}/uploads"
        pages.post("\(place)") { request, visit in try await beginUpload(request, visit) }
        pages.head("\(place)/{upload}") { _, visit in
            let upload = try await casework.upload(
                visit.parameter("upload"), beside: draftID(visit), by: visit.actor())
            return standing(of: upload, .noContent)
        }
        pages.patch("\(place)/{upload}") { request, visit in try await takePiece(request, visit) }
        pages.delete("\(place)/{upload}") { _, visit in
            try await casework.dropUpload(visit.parameter("upload"), beside: draftID(visit), by: visit.actor())
            return Response(status: .noContent)
        }
        pages.post("\(place)/{upload}/removal") { _, visit in
            do {
                try await casework.dropUpload(visit.parameter("upload"), beside: draftID(visit), by: visit.actor())
            } catch CaseworkFault.notFound {
                // The second press finds it gone already; a stranger is told so by the page of the proofs.
            }
            return see("/drafts/\(try draftID(visit))/proofs", done: "removed")
        }
    }

    private func beginUpload(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        guard let name = FileName(request.headers[.contentDisposition])?.text,
            let size = request.headers[.uploadLength].flatMap({ Int($0) }), size >= 0
        else { throw SiteFault.unreadableForm }
        let asked = request.uri.queryParameters
        let written = ["firstPage", "lastPage"].map { asked[$0[...]].map { String($0) } ?? "" }
        guard let pages = ClaimedPages(first: written[0], last: written[1]) else {
            return refusal(text("claim.pagesUnreadable", visit))
        }
        let file = AnnouncedFile(
            name: name, size: size, modified: request.headers[.lastModified] ?? "",
            claim: asked["claim"].flatMap { ProofClaim(String($0), pages: pages.range) },
            isSignedPage: asked["signedPage"] == "yes")
        do {
            let upload = try await casework.beginUpload(file, beside: draftID(visit), by: visit.actor())
            var response = standing(of: upload, .created)
            response.headers[.location] = "/drafts/\(try draftID(visit))/uploads/\(upload.id)"
            return response
        } catch AttachmentFault.tooLarge {
            return refusal(text(RefusedFile.tooLarge.textKey, visit), .contentTooLarge)
        } catch AttachmentFault.tooMuch {
            return refusal(text(RefusedFile.tooMuch.textKey, visit), .contentTooLarge)
        }
    }

    private func takePiece(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        guard let uploads else { throw SiteFault.closedForWriting }
        guard request.headers[.contentType] == "application/partial-upload",
            let offset = request.headers[.uploadOffset].flatMap({ Int($0) }), offset >= 0
        else { throw SiteFault.unreadableForm }
        let draft = try draftID(visit)
        do {
            let arrival = try await uploads.take(
                visit.form.piece, at: offset, of: visit.parameter("upload"), beside: draft, by: visit.actor(),
                at: visit.now)
            switch arrival {
            case .partial(let upload): return standing(of: upload, .noContent)
            case .whole(let proof, let hasPages):
                let place = "/drafts/\(draft)/proofs"
                let next = hasPages ? place + "?done=uploaded" : "\(place)/\(proof.id)/claim?pages=wrong"
                return json(.ok, ["next": .text(next)], [.uploadComplete: "?1", .uploadOffset: "\(proof.size)"])
            }
        } catch PieceFault.wrongPlace(let received) {
            return json(
                .conflict,
                [
                    "type": "https://iana.org/assignments/http-problem-types#mismatching-upload-offset",
                    "expected-offset": .number(Double(received)), "provided-offset": .number(Double(offset)),
                ], [.uploadOffset: "\(received)", .contentType: "application/problem+json"])
        } catch is PieceFault {
            throw SiteFault.unreadableForm
        } catch let refused as RefusedFile {
            return refusal(text(refused.textKey, visit))
        } catch AttachmentFault.tooMuch {
            return refusal(text(RefusedFile.tooMuch.textKey, visit))
        }
    }

    /// How far an upload is, and what may come.
    private func standing(of upload: Upload, _ status: HTTPResponse.Status) -> Response {
        let (each, age) = (Casework.pieceBytes, Casework.hoursUploadsAreKept * 3600)
        let limits = [
            "max-size=\(Casework.attachmentLimits.bytesEach)", "min-append-size=\(each.lowerBound)",
            "max-append-size=\(each.upperBound)", "max-age=\(age)",
        ]
        return Response(
            status: status,
            headers: [
                .uploadOffset: "\(upload.received)", .uploadLength: "\(upload.file.size)",
                .uploadComplete: upload.outcome == nil ? "?0" : "?1", .uploadLimit: limits.joined(separator: ", "),
            ])
    }

    private func refusal(_ sentence: String, _ status: HTTPResponse.Status = .unprocessableContent) -> Response {
        json(status, ["problem": .text(sentence)])
    }

    /// What has begun to arrive beside a draft, each with a way to drop it.
    func arriving(beside draft: DraftID, _ visit: Visit) async throws -> [ArrivingLine] {
        try await casework.openUploads(beside: draft, by: visit.actor()).map { upload in
            let sizes = ["received": megabytes(upload.received), "size": megabytes(upload.file.size)]
            return ArrivingLine(
                name: upload.file.name, sentence: text("arriving.sofar", sizes, visit),
                remove: button("/drafts/\(draft)/uploads/\(upload.id)/removal", "proof.remove", visit))
        }
    }

    private func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes * 10 + (1 << 19)) >> 20
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// The pages that a form says prove something: both blank, one, or from one to another.
struct ClaimedPages {
    let range: ClosedRange<Int>?

    init?(first: String, last: String) {
        if first.isEmpty, last.isEmpty {
            range = nil
            return
        }
        guard let from = Int(first), let to = last.isEmpty ? from : Int(last), 1 <= from, from <= to else { return nil }
        range = from...to
    }
}

extension HTTPField.Name {
    static let uploadOffset = HTTPField.Name("Upload-Offset").unsafelyUnwrapped
    static let uploadLength = HTTPField.Name("Upload-Length").unsafelyUnwrapped
    static let uploadComplete = HTTPField.Name("Upload-Complete").unsafelyUnwrapped
    static let uploadLimit = HTTPField.Name("Upload-Limit").unsafelyUnwrapped
    /// What a form carries in a field stands here where there is no form.
    static let formToken = HTTPField.Name("X-Form-Token").unsafelyUnwrapped
}
