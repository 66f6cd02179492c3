import Casework
import Selection

/// 四（二）: a body's list for tier 3, and what the office does with it.
extension ActDeclarations {
    static let filing: [ActDeclaration] = [
        .filing(.prepareFiling, "list", list) { values throws(AnswerFaults) in
            .prepare(
                FilingDraft(
                    lines: try values.sheet("sheet"), contact: try values.said("contact"),
                    phone: try values.said("phone")))
        },
        .filing(.handInFiling, "confirmation") { _ in .handIn },
        .filing(.returnFiling, "return", [ActField("corrections", .rows(correction))]) { values throws(AnswerFaults) in
            .giveBack(
                try values.rows("corrections").map { row throws(AnswerFaults) in
                    FilingCorrection(
                        person: row.optional("person").map { PersonID($0) }, remark: try row.said("remark"),
                        code: row.optional("code"))
                })
        },
        .filing(.putOnFile, "record", [ActField("number", .text, maximum: 60)]) { values throws(AnswerFaults) in
            .file(number: try values.text("number"))
        },
        .filing(.reopenFiling, "reopening", [ActField("until", .moment), ActField("reason", .passage)]) {
            values throws(AnswerFaults) in
            .reopen(Reopening(until: try values.moment("until"), reason: try values.said("reason")))
        },
    ]

    private static let list = [
        ActField("sheet", .sheet), ActField("contact", .text, maximum: 100), ActField("phone", .text, maximum: 40),
    ]

    private static let correction = [ActField.optional("person", .text)] + ActField.remark(.filing)
}
