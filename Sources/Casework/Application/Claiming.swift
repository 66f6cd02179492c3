public import Records
public import Selection

/// 三（一）, 附相关佐证材料: which claim a proof proves, said by whoever uploads it and read beside the claim.
extension Casework {
    /// Notes what a proof beside a draft proves; nil takes it back. A place the form doesn't have isn't found.
    public func claim(
        _ claim: ProofClaim?, of proof: String, beside id: DraftID, by actor: Actor
    ) async throws {
        let vault = records.vault
        try await records.database.write { records in
            let draft = try Self.own(id, actor, vault, in: records)
            let isThere = try Attachments.list(of: id.text, in: records).contains { $0.id == proof }
            guard isThere, claim?.speaks(of: draft.body.form, in: program) != false else {
                throw CaseworkFault.notFound
            }
            try Attachments.set(claim, of: proof, in: records)
        }
    }

    /// Proofs stay with the rows they prove when a table is saved anew.
    static func follow(
        _ section: FormSection, from before: FilledForm, to after: FilledForm, beside id: DraftID,
        in records: any Writing
    ) throws {
        guard section.maximumRows != nil else { return }
        for proof in try Attachments.list(of: id.text, in: records) {
            guard let claim = proof.claim, claim.section == section.id else { continue }
            let now = claim.following(from: before, to: after)
            if now != claim { try Attachments.set(now, of: proof.id, in: records) }
        }
    }
}
