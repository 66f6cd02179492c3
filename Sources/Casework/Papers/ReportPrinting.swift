import Papers
import Records
public import Selection

/// 推荐报告 on paper (三（二）, 五): of a body's sealed slates, for whoever may see them.
extension PaperDesk {
    /// - Parameter place: where numbers are looked up.
    public func report(on id: SlateID, for actor: Actor, at now: Moment, place: String) async throws -> [UInt8] {
        let report = try await reportPaper(on: id, for: actor, at: now, place: place)
        return try await noted(typesetter.pdf(report.paper, at: report.sealed), number: id.text, at: now)
    }

    /// A report as it would be printed, and whether in the body's own words.
    struct PreparedReport {
        let paper: ReportPaper
        let sealed: Moment
        let isEdited: Bool
        /// The digest of the system's own words.
        let instead: String
    }

    func reportPaper(
        on id: SlateID, for actor: Actor, at now: Moment, place: String
    ) async throws -> PreparedReport {
        let asked = try await casework.slateBoard(id, for: actor, at: now)
        guard let sealed = asked.view.slate.sealedAt, let digest = asked.seal.digest else {
            throw CaseworkFault.notFound
        }
        let body = asked.view.slate.body
        var boards: [SlateBoard] = []
        for tier in [Tier.one, .two] {
            let board = try await casework.slateBoard(Slate.id(of: body, tier), for: actor, at: now)
            if board.view.slate.sealedAt != nil { boards.append(board) }
        }
        let said = try await boards.asyncMap { try await self.said(of: $0.view.slate) }
        let shares = zip(boards, said).filter { board, _ in board.view.ledger.atLeast != nil }.map(\.1.grassroots)
        let vault = casework.records.vault
        let edited = try await casework.records.database.read {
            try EditedReports.report(of: body, vault: vault, in: $0)
        }
        var instead = ""
        let paper = ReportPaper(
            casework.program, publisher: try await casework.organisation(body)?.name ?? "",
            tiers: zip(boards, said).map { board, said in tierReport(board, said) }.filter { !$0.people.isEmpty },
            grassroots: shares.first,
            explanation: said.compactMap(\.explanation).joined(separator: "\n"),
            contact: ReportPaper.Contact(name: asked.seal.contact ?? "", phone: asked.seal.phone ?? ""),
            sealed: sealed.day, mark: DocumentMark(number: id.text, digest: digest.hex, place: place)
        ) { own in
            instead = Fingerprint(of: own.joined(separator: "\n")).hex
            return edited?.instead == instead ? edited?.paragraphs : nil
        }
        return PreparedReport(paper: paper, sealed: sealed, isEdited: edited?.instead == instead, instead: instead)
    }

    /// What the body did before it sealed a slate.
    struct SaidOfSlate: Sendable {
        var opinions: [Day] = []
        var meetings: [Meeting] = []
        var explanation: String?
        /// As it was sealed: those listed have left the body since.
        var grassroots = 0
        var publicities: [PublicityRow] = []
        var objections = 0
    }

    func said(of slate: Slate) async throws -> SaidOfSlate {
        let casework = casework
        return try await casework.records.database.read { records in
            var said = SaidOfSlate()
            for fact in try Ledger.facts(of: CaseKey(.slate, slate.id.text), in: records) {
                switch try CanonicalJSON.decode(from: fact.event) as SlateEvent {
                case .opinionsHeard(let heard): said.opinions = [heard.from, heard.to]
                case .deliberated(let meeting): said.meetings.append(meeting)
                case .explained(let explained): said.explanation = try casework.opened(explained.text, in: records)
                case .sealed(let seal): said.grassroots = seal.grassroots
                default: break
                }
            }
            let ids = Set(try slate.members.flatMap { try PublicityRows.ids(naming: $0, in: records) })
            let reader = casework.reader(records)
            for publicity in try reader.files(ids.map(\.text).sorted(), of: Publicity.self).map(\.state)
            where publicity.publisher == slate.body && publicity.posting != nil {
                said.publicities += try PublicityRows.row(publicity.id, in: records).map { [$0] } ?? []
                said.objections += publicity.objections.count { slate.members.contains($0.dossier) }
            }
            return said
        }
    }

    private func tierReport(_ board: SlateBoard, _ said: SaidOfSlate) -> ReportPaper.TierReport {
        let members = Set(board.view.slate.members)
        let days = said.publicities.flatMap(\.days)
        return ReportPaper.TierReport(
            board.view.slate.tier, in: casework.program,
            people: board.view.rows.filter { members.contains($0.id) }.map(\.named),
            opinions: said.opinions,
            meetings: said.meetings.map { ReportPaper.TierReport.Meeting(held: $0.held, number: $0.number) },
            publicity: [days.min(), days.max()].compactMap(\.self), objections: said.objections)
    }
}
