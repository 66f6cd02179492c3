import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// The page on which an expert who sits answers about conflicts, before anything is assigned and whenever one comes up.
extension Site {
    func declarationRoutes(_ pages: Pages) {
        pages.get("/rounds/{id}/declaration") { request, visit in
            let model = try await declaration(request, visit)
            return try await page(model.page, model.heading, in: visit)
        }
        pages.post("/rounds/{id}/declaration") { request, visit in try await declare(request, visit) }
    }

    /// Where an expert answers about conflicts, round by round, each with how much is open.
    func declarations(_ visit: Visit) async throws -> [Link] {
        try await casework.ownRounds(for: try visit.actor(), at: visit.now).map { row, panel, open in
            let values = [
                "panel": panel, "tier": text("tier.\(row.tier.rawValue)", visit), "open": "\(open)",
            ]
            let words = text(open == 0 ? "declaration.answered" : "declaration.asked", values, visit)
            return Link(words, "/rounds/\(row.id)/declaration")
        }
    }

    private func declaration(_ request: Hummingbird.Request, _ visit: Visit) async throws -> DeclarationModel {
        let asked = DeclarationAsked(request.uri.queryParameters)
        let view = try await casework.declaration(
            in: RoundID(try visit.parameter("id")), search: asked.typed, after: asked.after, for: try visit.actor(),
            at: visit.now)
        return DeclarationModel(site: self, visit: visit, view: view, asked: asked)
    }

    private func declare(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        var model = try await declaration(request, visit)
        guard let declared = ActDeclarations.of(.declareConflicts) else { throw SiteFault.noSuchPage }
        model.answers = visit.form.answers
        do {
            let command = try declared.command(
                on: model.view.id.text, from: model.answers, by: try visit.actor(), in: casework.program)
            if !model.unticked.isEmpty { throw AnswerFaults([:]) }
            try await casework.perform(command, try visit.request())
            return see(model.address, done: declared.act.rawValue)
        } catch let wrong as AnswerFaults {
            model.faults = wrong.faults.merging(model.unticked) { first, _ in first }
            return try await show(model, visit, .unprocessableContent, model.summary)
        } catch let refusal as Refusal {
            return try await show(model, visit, .unprocessableContent, summary(of: refusal, visit))
        } catch CaseworkFault.changedMeanwhile {
            let news = ErrorSummary(
                heading: text("fault.changed.title", visit),
                items: [ErrorItem(text("fault.changed.text", visit), address: model.address)])
            return try await show(model, visit, .conflict, news)
        }
    }

    private func show(
        _ model: DeclarationModel, _ visit: Visit, _ status: HTTPResponse.Status, _ summary: ErrorSummary
    ) async throws -> Response {
        try await page(model.page, model.heading, in: visit, status: status, summary: summary)
    }
}

/// What an address asks of the list.
struct DeclarationAsked {
    let typed: String
    let after: DossierID?

    init(_ asked: Parameters) {
        typed = asked["q"].map { String($0) } ?? ""
        after = asked["after"].flatMap { $0.isEmpty ? nil : DossierID(String($0)) }
    }
}

/// The page with what was typed so far, or answered before.
struct DeclarationModel {
    let site: Site
    let visit: Visit
    let view: DeclarationView
    let asked: DeclarationAsked
    var answers = Answers()
    var faults: [String: AnswerFault] = [:]

    var heading: String { text("declaration.title") }

    /// Where this part of the list is found again.
    var address: String { address(after: asked.after) }

