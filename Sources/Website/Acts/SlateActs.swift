import Casework
import Selection

/// 三（二）, 四（一）: what a body does with its slate, and the office where one has lapsed.
extension ActDeclarations {
    static let slate: [ActDeclaration] = [
        .slate(.hearOpinions, "opinions", [ActField("from", .day), ActField("to", .day), ActField("summary", .passage)])
        { values throws(AnswerFaults) in
            .hearOpinions(
                OpinionsHeard(
                    from: try values.day("from"), to: try values.day("to"), summary: try values.said("summary")))
        },
        .slate(.deliberate, "deliberation", meeting) { values throws(AnswerFaults) in
            .deliberate(
                Meeting(
                    number: try values.text("number"), held: try values.day("held"),
                    present: try values.number("present"), absent: try values.number("absent"),
                    results: try values.rows("results").map(result), minutes: try values.said("minutes")))
        },
        .slate(.list, "listing", [ActField("dossier", .dossier(.candidates))]) { values throws(AnswerFaults) in
            .list(try values.dossier("dossier"))
        },
        .slate(.unlist, "unlisting", [ActField("dossier", .dossier(.members))]) { values throws(AnswerFaults) in
            .unlist(try values.dossier("dossier"))
        },
        .slate(.rank, "ranking", [ActField("order", .dossiers(.members))]) { values in
            .rank(values.dossiers("order"))
        },
        .slate(.explain, "explanation", [ActField("text", .passage)]) { values throws(AnswerFaults) in
            .explain(Explanation(text: try values.said("text")))
        },
        .slate(.prepareSlate, "preparation", preparation) { values throws(AnswerFaults) in
            .prepare(
                SlatePreparation(
                    contact: try values.said("contact"), phone: try values.said("phone"),
                    isZero: values.isYes("isZero"), by: values.actor.account))
        },
        .slate(.sealSlate, "seal") { _ in .seal },
        .slate(.reopenSlate, "reopening", [ActField("until", .moment), ActField("reason", .passage)]) {
            values throws(AnswerFaults) in
            .reopen(Reopening(until: try values.moment("until"), reason: try values.said("reason")))
        },
    ]

    private static let meeting = [
        ActField("number", .text), ActField("held", .day), ActField("present", .number(1...999)),
        ActField("absent", .number(0...999)), ActField("results", .rows(meetingResult)),
        ActField("minutes", .passage),
    ]

    private static let meetingResult = [
        ActField("dossier", .dossier(.candidates)), ActField("recommended", .yesNo),
        ActField.optional("dissent", .passage),
    ]

    private static let preparation = [
        ActField("contact", .text, maximum: 100), ActField("phone", .text, maximum: 40), ActField("isZero", .yesNo),
    ]

    private static func result(_ row: ActValues) throws(AnswerFaults) -> MeetingResult {
        MeetingResult(
            dossier: try row.dossier("dossier"), recommended: row.isYes("recommended"),
            dissent: row.optionallySaid("dissent"))
    }
}
