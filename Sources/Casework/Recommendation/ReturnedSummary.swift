public import Papers
import Records
public import Selection

/// Annex 2 that came back edited, with whom and what each difference is about.
public struct ReturnedSummary: Sendable {
    public let comparison: SummaryComparison
    public let slates: [(id: SlateID, tier: Tier, members: [DossierID])]
    public let names: [DossierID: String]

    public func dossier(_ person: SummaryComparison.Person) -> DossierID { slates[person.slate].members[person.place] }
}

/// A difference that its body takes over: by an act of the body's own, or by giving it back to whose answer it is.
public enum AcceptedChange: Sendable, Hashable, Codable {
    case rank(SlateID, [DossierID])
    case unlist(SlateID, DossierID)
    case correct(DossierID, section: String, remark: String)
}

extension Casework {
    /// What an edited workbook says otherwise than would be written now; nothing is changed.
    public func compareSummary(
        _ content: [UInt8], named name: String, on id: SlateID, for actor: Actor, at now: Moment
    ) async throws -> ReturnedSummary {
        guard let body = Slate(id)?.body, actor.organisation == body else { throw CaseworkFault.notFound }
        let paper = try await summary(of: id, for: actor, at: now)
        let slates = try await records.database.read { records in
            let reader = self.reader(records)
            return try paper.slates.map { slate in
                let id = Slate.id(of: body, slate.tier)
                let members = try reader.file(id.text, of: Slate.self)?.state.members ?? []
                return (id: id, tier: slate.tier, members: members)
            }
        }
        guard zip(paper.slates, slates).allSatisfy({ $0.people.count == $1.members.count }) else {
            throw CaseworkFault.notFound
        }
        var names: [DossierID: String] = [:]
        for (slate, row) in zip(paper.slates, slates) {
            for (form, member) in zip(slate.people, row.members) { names[member] = form?["person.name"] }
        }
        return ReturnedSummary(
            comparison: try SummaryComparer(program, paper).compare(content, named: name), slates: slates, names: names)
    }

    /// Does what was accepted, each for itself: everything of one person goes back at one time (三（二）).
    public func accept(_ changes: [AcceptedChange], _ request: Request) async -> [Result<Receipt, any Error>] {
        var commands: [Command] = []
        var corrections: [DossierID: [Correction]] = [:]
        for change in changes {
            switch change {
            case .rank(let slate, let order): commands.append(.slate(slate, .rank(order)))
            case .unlist(let slate, let dossier): commands.append(.slate(slate, .unlist(dossier)))
            case .correct(let dossier, let section, let remark):
                corrections[dossier, default: []].append(Correction(section: section, remark: .said(remark)))
            }
        }
        // An order names everyone, so it comes before anyone is taken off.
        commands += corrections.sorted { $0.key < $1.key }.map { .dossier($0.key, .returnForCorrection($0.value)) }
        return await perform(
            commands.enumerated().map { index, command in
                let key = request.key.map { RequestKey(name: $0.name + "-\(index)", asked: $0.asked) }
                return (command, Request(by: request.by, at: request.at, key: key))
            })
    }
}