    private func address(after dossier: DossierID?) -> String {
        let named = [("q", asked.typed.isEmpty ? nil : asked.typed), ("after", dossier?.text)]
        let parts = named.compactMap { name, value in value.map { "\(name)=\(Site.escaped($0))" } }
        return "/rounds/\(view.id)/declaration" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    var page: DeclarationPage {
        DeclarationPage(
            heading: heading, back: Link(text("nav.readings"), "/readings"), notice: notice, about: about,
            filters: filters, lines: view.lines.enumerated().map { line($0, $1) },
            empty: text(asked.typed.isEmpty ? "declaration.none" : "declaration.noneFound"),
            form: view.asked == 0 ? nil : form, pager: PagerModel(next: view.next.map { address(after: $0) }))
    }

    /// The faults as a summary that leads to each place.
    var summary: ErrorSummary {
        let lines = page.lines.flatMap { line in
            [
                (line.conflict.label, line.conflict.id, line.conflict.error),
                (line.bid.label, line.bid.id, line.bid.error),
            ]
        }
        let rest = [(text("act.declareConflicts.rest"), FieldModel.id(of: "rest"), problem(at: "rest"))]
        let items = (lines + rest).compactMap { label, id, error in
            error.map { ErrorItem(label + text("ask.colon") + $0, address: "#" + id) }
        }
        return ErrorSummary(heading: text("ask.wrong"), items: items)
    }

    private func problem(at place: String) -> String? {
        faults[place].map { site.text($0.textKey, $0.values, visit) }
    }

    /// Lines that were answered before and of which no box is ticked: what they say now can't be told.
    var unticked: [String: AnswerFault] {
        let answered = Set(view.lines.filter { $0.kinds != nil && !isFixed($0) }.map(\.dossier.text))
        let rows = (answers.rows["answers"] ?? []).enumerated().filter { _, row in
            answered.contains(row["dossier"]) && row["conflict"].isEmpty
        }
        let faults = rows.map { ("answers[\($0.offset)].conflict", AnswerFault.nothingTicked) }
        return Dictionary(uniqueKeysWithValues: faults)
    }

    /// Once reading has begun a conflict stays one.
    private func isFixed(_ asked: AskedDossier) -> Bool { view.isAssigned && asked.kinds?.isEmpty == false }

    private var notice: NoticeBox {
        let counts = ["open": "\(view.open)", "asked": "\(view.asked)", "certain": "\(view.certain)"]
        return view.open == 0
            ? NoticeBox(.good, text("declaration.done", counts)) : NoticeBox(.wait, text("declaration.open", counts))
    }

    private var about: [FactLine] {
        let counts = ["certain": "\(view.certain)"]
        let certain = view.certain == 0 ? [] : [FactLine(text("declaration.certain"), text("declaration.left", counts))]
        return [
            FactLine(text("panel.name"), view.panel),
            FactLine(text("declaration.tier"), text("tier.\(view.tier.rawValue)")),
            FactLine(text("round.due"), ShownTime.weekday(view.due, in: visit.language)),
        ] + certain
    }

    private var filters: FiltersModel {
        var search = FieldModel("q", label: text("declaration.search"), isRequired: false)
        search.line = LineInput("search", asked.typed)
        return FiltersModel(address: "/rounds/\(view.id)/declaration", fields: [search])
    }

    private var form: FormModel {
        var rest = FieldModel(
            "rest", label: text("act.declareConflicts.rest"), hint: text("declaration.restHint"),
            error: problem(at: "rest"))
        let values = ["open": "\(view.open)"]
        rest.choice = ChoiceInput(
            several: false,
            ["none", "later"].map {
                OptionModel($0, site.text("choice.rest.\($0)", values, visit), isChosen: answers["rest"] == $0)
            })
        return FormModel(
            action: address, button: text("act.declareConflicts"), key: Site.newKey(), fields: [rest],
            hidden: [HiddenField("version", "\(view.version)")])
    }

    // MARK: A line

    private func line(_ number: Int, _ asked: AskedDossier) -> DeclarationLine {
        let name = asked.name ?? text("person.erased")
        let sent = answers.rows["answers"]?.firstIndex { $0["dossier"] == asked.dossier.text }
        let typed = sent.flatMap { answers.rows["answers"]?[$0] }
        let place = "answers[\(number)]"
        let problem = { (field: String) in sent.flatMap { self.problem(at: "answers[\($0)].\(field)") } }
        return DeclarationLine(
            dossier: HiddenField(place + ".dossier", asked.dossier.text), name: name, unit: asked.unit ?? "",
            discipline: asked.discipline.map { site.discipline($0, visit) } ?? "",
            tier: text("tier.\(asked.tier.rawValue)"),
            conflict: conflict(asked, typed, at: place + ".conflict", name, problem("conflict")),
            bid: bid(asked, typed, at: place + ".bid", name, problem("bid")))
    }

    /// Open where something is ticked that isn't saved, or is wrong.
    private func conflict(
        _ asked: AskedDossier, _ typed: Answers?, at place: String, _ name: String, _ error: String?
    ) -> DeclarationBoxes {
        let answered = asked.kinds.map { $0.isEmpty ? ["none"] : $0.map(\.rawValue) } ?? []
        let chosen = Set(typed.map { $0.texts["conflict"] ?? [] } ?? answered)
        let words = answered.map { text("choice.conflict.\($0)") }.joined(separator: text("ask.comma"))
        let values = isFixed(asked) ? [] : ["none"] + ConflictKind.allCases.map(\.rawValue)
        return DeclarationBoxes(
            name: place, label: text("declaration.conflictOf", ["name": name]),
            said: words.isEmpty ? text("declaration.unanswered") : words,
            options: values.map {
                OptionModel($0, text("choice.conflict.\($0)"), isChosen: chosen.contains($0))
            }, error: error, isOpen: error != nil || chosen != Set(answered))
    }

    private func bid(
        _ asked: AskedDossier, _ typed: Answers?, at place: String, _ name: String, _ error: String?
    ) -> DeclarationChoice {
        let chosen = typed.map { $0["bid"] } ?? asked.bid?.rawValue ?? ""
        let blank = OptionModel("", text("declaration.noBid"), isChosen: chosen.isEmpty)
        // Once something was said, that it doesn't matter is said by a word of its own.
        let words = asked.bid == nil ? Bid.allCases.filter { $0 != .neutral } : Bid.allCases
        return DeclarationChoice(
            name: place, label: text("declaration.bidOf", ["name": name]),
            options: (asked.bid == nil ? [blank] : []) + words.map {
                OptionModel($0.rawValue, text("choice.bid.\($0.rawValue)"), isChosen: $0.rawValue == chosen)
            }, error: error)
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
