import Papers
public import Selection

/// 附件2 on paper (三（二）): what the workbook holds, for whoever may have that.
extension PaperDesk {
    /// - Parameter place: where numbers are looked up.
    public func summary(of id: SlateID, for actor: Actor, at now: Moment, place: String) async throws -> [UInt8] {
        let summary = try await casework.summary(of: id, for: actor, at: now)
        let documents = try await sealed(by: id)
        let marks = documents.mapValues {
            DocumentMark(number: $0.number, digest: $0.digest, place: place, paper: "summary")
        }
        let paper = PrintedSummary(casework.program, summary, marks: marks)
        let pdf = try await typesetter.pdf(paper, at: documents.values.map(\.at).max() ?? now)
        return try await noted(pdf, number: documents.values.map(\.number).first { $0 == id.text }, at: now)
    }

    /// Of the body a slate belongs to: its sealed slates, by their tiers.
    private func sealed(by id: SlateID) async throws -> [Tier: NumberedDocument] {
        guard let body = Slate(id)?.body else { return [:] }
        var found: [Tier: NumberedDocument] = [:]
        for tier in Tier.allCases {
            found[tier] = try await casework.document(numbered: Slate.id(of: body, tier).text)
        }
        return found
    }
}
