import Selection

/// What shows a draw, and what experts are asked.
extension Specimens {
    var handed: HandedCodeModel { HandedCodeModel(login: "sarnai", code: Self.part, until: shown(9, 27)) }

    var draws: DrawsPage {
        DrawsPage(lines: [
            PanelLine(
                address: "/components/pool", name: Self.panel, judges: text("tier.2"),
                state: TagModel(text("panel.is.drawn"), .good), meets: shown(10, 30), seats: 11, fixed: shown(10, 20),
                ended: shown(10, 20)),
            PanelLine(
                address: "/components/pool", name: Self.panel, judges: text("tier.1"),
                state: TagModel(text("panel.is.planned"), .wait), meets: shown(10, 28), seats: 15, fixed: "",
                ended: ""),
        ])
    }

    var pool: PanelPool {
        func table(_ heads: [String], _ lines: [[String]]) -> TableModel {
            TableModel(heads: heads.map { text($0) }, lines: lines)
        }
        return PanelPool(
            sentence: text("panel.found", ["found": "36", "excluded": "2", "left": "34", "seats": "11"]),
            disciplines: table(
                ["panel.discipline", "panel.foundCount", "panel.leftCount"],
                [["210 农学", "20", "19"], ["320 临床医学", "16", "15"]]),
            units: table(["panel.unit", "panel.foundCount", "panel.leftCount"], [[Self.unit, "36", "34"]]),
            excluded: table(
                ["panel.ground", "panel.count", "panel.experts"],
                [[text("choice.ground.applies"), "1", "x7"], [text("choice.ground.kin"), "1", "x12"]]))
    }

    /// One that is made known, and one that is awaited.
    var shares: [ShareLine] {
        [
            ShareLine(
                who: Self.other, commitment: Self.digest, committed: shown(10, 20), value: Self.part,
                revealed: shown(10, 20)),
            ShareLine(who: "巴特尔", commitment: nil),
        ]
    }

    var ways: [Link] {
        [1, 2].map { Link(text("tier.\($0)"), "/components/ways", isCurrent: $0 == 2) }
    }

    /// One answered with two kinds, and one whose answer contradicts itself.
    var declaring: DeclaringSpecimen {
        DeclaringSpecimen(lines: [
            declared(0, Self.person, ["kin", "coAward"], ["kin", "coAward"], bid: "reluctant"),
            declared(1, Self.other, [], ["none", "kin"], bid: "", error: text("answer.noneAndSome")),
        ])
    }

    private func declared(
        _ place: Int, _ name: String, _ said: [String], _ chosen: [String], bid: String, error: String? = nil
    ) -> DeclarationLine {
        let words = said.map { text("choice.conflict.\($0)") }.joined(separator: text("ask.comma"))
        let kinds = ["none"] + ConflictKind.allCases.map(\.rawValue)
        let bids = [OptionModel("", text("declaration.noBid"), isChosen: bid.isEmpty)]
            + Bid.allCases.map {
                OptionModel($0.rawValue, text("choice.bid.\($0.rawValue)"), isChosen: $0.rawValue == bid)
            }
        return DeclarationLine(
            dossier: HiddenField("answers[\(place)].dossier", "d\(place)"), name: name, unit: Self.unit,
            discipline: "320 临床医学", tier: text("tier.2"),
            conflict: DeclarationBoxes(
                name: "answers[\(place)].conflict", label: text("declaration.conflictOf", ["name": name]),
                said: words.isEmpty ? text("declaration.unanswered") : words,
                options: kinds.map {
                    OptionModel($0, text("choice.conflict.\($0)"), isChosen: chosen.contains($0))
                }, error: error, isOpen: error != nil),
            bid: DeclarationChoice(
                name: "answers[\(place)].bid", label: text("declaration.bidOf", ["name": name]),
                options: bids))
    }

    private static let panel = "自然科学组"
    private static let part = "7K3M-Q2XA-90BD-V4TN"
}
