import Casework
import Selection

/// 三（二）, 三（四）: names put together, posted, interrupted, objected to, stated.
extension ActDeclarations {
    static let publicity: [ActDeclaration] = [
        ActDeclaration(
            .preparePublicity, on: .desk, "publicities",
            [
                ActField("dossiers", .dossiers(.publishable)),
                ActField("phone", .text, isRequired: false, maximum: 40),
                ActField("address", .text, isRequired: false, maximum: 100),
            ]
        ) { values in
            let contact = PublicityContact(
                phone: values.optionallySaid("phone"), address: values.optionallySaid("address"))
            return .preparePublicity(
                by: values.actor.organisation ?? OrganisationID(""), values.dossiers("dossiers"),
                contact: contact.phone == nil && contact.address == nil ? nil : contact)
        },
        .publicity(.postPublicity, "posting") { _ in .post },
        .publicity(.interrupt, "interruption", [ActField("names", .dossiers(.named)), ActField("reason", .passage)]) {
            values throws(AnswerFaults) in
            .interrupt(values.dossiers("names"), reason: try values.said("reason"))
        },
        .publicity(.object, "objection", objection) { values throws(AnswerFaults) in
            .object(
                try values.dossier("dossier"), received: try values.moment("received"),
                isRealName: values.isYes("isRealName"), content: try values.said("content"))
        },
        .publicity(.concludeObjection, "objection-conclusion", conclusion) { values throws(AnswerFaults) in
            .conclude(
                ObjectionConclusion(
                    number: try values.number("number"), outcome: try values.choice("outcome"),
                    report: try values.said("report")))
        },
        .publicity(.statePublicity, "statement", [ActField("text", .passage)]) { values throws(AnswerFaults) in
            .state(ResultStatement(text: try values.said("text")))
        },
    ]

    private static let objection = [
        ActField("dossier", .dossier(.named)), ActField("received", .moment), ActField("isRealName", .yesNo),
        ActField("content", .passage),
    ]

    private static let conclusion = [
        ActField("number", .number(1...9999)),
        ActField("outcome", .choice(ObjectionOutcome.allCases.map(\.rawValue))), ActField("report", .passage),
    ]
}
