import Casework
import Pages
import Records
import Selection

/// A round's proposal as the pages show it.
struct ProposalModel {
    let site: Site
    let visit: Visit
    let round: RoundView
    /// Nil where nothing is proposed.
    let view: ProposalView?
    var answers = Answers()
    var faults: [String: AnswerFault] = [:]

    var address: String { "/rounds/\(round.round.id)/proposal" }
    var heading: String { text("proposal.title") }

    private var back: Link {
        let values = ["panel": round.panel, "tier": text("tier.\(round.round.tier.rawValue)")]
        return Link(text("round.heading", values), "/rounds/\(round.round.id)")
    }

    var page: ProposalPage {
        ProposalPage(
            heading: heading, back: back, notices: notices, shortages: shortages, about: about,
            lines: view?.rows.map(line) ?? [], loads: loads,
            sheet: view.map { _ in
                FileLink(text("proposal.sheet"), address + ".csv", file: "proposal-\(round.round.id).csv")
            }, order: canPropose ? form : nil, apply: apply)
    }

    /// Whoever looks on makes none and changes none.
    var canPropose: Bool { visit.session?.actor.role.isOfficial == true }

    private var notices: [NoticeBox] {
        guard let view else { return [NoticeBox(.calm, text("proposal.none"))] }
        let open = round.readers.filter { $0.sits && $0.open > 0 }.count
        let waiting = open == 0 ? [] : [NoticeBox(.wait, text("proposal.open", ["count": "\(open)"]))]
        guard let obstacle = view.obstacle else {
            return waiting + (view.canApply ? [] : [NoticeBox(.calm, text("proposal.byLeader"))])
        }
        return [NoticeBox(.bad, heading: text("proposal.cant"), site.sentence(obstacle, visit))] + waiting
    }

    private var about: [FactLine] {
        guard let view else { return [] }
        let (proposal, settings) = (view.proposal, view.settings)
        let (order, needed) = (proposal.order, round.round.dossiers.count * settings.reviews)
        var lines: [(String, String)] = [
            ("proposal.way", text("choice.way.\(order.way.rawValue)")),
            ("proposal.needsExact", text(order.needsExact ? "choice.yes" : "choice.no")),
        ]
        if let cap = order.cap { lines.append(("proposal.cap", "\(cap)%")) }
        if let seed = proposal.seed {
            lines.append(("proposal.seed", text("proposal.drawn", ["seed": seed, "count": "\(proposal.draws ?? 1)"])))
        }
        let counts = [
            "pairs": "\(proposal.pairs.count)", "assigned": "\(round.round.pairs.count)", "needed": "\(needed)",
        ]
        let costs = ["cost": "\(proposal.cost)", "bound": "\(proposal.bound)"]
        lines.append(("proposal.count", text("proposal.counted", counts)))
        lines.append(
            ("proposal.total", text(proposal.cost == proposal.bound ? "proposal.optimal" : "proposal.within", costs)))
        let worst = proposal.pairs.map(\.cost).max() ?? 0
        lines.append(("proposal.worst", "\(worst)"))
        if proposal.exchanged > 0 { lines.append(("proposal.exchanged", "\(proposal.exchanged)")) }
        lines.append(("proposal.made", "\(ShownTime.weekday(view.changed, in: visit.language)) · \(view.changedBy)"))
        return lines.map { FactLine(text($0.0), $0.1) }
    }

    // MARK: What is short

    private var shortages: [ErrorItem] {
        guard let view else { return [] }
        return view.proposal.shortages.map { short in
            let more = short.experts.isEmpty ? 0 : (short.lacking + short.experts.count - 1) / short.experts.count
            let values = [
                "dossiers": named(short.dossiers.map { called($0, view.dossiers[$0]) }),
                "experts": named(short.experts.map { called($0, view.experts[$0]) }),
                "count": "\(short.dossiers.count)", "readers": "\(short.experts.count)",
                "lacking": "\(short.lacking)", "most": "\(view.settings.most)",
                "enough": "\(view.settings.most + more)", "open": "\(short.unanswered)",
                "cap": "\(view.proposal.order.cap ?? 100)",
            ]
            let remedy = short.unanswered > 0 ? "proposal.remedy.answers" : "proposal.remedy.\(short.limit)"
            return ErrorItem(
                text("proposal.short.\(short.limit)", values), remedy: text(remedy, values))
        }
    }

    /// The first few by name.
    private func named(_ names: [String]) -> String {
        let some = names.prefix(5).joined(separator: text("ask.comma"))
        return names.count > 5 ? text("proposal.andMore", ["names": some, "count": "\(names.count)"]) : some
    }

    // MARK: The table

