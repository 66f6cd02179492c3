public import Papers
import Records
public import Selection

extension Casework {
    /// 附件2 of the body that a slate belongs to: all its slates, sealed or as they stand, for whoever may see them.
    public func summary(of id: SlateID, for actor: Actor, at now: Moment) async throws -> SummaryPaper {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            guard let slate = Slate(id), let body = try desk.organisation(slate.body), let kind = body.body else {
                throw CaseworkFault.notFound
            }
            _ = try desk.places(at: body.id)
            return SummaryPaper(
                body: SummaryBody(name: body.name, kind: kind),
                slates: try Tier.allCases.compactMap { try desk.summary(of: Slate.id(of: body.id, $0)) })
        }
    }
}

extension Desk {
    /// Whole numbers, not their ends: the paper is the body's own, and goes to the office so.
    fileprivate func summary(of id: SlateID) throws -> SummarySlate<[FilledForm?]>? {
        guard let slate = try reader.file(id.text, of: Slate.self)?.state else { return nil }
        let people = try reader.files(slate.members.map(\.text), of: Dossier.self).map { try form(of: $0.state) }
        let said = try preparation(of: slate)
        return SummarySlate(
            tier: slate.tier, filler: try said.flatMap { try casework.opened($0.contact, in: records) },
            phone: try said.flatMap { try casework.opened($0.phone, in: records) }, people: people)
    }

    /// As it was sealed, but for a consent that was taken back.
    private func form(of dossier: Dossier) throws -> FilledForm? {
        guard var form = try casework.opened(dossier.form, in: records) else { return nil }
        let isTakenBack = form["application.transfer"] == "是" && !dossier.consentsToTransfer
        if isTakenBack { form.values["application.transfer"] = "否" }
        return form
    }

    /// The report's contact as it stands; a change of the list takes it back.
    private func preparation(of slate: Slate) throws -> SlatePreparation? {
        guard slate.preparedBy != nil else { return nil }
        let facts = try Ledger.facts(of: CaseKey(.slate, slate.id.text), in: records)
        return try facts.last { $0.name == "prepared" }.flatMap(preparation)
    }
}
