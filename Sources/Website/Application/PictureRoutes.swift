import Casework
import Hummingbird
import NIOCore
import Pages
import Papers
import Records
import Selection

/// Proofs as pictures of their pages, for whoever may read the proof itself.
extension Site {
    typealias Proof = @Sendable (Visit) async throws -> (attachment: Attachment, content: [UInt8])

    func pictureRoutes(_ pages: Pages, under collection: String, _ proof: @escaping Proof) {
        let place = collection + "/{id}/proofs/{proof}"
        pages.get("\(place)/pages") { _, visit in try await proofPage(try await proof(visit), collection, visit) }
        pages.get("\(place)/pages/{page}") { _, visit in
            guard let page = Int(try visit.parameter("page")) else { throw SiteFault.noSuchPage }
            return try await picture(page, of: try await proof(visit), .whole)
        }
        pages.get("\(place)/thumbnail") { _, visit in try await picture(1, of: try await proof(visit), .small) }
    }

    private func picture(
        _ page: Int, of proof: (attachment: Attachment, content: [UInt8]), _ size: PageDrawer.Size
    ) async throws -> Response {
        guard let uploads else { throw SiteFault.closedForWriting }
        do {
            let picture = try await uploads.picture(page, of: proof, size: size)
            return Response(
                status: .ok, headers: [.contentType: "image/jpeg"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: picture)))
        } catch PageFault.noSuchPage {
            throw SiteFault.noSuchPage
        } catch PageFault.undrawable {
            throw SiteFault.undrawablePage
        }
    }

    private func proofPage(
        _ proof: (attachment: Attachment, content: [UInt8]), _ collection: String, _ visit: Visit
    ) async throws -> Response {
        let back = "\(collection)/\(try visit.parameter("id"))"
        let address = "\(back)/proofs/\(proof.attachment.id)"
        let page = ProofPage(
            heading: proof.attachment.name, back: collection == "/drafts" ? back + "/proofs" : back,
            original: address,
            sheets: try await sheets(of: proof.attachment, at: address, visit) { proof.content })
        return try await self.page(page, page.heading, in: visit)
    }

    /// A page of a proof within a page of ours.
    static func sheetID(_ attachment: Attachment, _ page: Int) -> String { "p-\(attachment.id.prefix(12))-\(page)" }

    /// Every page of a proof; none where the file can't say how many there are.
    func sheets(
        of attachment: Attachment, at address: String, _ visit: Visit, open: () async throws -> [UInt8]
    ) async throws -> [ProofSheet] {
        guard let uploads else { throw SiteFault.closedForWriting }
        do {
            let count = try await uploads.pageCount(of: attachment, open: open)
            return (1...max(1, count)).map { number in
                ProofSheet(
                    id: Self.sheetID(attachment, number),
                    picture: "\(address)/pages/\(number)",
                    caption: text("proof.page", ["page": String(number), "count": String(count)], visit))
            }
        } catch is PageFault {
            return []
        }
    }
}