    private func line(_ row: ProposedRow) -> ProposalLine {
        let pair = row.pair.pair
        let changed: [TagModel] =
            switch row.standing {
            case .clear: []
            case .conflict: [TagModel(text("proposal.is.conflict"), .bad)]
            case .unanswered: [TagModel(text("proposal.is.unanswered"), .wait)]
            }
        let byHand = row.pair.isByHand ? [TagModel(text("proposal.is.byHand"), .calm)] : []
        return ProposalLine(
            dossier: called(pair.dossier, row.dossier), unit: row.unit ?? "",
            expert: called(pair.expert, row.expert?.details.name), expertUnit: row.expert?.details.unit ?? "",
            cost: row.pair.cost, reasons: reasons(row.pair, dossier: row.discipline, row.expert),
            marks: changed + byHand,
            exchange: canPropose
                ? Link(text("proposal.exchange"), "\(address)/exchange?pair=\(Site.escaped(pair.text))") : nil)
    }

    /// Each part of the cost with what it comes from.
    private func reasons(_ pair: ProposedPair, dossier: String?, _ expert: ExpertEntry?) -> [String] {
        let match = DisciplineMatch(
            dossier: dossier.map { [$0] } ?? [], expert: expert?.details.disciplines ?? [])
        let values = [
            "dossier": dossier.map { site.discipline($0, visit) } ?? "",
            "expert": (match.expert ?? expert?.details.disciplines.first).map { site.discipline($0, visit) } ?? "",
            "cost": "\(pair.disciplineCost)",
        ]
        let likeness = pair.likeness.map { text("proposal.text", ["share": "\($0 / 10)", "cost": "\(pair.textCost)"]) }
        let bid = pair.bid.map { bid in
            text("proposal.bid", ["bid": text("choice.bid.\(bid.rawValue)"), "cost": "\(pair.bidCost)"])
        }
        return [
            text("proposal.discipline.\(pair.discipline.rawValue)", values),
            likeness ?? text("proposal.noText", ["cost": "\(pair.textCost)"]),
            bid ?? text("proposal.noBid", ["cost": "\(pair.bidCost)"]),
        ]
    }

    private var loads: TableModel? {
        guard let view, !view.rows.isEmpty else { return nil }
        return TableModel(
            heads: ["round.expert", "proposal.proposed", "round.reader.pairs", "proposal.together"].map { text($0) },
            lines: view.loads.map { load in
                [
                    called(load.expert, load.name), "\(load.proposed)", "\(load.assigned)",
                    "\(load.proposed + load.assigned)/\(view.settings.most)",
                ]
            })
    }

    var sheetHeads: [String] {
        [
            "proposal.dossierNumber", "round.dossier", "person.unit", "panel.discipline", "expert.number",
            "round.expert", "expert.unit", "proposal.cost", "proposal.reasons",
        ].map { text($0) }
    }

    var sheetLines: [[String]] {
        (view?.rows ?? []).map { row in
            [
                row.pair.pair.dossier.text, row.dossier ?? "", row.unit ?? "",
                row.discipline.map { site.discipline($0, visit) } ?? "", row.pair.pair.expert.text,
                row.expert?.details.name ?? "", row.expert?.details.unit ?? "", "\(row.pair.cost)",
                reasons(row.pair, dossier: row.discipline, row.expert).joined(separator: text("ask.semicolon")),
            ]
        }
    }

    // MARK: Forms

    private var form: FormModel {
        let order = view?.proposal.order
        var way = FieldModel("way", label: text("act.makeProposal.way"), error: problem(at: "way"))
        let chosen = answers.texts["way"] == nil ? order?.way.rawValue ?? "least" : answers["way"]
        way.choice = ChoiceInput(
            several: false,
            ProposalWay.allCases.map {
                OptionModel($0.rawValue, text("choice.way.\($0.rawValue)"), isChosen: $0.rawValue == chosen)
            })
        var exact = FieldModel(
            "needsExact", label: text("act.makeProposal.needsExact"), error: problem(at: "needsExact"))
        let before = order?.needsExact == true ? "yes" : "no"
        let needs = answers.texts["needsExact"] == nil ? before : answers["needsExact"]
        exact.choice = ChoiceInput(
            several: false, ["yes", "no"].map { OptionModel($0, text("choice.\($0)"), isChosen: $0 == needs) })
        var cap = FieldModel(
            "cap", label: text("act.makeProposal.cap"), isRequired: false, hint: text("act.makeProposal.cap.hint"),
            error: problem(at: "cap"))
        let typed = answers.texts["cap"] == nil ? order?.cap.map { "\($0)" } ?? "50" : answers["cap"]
        cap.line = LineInput("text", typed, isShort: true)
        return FormModel(
            action: address, button: text(view == nil ? "act.makeProposal" : "proposal.again"), key: Site.newKey(),
            fields: [way, exact, cap], isQuiet: view != nil)
    }

