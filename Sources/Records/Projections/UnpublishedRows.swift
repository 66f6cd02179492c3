public import Selection

/// Who waits at a desk and stands in none of its texts as they are now (三（二）, 三（四）).
public struct UnpublishedRows: Sendable {
    let publisher: OrganisationID
    let now: Moment
    /// Texts that can't be posted any more hold nobody back.
    let unpostable: Set<PublicityID>

    public init(by publisher: OrganisationID, at now: Moment, unpostable: Set<PublicityID>) {
        self.publisher = publisher
        self.now = now
        self.unpostable = unpostable
    }

    /// Those at a stage, the longest first: of a desk only whom it has evaluated, and among some alone where they are
    /// named.
    public func rows(
        with desk: OrganisationID?, at stage: Stage, among some: [DossierID]? = nil, limit: Int, in records: any Reading
    ) throws -> [DossierRow] {
        let (texts, named) = (SQLList(unpostable), some.map { SQLList($0) })
        return try DossierRows.rows(
            """
            stage = ? AND (lapses IS NULL OR lapses > ?)\(desk == nil ? "" : " AND desk = ? AND evaluated = 1")
            \(named.map { "AND id IN \($0.text)" } ?? "")
            AND NOT EXISTS (
                SELECT 1 FROM publicity_names n JOIN publicities p ON p.id = n.publicity
                WHERE n.dossier = dossiers.id AND n.particulars = dossiers.particulars AND p.publisher = ?
                    AND p.id NOT IN \(texts.text))
            ORDER BY submitted, id LIMIT ?
            """,
            [.text(stage.rawValue), .integer(now.milliseconds)] + (desk.map { [.text($0.text)] } ?? [])
                + (named?.values ?? []) + [.text(publisher.text)] + texts.values + [SQLValue(limit)], in: records)
    }
}
