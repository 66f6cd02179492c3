import Casework
import Selection

/// 三（三）: the draw of a panel, from its plan to declined seats.
extension ActDeclarations {
    static let panel: [ActDeclaration] = [
        ActDeclaration(.planPanel, on: .pool, "panels", plan) { values throws(AnswerFaults) in
            .planPanel(try draft(values))
        },
        .panel(.changePlan, "plan", plan) { values throws(AnswerFaults) in .plan(try draft(values)) },
        .panel(.fixPlan, "fixing") { _ in .fix },
        .panel(.commitShare, "commitment", [share, ActField("noted", .choice(["yes"]))]) {
            values throws(AnswerFaults) in
            .commit(try values.text("value"))
        },
        .panel(.revealShare, "reveal", [share]) { values throws(AnswerFaults) in
            .reveal(try values.text("value"))
        },
        .panel(.tellBeacon, "beacon", [ActField("number", .text), ActField("again", .text)]) {
            values throws(AnswerFaults) in
            .tellBeacon(try values.text("number"), again: try values.text("again"))
        },
        .panel(.declineSeat, "decline", decline) { values throws(AnswerFaults) in
            .decline(
                ExpertID(try values.text("expert")), try values.choice("cause"),
                remark: values.optionallySaid("remark"))
        },
        .panel(.abandonDraw, "abandonment", [ActField("because", .words(AbandonReason.self)), remark]) {
            values throws(AnswerFaults) in
            .abandon(try values.choice("because"), remark: try values.said("remark"))
        },
    ]

    private static let share = ActField("value", .unremembered, maximum: 100)
    private static let remark = ActField("remark", .passage)
    private static let count = ActFieldKind.number(1...999)

    private static let plan: [ActField] = [
        ActField("name", .text, maximum: 60), ActField("judges", .choice(["1", "2", "both"])), ActField("meets", .day),
        .optional("disciplines", .codes("discipline")), ActField("takesLimited", .yesNo), ActField("seats", count),
        ActField("alternates", .number(0...999)), .optional("limits", .rows(limit)),
        ActField("excludesApplicants", .yesNo), .optional("exclusions", .rows(exclusion)),
        ActField("first", .text), ActField("second", .text), .optional("beacon", .text),
    ]

    private static let limit: [ActField] = [
        ActField("kind", .words(DrawLimit.Kind.self)), .optional("code", .code("discipline")),
        .optional("least", count), .optional("most", .number(0...999)), ActField("force", .choice(["hard", "soft"])),
    ]

    private static let exclusion: [ActField] = [
        ActField("expert", .text, maximum: 40), ActField("ground", .words(ExclusionGround.self)),
    ]

    private static let decline: [ActField] = [
        ActField("expert", .text, maximum: 40), ActField("cause", .words(DeclineReason.self)),
        .optional("remark", .passage),
    ]

    private static func draft(_ values: ActValues) throws(AnswerFaults) -> PanelDraft {
        PanelDraft(
            name: try values.text("name"), tiers: tiers(values.optional("judges")),
            query: PoolQuery(
                meets: try values.day("meets"), disciplines: values.codes("disciplines", of: "discipline"),
                takesLimited: values.isYes("takesLimited")),
            seats: try values.number("seats"), alternates: try values.number("alternates"),
            limits: try limits(values.rows("limits")), excludesApplicants: values.isYes("excludesApplicants"),
            exclusions: try values.rows("exclusions").map { row throws(AnswerFaults) in
                PanelExclusion(expert: ExpertID(try row.text("expert")), ground: try row.choice("ground"))
            }, holders: [AccountID(try values.text("first")), AccountID(try values.text("second"))],
            beacon: values.optional("beacon"))
    }

    private static func tiers(_ word: String?) -> [Tier] {
        switch word {
        case "1": [.one]
        case "2": [.two]
        default: [.one, .two]
        }
    }

    /// Each with what its kind needs: one discipline is named, and all of a kind are kept below a number.
    private static func limits(_ rows: [ActValues]) throws(AnswerFaults) -> [DrawLimit] {
        var limits: [DrawLimit] = []
        for (place, row) in rows.enumerated() {
            let (kind, isHard): (DrawLimit.Kind, Bool) = (try row.choice("kind"), row.optional("force") == "hard")
            let (least, most) = (try row.optionalNumber("least"), try row.optionalNumber("most"))
            func missing(_ name: String) -> AnswerFaults { AnswerFaults(["limits[\(place)].\(name)": .missing]) }
            switch kind {
            case .discipline:
                guard let code = row.optional("code") else { throw missing("code") }
                if least == nil, most == nil { throw missing("least") }
                limits.append(.discipline(code, least: least, most: most, isHard: isHard))
            case .eachDiscipline, .eachUnit:
                guard let most else { throw missing("most") }
                limits.append(
                    kind == .eachUnit
                        ? .eachUnit(most: most, isHard: isHard) : .eachDiscipline(most: most, isHard: isHard))
            }
        }
        return limits
    }
}

extension Answers {
    /// What a plan was asked with, so that it is changed and not typed anew.
    init(_ draft: PanelDraft) {
        self.init(
            texts: [
                "name": [draft.name], "meets": ["\(draft.query.meets)"],
                "judges": [draft.tiers.count > 1 ? "both" : "\(draft.tiers.first?.rawValue ?? 1)"],
                "disciplines": draft.query.disciplines, "takesLimited": [draft.query.takesLimited ? "yes" : "no"],
                "seats": ["\(draft.seats)"], "alternates": ["\(draft.alternates)"],
                "excludesApplicants": [draft.excludesApplicants ? "yes" : "no"],
                "first": draft.holders.prefix(1).map(\.text), "second": draft.holders.dropFirst().map(\.text),
                "beacon": [draft.beacon ?? ""],
            ],
            rows: [
                "limits": draft.limits.map { limit in
                    Answers(texts: [
                        "kind": [limit.kind.rawValue], "code": [limit.code ?? ""],
                        "least": [limit.least.map(String.init) ?? ""], "most": [limit.most.map(String.init) ?? ""],
                        "force": [limit.isHard ? "hard" : "soft"],
                    ])
                },
                "exclusions": draft.exclusions.map {
                    Answers(texts: ["expert": [$0.expert.text], "ground": [$0.ground.rawValue]])
                },
            ])
    }
}
