import Papers
import Records
public import Selection

/// 领导集体研究记录 (三（二）, R26): of every meeting about a slate, for whoever may see it.
extension PaperDesk {
    /// - Parameter place: where numbers are looked up.
    public func record(of id: SlateID, for actor: Actor, at now: Moment, place: String) async throws -> [UInt8] {
        let slate = try await casework.slate(id, for: actor, at: now).slate
        let meetings = try await meetings(about: slate)
        guard let last = meetings.last else { throw CaseworkFault.notFound }
        let mark = try await casework.document(numbered: id.text).map {
            DocumentMark(number: $0.number, digest: $0.digest, place: place, paper: "record")
        }
        let paper = MeetingRecord(
            casework.program, of: try await casework.organisation(slate.body)?.name ?? "", slate.tier,
            meetings: meetings.map(\.sitting), mark: mark)
        return try await noted(typesetter.pdf(paper, at: last.at), number: mark?.number, at: now)
    }

    private func meetings(about slate: Slate) async throws -> [(sitting: MeetingRecord.Sitting, at: Moment)] {
        let casework = casework
        return try await casework.records.database.read { records in
            try Ledger.facts(of: CaseKey(.slate, slate.id.text), in: records).compactMap { fact in
                guard case .deliberated(let meeting) = try CanonicalJSON.decode(from: fact.event) as SlateEvent
                else { return nil }
                let results = try meeting.results.map { result in
                    MeetingRecord.Result(
                        of: try DossierRows.row(result.dossier, in: records)?.named ?? .nobody,
                        isRecommended: result.recommended,
                        dissent: try result.dissent.flatMap { try casework.opened($0, in: records) } ?? "")
                }
                let minutes = try casework.opened(meeting.minutes, in: records) ?? ""
                return (MeetingRecord.Sitting(meeting, minutes: minutes, results: results), fact.at)
            }
        }
    }
}
