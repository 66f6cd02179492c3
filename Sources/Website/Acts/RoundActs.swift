import Casework
import Selection

/// 三（三）: who of a panel reads which dossiers, from the opening of a round to its end.
extension ActDeclarations {
    static let round: [ActDeclaration] = [
        ActDeclaration(.openRound, on: .drawn, "rounds", opening) { values throws(AnswerFaults) in
            .openRound(
                RoundPlan(
                    panel: PanelID(try values.text("panel")), tier: try values.tier("tier"),
                    settings: try settings(values), disciplines: values.codes("disciplines", of: "discipline")))
        },
        .round(.takeDossiersIn, "dossiers", [disciplines]) { values in
            .takeIn(disciplines: values.codes("disciplines", of: "discipline"))
        },
        .round(.changeRound, "settings", asked) { values throws(AnswerFaults) in .change(try settings(values)) },
        .round(.pinPair, "pin", pinning) { values throws(AnswerFaults) in
            let pair = RoundPair(
                dossier: try values.dossier("dossier"), expert: ExpertID(try values.text("expert")))
            return .pin(pair, try values.choice("pin"), reason: try values.said("reason"))
        },
        .round(.unpinPair, "unpin", [ActField("pinned", .text, maximum: 80)]) { values throws(AnswerFaults) in
            .unpin(try values.pair("pinned"))
        },
        .round(.declareConflicts, "declaration", declaring) { values throws(AnswerFaults) in
            let answers = try declared(values.rows("answers"))
            return .declare(Declaration(answers: answers, restIsClear: values.optional("rest") == "none"))
        },
        ActDeclaration(
            .applyProposal, on: .round, "assignment", [ActField("proposal", .number(1...999_999))]
        ) { values throws(AnswerFaults) in
            .applyProposal(RoundID(values.id), version: try values.number("proposal"))
        },
        .round(.withdrawPair, "withdrawal", withdrawing) { values throws(AnswerFaults) in
            .withdraw(
                try values.pair("pair"), try values.choice("why"), remark: values.optionallySaid("remark"))
        },
        .round(.closeRound, "closing") { _ in .close },
    ]

    private static let disciplines = ActField.optional("disciplines", .codes("discipline"))
    private static let pair = ActField("pair", .text, maximum: 80)
    private static let asked: [ActField] = [
        ActField("reviews", .number(1...99)), ActField("most", .number(1...9_999)), ActField("due", .day),
    ]
    private static let opening: [ActField] =
        [ActField("panel", .text, maximum: 40), ActField("tier", .choice(["1", "2"]))] + asked + [disciplines]

    private static let pinning: [ActField] = [
        ActField("dossier", .text, maximum: 40), ActField("expert", .text, maximum: 40),
        ActField("pin", .words(PairPin.self)), ActField("reason", .passage),
    ]

    private static let withdrawing: [ActField] = [
        pair, ActField("why", .words(WithdrawalReason.self)), .optional("remark", .passage),
    ]

    private static let declaring: [ActField] = [
        ActField(
            "answers",
            .rows([
                ActField("dossier", .text, maximum: 40),
                .optional("conflict", .choices(["none"] + ConflictKind.allCases.map(\.rawValue))),
                .optional("bid", .words(Bid.self)),
            ]), isRequired: false, maximum: 10_000),
        ActField("rest", .choice(["none", "later"])),
    ]

    private static func settings(_ values: ActValues) throws(AnswerFaults) -> RoundSettings {
        RoundSettings(
            reviews: try values.number("reviews"), most: try values.number("most"), due: try values.day("due"))
    }

    private static func declared(_ rows: [ActValues]) throws(AnswerFaults) -> [DeclaredPair] {
        var (pairs, faults): ([DeclaredPair], [String: AnswerFault]) = ([], [:])
        for (number, row) in rows.enumerated() {
            let kinds: [ConflictKind] = row.choices("conflict")
            let saysNone = row.texts("conflict").contains("none")
            if saysNone, !kinds.isEmpty { faults["answers[\(number)].conflict"] = .noneAndSome }
            pairs.append(
                DeclaredPair(
                    dossier: try row.dossier("dossier"), kinds: saysNone || !kinds.isEmpty ? kinds : nil,
                    bid: row.optional("bid").flatMap { Bid(rawValue: $0) }))
        }
        if !faults.isEmpty { throw AnswerFaults(faults) }
        return pairs
    }
}

extension ActValues {
    /// `d12/x3`: a dossier with an expert. What is no such pair is none of the round's.
    fileprivate func pair(_ name: String) throws(AnswerFaults) -> RoundPair { RoundPair(named: try text(name)) }
}

extension RoundPair {
    /// As an answer names it.
    var text: String { "\(dossier)/\(expert)" }

    init(named text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        self.init(
            dossier: DossierID(parts.first ?? ""), expert: ExpertID(parts.count > 1 ? parts[1] : ""))
    }
}