    private var apply: FormModel? {
        guard let view, view.canApply, view.obstacle == nil else { return nil }
        return FormModel(
            action: "/rounds/\(round.round.id)/assignment", button: text("act.applyProposal"), key: Site.newKey(),
            hidden: [HiddenField("version", "\(view.version)"), HiddenField("proposal", "\(view.proposed)")])
    }

    /// What is wrong with what was asked.
    var wrong: [String: AnswerFault] {
        var faults: [String: AnswerFault] = [:]
        if ProposalWay(rawValue: answers["way"]) == nil { faults["way"] = .missing }
        if !["yes", "no"].contains(answers["needsExact"]) { faults["needsExact"] = .missing }
        let isRandom = answers["way"] == ProposalWay.random.rawValue
        if isRandom, cap.map({ (1...100).contains($0) }) != true { faults["cap"] = .notANumber(1...100) }
        return faults
    }

    private var cap: Int? { ActValues.number(answers["cap"].trimmed) }

    var order: ProposalOrder? {
        ProposalWay(rawValue: answers["way"]).map {
            ProposalOrder(way: $0, needsExact: answers["needsExact"] == "yes", cap: cap)
        }
    }

    var summary: ErrorSummary {
        let items = faults.keys.sorted().map { place in
            ErrorItem(
                text("act.makeProposal.\(place)") + text("ask.colon") + (problem(at: place) ?? ""),
                address: "#" + FieldModel.id(of: place))
        }
        return ErrorSummary(heading: text("ask.wrong"), items: items)
    }

    private func problem(at place: String) -> String? {
        faults[place].map { site.text($0.textKey, $0.values, visit) }
    }

    // MARK: An exchange

    func exchangePage(_ view: ExchangeView) -> ExchangePage {
        let own = view.row.pair.pair
        let pin = "/rounds/\(round.round.id)/pin?dossier=\(own.dossier)&expert=\(own.expert)&pin="
        let leaveOut = FormModel(
            action: address + "/exchange", button: text("proposal.leaveOut"), key: Site.newKey(),
            hidden: hidden(own, nil, view.proposed), isQuiet: true)
        return ExchangePage(
            heading: text("proposal.exchangeTitle", ["name": view.row.dossier ?? text("person.erased")]),
            back: Link(heading, address), about: [
                FactLine(text("round.dossier"), called(own.dossier, view.row.dossier)),
                FactLine(text("person.unit"), view.row.unit ?? ""),
                FactLine(text("proposal.now"), called(own.expert, view.row.expert?.details.name)),
                FactLine(text("proposal.cost"), "\(view.row.pair.cost)"),
                FactLine(
                    text("proposal.reasons"),
                    reasons(view.row.pair, dossier: view.row.discipline, view.row.expert)
                        .joined(separator: text("ask.semicolon"))),
            ], lines: view.choices.map { line($0, instead: own, view) },
            ways: [
                Link(text("proposal.require"), pin + PairPin.required.rawValue),
                Link(text("proposal.forbid"), pin + PairPin.forbidden.rawValue),
            ], leaveOut: leaveOut)
    }

    private func line(_ choice: ExchangeChoice, instead own: RoundPair, _ view: ExchangeView) -> ExchangeLine {
        let sign = choice.change > 0 ? "+" : choice.change < 0 ? "−" : "±"
        let form = FormModel(
            action: address + "/exchange", button: text("proposal.choose", ["name": choice.expert.details.name]),
            key: Site.newKey(), hidden: hidden(own, choice.expert.id, view.proposed), isQuiet: true)
        return ExchangeLine(
            expert: called(choice.expert.id, choice.expert.details.name), unit: choice.expert.details.unit,
            cost: choice.pair.cost, change: sign + "\(abs(choice.change))",
            reasons: reasons(choice.pair, dossier: view.row.discipline, choice.expert),
            obstacle: choice.obstacle.map { site.sentence($0, visit) }, form: choice.obstacle == nil ? form : nil)
    }

    private func hidden(_ pair: RoundPair, _ expert: ExpertID?, _ proposed: Int) -> [HiddenField] {
        [
            HiddenField("pair", pair.text), HiddenField("expert", expert?.text ?? ""),
            HiddenField("proposal", "\(proposed)"),
        ]
    }

    private func called<Kind>(_ id: Identifier<Kind>, _ name: String?) -> String {
        text("panel.expert", ["name": name ?? text("person.erased"), "number": id.text])
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
