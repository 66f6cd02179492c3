import Casework
import Selection

/// 三（一）, 五: what came on paper is counted, and what is missing is waived by the office.
extension ActDeclarations {
    static let paper: [ActDeclaration] = [
        .slate(.receivePaper, "parcel", parcel) { values throws(AnswerFaults) in
            .receivePaper(
                PaperParcel(
                    desk: values.actor.organisation ?? OrganisationID(""), received: try values.moment("received"),
                    handedOverBy: try values.said("handedOverBy"), counts: try values.rows("counts").map(count),
                    hasReport: values.isYes("hasReport"), corrects: try values.optionalNumber("corrects")))
        },
        .slate(.waivePaper, "paper-waiver", waiver) { values throws(AnswerFaults) in
            .waivePaper(
                PaperWaiver(
                    dossiers: values.dossiers("dossiers"), waivesReport: values.isYes("waivesReport"),
                    reason: try values.said("reason")))
        },
    ]

    private static let parcel = [
        ActField("received", .moment), ActField("handedOverBy", .text, maximum: 100),
        ActField.optional("counts", .rows(counted)), ActField.optional("hasReport", .yesNo),
        ActField.optional("corrects", .number(1...9999)),
    ]

    private static let counted = [
        ActField("dossier", .dossier(.onPaper)), ActField("forms", .number(0...99)),
        ActField("volumes", .number(0...99)), ActField("isSigned", .yesNo), ActField("isSealed", .yesNo),
    ]

    private static let waiver = [
        ActField.optional("dossiers", .dossiers(.lackingPaper)), ActField.optional("waivesReport", .yesNo),
        ActField("reason", .passage),
    ]

    private static func count(_ row: ActValues) throws(AnswerFaults) -> PaperCount {
        PaperCount(
            dossier: try row.dossier("dossier"), forms: try row.number("forms"), volumes: try row.number("volumes"),
            isSigned: row.isYes("isSigned"), isSealed: row.isYes("isSealed"))
    }
}
