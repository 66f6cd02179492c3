import Casework
import Selection

/// 四, 五: the season's dates and numbers, changed by two people of the office.
extension ActDeclarations {
    static let settings: [ActDeclaration] = [
        .settings(.changeCutoff, "cutoff", cutoff) { values throws(AnswerFaults) in
            .changeCutoff(
                CutoffChange(cutoff: try values.choice("cutoff"), until: try values.moment("until")),
                reason: try values.said("reason"))
        },
        .settings(.changeQuota, "quota", quota) { values throws(AnswerFaults) in
            .changeQuota(
                QuotaChange(
                    tier: try values.tier("tier"), bodies: try values.choice("bodies"),
                    atMost: try values.number("atMost")), reason: try values.said("reason"))
        },
        .settings(.extendBody, "extension", longer) { values throws(AnswerFaults) in
            .extendBody(
                BodyExtension(body: OrganisationID(try values.text("body")), until: try values.moment("until")),
                reason: try values.said("reason"))
        },
        .settings(.confirmChange, "confirmation") { _ in .confirmChange },
        .settings(.dropChange, "withdrawal") { _ in .dropChange },
    ]

    private static let reason = ActField("reason", .passage)

    private static let cutoff = [
        ActField("cutoff", .choice(Cutoff.allCases.map(\.rawValue))), ActField("until", .moment), reason,
    ]

    private static let quota = [
        ActField("tier", .choice(["1", "2", "3"])), ActField("bodies", .choice(BodyKind.allCases.map(\.rawValue))),
        ActField("atMost", .number(0...999)), reason,
    ]

    private static let longer = [ActField("body", .text), ActField("until", .moment), reason]
}
