import Casework
import Selection

/// 三（三）: what an expert says of a dossier that is theirs to read, and the office of what they handed in.
extension ActDeclarations {
    static let reading: [ActDeclaration] = [
        .reading(.acceptReading, "acceptance") { _ in .accept },
        .reading(.handInReading, "scores", [ActField("scores", .rows(score)), .optional("comment", .passage)]) {
            values throws(AnswerFaults) in
            .handIn(try scores(values))
        },
        .reading(
            .declineReading, "refusal", [ActField("ground", .words(ReadingDeclineReason.self)), remark]
        ) { values throws(AnswerFaults) in
            .decline(try values.choice("ground"), remark: values.optionallySaid("remark"))
        },
        .reading(
            .tellConflict, "conflict",
            [ActField("conflict", .choices(ConflictKind.allCases.map(\.rawValue))), remark]
        ) { values in
            .tellConflict(values.choices("conflict"), remark: values.optionallySaid("remark"))
        },
        .reading(.reopenReading, "reopening", [ActField("reason", .passage)]) { values throws(AnswerFaults) in
            .reopen(reason: try values.said("reason"))
        },
    ]

    private static let remark = ActField.optional("remark", .passage)
    /// As they are typed: whether a score is within its range is for the rubric's rule to say.
    private static let score: [ActField] = [
        ActField("criterion", .text, maximum: 40), ActField("points", .text, maximum: 20),
    ]

    private static func scores(_ values: ActValues) throws(AnswerFaults) -> TypedScores {
        var points: [String: String] = [:]
        for row in values.rows("scores") { points[try row.text("criterion")] = try row.text("points") }
        return TypedScores(points: points, comment: values.optional("comment") ?? "")
    }
}
