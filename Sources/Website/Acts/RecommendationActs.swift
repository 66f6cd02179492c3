import Casework
import Selection

/// 三（二）: what the desks on a dossier's way do with it.
extension ActDeclarations {
    static let employer: [ActDeclaration] = [
        .dossier(.verify, "verification", [ActField("items", .rows(verdict)), ActField("identityChecked", .yesNo)]) {
            values throws(AnswerFaults) in
            .verify(items: try values.rows("items").map(itemVerdict), identityChecked: values.isYes("identityChecked"))
        },
        .dossier(.returnForCorrection, "return", [ActField("corrections", .rows(correction))]) {
            values throws(AnswerFaults) in
            .returnForCorrection(
                try values.rows("corrections").map { row throws(AnswerFaults) in
                    Correction(
                        section: try row.text("section"), remark: try row.said("remark"), code: row.optional("code"))
                })
        },
        .dossier(.evaluate, "evaluation", evaluation) { values throws(AnswerFaults) in
            .evaluate(
                Evaluation(
                    desk: values.actor.organisation ?? OrganisationID(""), held: try values.day("held"),
                    form: try values.choice("form"), participants: try values.number("participants"),
                    votesFor: try values.number("votesFor"), opinion: try values.said("opinion")))
        },
        .dossier(.consent, "consent") { _ in .consent(byLevelAbove: false) },
    ]

    static let level: [ActDeclaration] = [
        .dossier(.forward, "forwarding", [ActField("opinion", .passage)]) { values throws(AnswerFaults) in
            .forward(opinion: try values.said("opinion"))
        },
        .dossier(.decline, "rejection", ActField.remark(.ending)) { values throws(AnswerFaults) in
            .decline(remark: try values.said("remark"), code: values.optional("code"))
        },
        .dossier(.proposeWithholding, "withholding-proposal", [ActField("basis", .passage)]) {
            values throws(AnswerFaults) in
            .proposeWithholding(WithholdingProposal(basis: try values.said("basis"), by: values.actor.account))
        },
        .dossier(.confirmWithholding, "withholding") { _ in .confirmWithholding },
    ]

    static let body: [ActDeclaration] = [
        .dossier(.askDiscipline, "discipline-request", [ActField("organ", .text), ActField("number", .text)]) {
            values throws(AnswerFaults) in
            .askDiscipline(DisciplineRequest(organ: try values.text("organ"), number: try values.text("number")))
        },
        .dossier(.recordDisciplineReply, "discipline-reply", reply) { values throws(AnswerFaults) in
            let opinion: DisciplineOpinion = try values.choice("opinion")
            return .recordDisciplineReply(
                DisciplineReply(
                    opinion: .said(opinion), permits: opinion.permits, number: try values.text("number"),
                    dated: try values.day("dated")))
        },
        .dossier(.makeException, "exception", [ActField("rule", .choice(excepted)), ActField("reason", .passage)]) {
            values throws(AnswerFaults) in
            .makeException(ExceptionMade(rule: try values.choice("rule"), reason: try values.said("reason")))
        },
        .dossier(
            .askTierChange, "tier-change-request", [ActField("to", .choice(["2"])), ActField("reason", .passage)]
        ) {
            values throws(AnswerFaults) in
            .askTierChange(TierChangeRequest(to: try values.tier("to"), reason: try values.said("reason")))
        },
    ]

    private static let verdict = [
        ActField("item", .section), ActField("isMet", .yesNo), ActField.optional("code", .usual(.correction)),
        ActField.optional("remark", .passage),
    ]

    private static let correction = [ActField("section", .section)] + ActField.remark(.correction)

    private static let evaluation = [
        ActField("held", .day), ActField("form", .choice(EvaluationForm.allCases.map(\.rawValue))),
        ActField("participants", .number(1...9999)), ActField("votesFor", .number(0...9999)),
        ActField("opinion", .passage),
    ]

    private static let reply = [
        ActField("opinion", .choice(DisciplineOpinion.allCases.map(\.rawValue))), ActField("number", .text),
        ActField("dated", .day),
    ]

    /// What the notice leaves to judgement (R6, R12).
    private static let excepted = [Rule.degreeOrTitle, .handsOn].map(\.rawValue)

    private static func itemVerdict(_ row: ActValues) throws(AnswerFaults) -> ItemVerdict {
        ItemVerdict(
            item: try row.text("item"), isMet: row.isYes("isMet"), remark: row.optionallySaid("remark"),
            code: row.optional("code"))
    }
}
