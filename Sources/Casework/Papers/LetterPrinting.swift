import Papers
import Records
public import Selection

/// The letters that ask others for their opinion, at the desk whose act it is (三（二）, 三（四）).
extension PaperDesk {
    /// To the discipline inspectors: about everyone of the body whom the same letter asks about.
    public func disciplineLetter(about id: DossierID, for actor: Actor, at now: Moment) async throws -> [UInt8] {
        let casework = casework
        let (letter, asked) = try await casework.records.database.read { records in
            let desk = try Desk(records: records, casework: casework, actor: actor, now: now)
            return try desk.disciplineLetter(about: id)
        }
        return try await typesetter.pdf(letter, at: asked)
    }

    /// To a department about the preliminary lists; departments are counted from one, as they were named.
    public func consultationLetter(to number: Int, for actor: Actor, at now: Moment) async throws -> [UInt8] {
        let view = try await casework.decision(for: actor, at: now)
        guard let consultation = view.decision.consultation, (1...consultation.departments.count).contains(number)
        else { throw CaseworkFault.notFound }
        let casework = casework
        let (tiers, asked) = try await casework.records.database.read { records in
            let facts = try Ledger.facts(of: CaseKey(.decision, view.decision.id.text), in: records)
            let tiers = try view.decision.lists.sorted { $0.key < $1.key }.map { tier, names in
                let people = try names.compactMap { try DossierRows.row($0, in: records)?.named }
                return NamedList(tier, in: casework.program, people)
            }
            return (tiers, facts.last { $0.name == "consulted" }?.at ?? now)
        }
        let letter = ConsultationLetter(
            casework.program, consultation, to: consultation.departments[number - 1],
            tiers: tiers.filter { !$0.people.isEmpty }, dated: asked.day)
        return try await typesetter.pdf(letter, at: asked)
    }
}

extension Desk {
    fileprivate func disciplineLetter(about id: DossierID) throws -> (DisciplineLetter, Moment) {
        let dossier = try visibleDossier(id).file.state
        let body = dossier.body
        _ = try places(at: body)
        guard let request = dossier.disciplineRequest else { throw CaseworkFault.notFound }
        let asked = try DossierRows.ids(at: body, askedBy: request.number, in: records)
        let dossiers = try reader.files(asked.map(\.text), of: Dossier.self).map(\.state)
            .filter { $0.disciplineRequest?.organ == request.organ }
        let moments = try dossiers.compactMap { dossier in
            try Ledger.facts(of: CaseKey(.dossier, dossier.id.text), in: records)
                .last { $0.name == "disciplineAsked" }?.at
        }
        let people = try dossiers.map { dossier in
            DisciplineLetter.Person(
                try casework.opened(dossier.form, in: records), tier: dossier.tier, in: casework.program)
        }
        let dated = moments.min() ?? now
        let letter = DisciplineLetter(
            casework.program, request, publisher: try organisation(body)?.name ?? "", people: people,
            wanted: try reportBy(body, dossier.tier).lastDay, dated: dated.day)
        return (letter, dated)
    }
}
