import Papers
import Records
public import Selection

/// 入选证书: one for whoever may see the dossier, all of a notice for the office.
extension PaperDesk {
    /// - Parameter place: where numbers are looked up.
    public func certificate(of id: DossierID, for actor: Actor, at now: Moment, place: String) async throws -> [UInt8] {
        let row = try await casework.dossier(id, for: actor, at: now).row
        guard let notice = row.notice else { throw CaseworkFault.notFound }
        let pdf = try await certificates([row], in: notice, place: place)
        return try await noted(pdf, number: id.certificateNumber, person: row.person, at: now)
    }

    /// - Parameter place: where numbers are looked up.
    public func certificates(
        of number: String, for actor: Actor, at now: Moment, place: String
    ) async throws -> [UInt8] {
        try casework.requireOffice(actor)
        let rows = try await casework.records.database.read { try DossierRows.selected(in: number, in: $0) }
        return try await noted(certificates(rows, in: number, place: place), number: number, at: now)
    }

    /// Whoever was erased has none.
    private func certificates(_ rows: [DossierRow], in notice: String, place: String) async throws -> [UInt8] {
        let program = casework.program
        let (found, made) = try await casework.records.database.read { records in
            let found = try NoticeRows.all(in: records).first { $0.number.utf8.elementsEqual(notice.utf8) }
            let made = try rows.filter { $0.shown.name != nil }.compactMap { row in
                try Casework.certificate(row.id.certificateNumber, in: records).map { document in
                    let mark = DocumentMark(number: document.number, digest: document.digest, place: place)
                    return CertificatePaper.Certificate(for: row.named, row.tier, in: program, mark: mark)
                }
            }
            return (found, made)
        }
        guard let found, !made.isEmpty else { throw CaseworkFault.notFound }
        let paper = CertificatePaper(program, of: found.number, issued: found.issued, made)
        return try await typesetter.pdf(paper, at: Moment(found.issued))
    }
}
