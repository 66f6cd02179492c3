import Casework
import Selection

/// 三（三）, 三（四）: what the office does with a reported dossier, with the season's lists, and with the notice.
extension ActDeclarations {
    static let review: [ActDeclaration] = [
        .dossier(.accept, "acceptance", [.optional("checked", .checks)]) { values in
            .accept(checked: values.texts("checked"))
        },
        .dossier(.refuse, "refusal", ActField.remark(.ending)) { values throws(AnswerFaults) in
            .refuse(remark: try values.said("remark"), code: values.optional("code"))
        },
        .dossier(.recordPanelResult, "panel-result", vote) { values throws(AnswerFaults) in
            .recordPanelResult(
                PanelVote(
                    members: try values.number("members"), present: try values.number("present"),
                    votesFor: try values.number("votesFor"), score: try values.hundredths("score")))
        },
        .dossier(.remove, "removal", [ActField("remark", .passage)]) { values throws(AnswerFaults) in
            .remove(remark: try values.said("remark"))
        },
    ]

    static let decision: [ActDeclaration] = [
        .decision(.openVote, "vote", [tier]) { values throws(AnswerFaults) in .openVote(try values.tier("tier")) },
        .decision(
            .prepareList, "list-preparation", [tier, .optional("choosing", .dossiers(.tied))]
        ) { values throws(AnswerFaults) in
            .prepareList(try values.tier("tier"), choosing: values.dossiers("choosing"))
        },
        .decision(.makeList, "list", [tier]) { values throws(AnswerFaults) in .makeList(try values.tier("tier")) },
        .decision(.callUp, "reserve-call", [tier]) { values throws(AnswerFaults) in .callUp(try values.tier("tier")) },
        .decision(.consult, "consultation", consultation) { values throws(AnswerFaults) in
            .consult(
                Consultation(
                    departments: values.texts("departments"), due: try values.moment("due"),
                    silenceIsConsent: values.isYes("silenceIsConsent")))
        },
        .decision(.recordReply, "reply", reply) { values throws(AnswerFaults) in
            .recordReply(
                DepartmentReply(
                    department: try values.text("department"), number: try values.text("number"),
                    against: values.dossiers("against"), reasons: values.optionallySaid("reasons")))
        },
        .decision(.prepareConclusion, "consultation-conclusion-preparation") { _ in .prepareConclusion },
        .decision(.concludeConsultation, "consultation-conclusion") { _ in .concludeConsultation },
        .decision(.prepareNotice, "notice-preparation", [ActField("number", .text)]) { values throws(AnswerFaults) in
            .prepareNotice(number: try values.text("number"))
        },
        .decision(.issueNotice, "notice") { _ in .issueNotice },
    ]

    private static let tier = ActField("tier", .choice(["1", "2"]))

    private static let vote = [
        ActField("members", .number(1...999)), ActField("present", .number(0...999)),
        ActField("votesFor", .number(0...999)), ActField("score", .points),
    ]

    private static let consultation = [
        ActField("departments", .texts), ActField("due", .moment), ActField("silenceIsConsent", .yesNo),
    ]

    private static let reply = [
        ActField("department", .text), ActField("number", .text), ActField.optional("against", .dossiers(.listed)),
        ActField.optional("reasons", .passage),
    ]
}
