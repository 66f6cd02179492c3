import Papers
import Records
public import Selection

/// 收件回执: what a desk took in, for whoever brought it.
extension PaperDesk {
    /// - Parameter place: where numbers are looked up.
    public func receipt(
        of number: Int, on id: SlateID, for actor: Actor, at now: Moment, place: String
    ) async throws -> [UInt8] {
        let board = try await casework.slateBoard(id, for: actor, at: now)
        guard let record = board.paper.records.first(where: { $0.number == number }),
            let document = try await casework.document(numbered: "\(id)-r\(number)")
        else { throw CaseworkFault.notFound }
        let rows = Dictionary(board.view.rows.map { ($0.id, $0.named) }) { first, _ in first }
        let (parcel, slate) = (record.parcel, board.view.slate)
        let paper = ReceiptPaper(
            casework.program,
            from: parcel.desk == slate.body ? nil : try await casework.organisation(slate.body)?.name,
            tier: slate.tier, handedOverBy: record.handedOverBy ?? "", received: parcel.received,
            desk: try await casework.organisation(parcel.desk)?.name ?? casework.program.office,
            receivedBy: record.receivedBy,
            lines: parcel.counts.map { ReceiptPaper.Line($0, rows[$0.dossier]?.name ?? $0.dossier.text) },
            hasReport: parcel.hasReport, corrects: parcel.corrects, isStanding: record.isStanding,
            mark: DocumentMark(number: document.number, digest: document.digest, place: place))
        return try await noted(typesetter.pdf(paper, at: record.recorded), number: document.number, at: now)
    }
}
