public import Selection

extension DossierRows {
    /// Whom a body asked the discipline inspectors about in a letter, in the order in which they applied.
    public static func ids(
        at body: OrganisationID, askedBy letter: String, in records: any Reading
    ) throws -> [DossierID] {
        try records.rows(
            "SELECT id FROM dossiers WHERE body = ? AND discipline_letter = ? ORDER BY submitted, id",
            [.text(body.text), .text(letter)]
        ).map { DossierID($0.text(0)) }
    }
}
