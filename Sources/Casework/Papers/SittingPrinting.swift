import Papers
import Records
public import Selection

/// 评审会议 on paper (三（三）, R33): the agenda for those who conduct it, and the minutes to be signed.
extension PaperDesk {
    public func sittingAgenda(of id: SittingID, for actor: Actor, at now: Moment) async throws -> [UInt8] {
        let view = try await casework.sitting(id, for: actor, at: now)
        guard view.mayHaveAgenda else { throw CaseworkFault.notFound }
        return try await typesetter.pdf(SittingAgenda(view.program, view.sitting, view.names), at: now)
    }

    /// Once it was opened. The chair has them where they were out for nothing.
    public func sittingMinutes(of id: SittingID, for actor: Actor, at now: Moment) async throws -> [UInt8] {
        let view = try await casework.sitting(id, for: actor, at: now)
        guard view.mayHaveMinutes, view.sitting.opened != nil else { throw CaseworkFault.notFound }
        return try await typesetter.pdf(SittingMinutes(view.program, view.sitting, view.names), at: now)
    }
}

extension SittingView {
    fileprivate var names: SittingNames {
        SittingNames(
            panel: panel, minuteTaker: minuteTaker,
            members: people.mapValues { entry in
                NamedList.Person(name: entry.details.name, unit: entry.details.unit, title: entry.details.title)
            }, dossiers: rows.mapValues(\.named))
    }
}
