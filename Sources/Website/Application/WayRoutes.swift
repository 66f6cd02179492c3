import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// The way a draft will go: its employer and its channel (三（二）).
extension Site {
    func way(
        _ draft: Draft<ApplicationDraft>, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let employers = try await casework.employers().map(\.organisation)
        let chosen = employers.first { $0.id == draft.body.employer }
        var employer = FieldModel(
            "employer", label: text("draft.employer", visit), hint: text("draft.employerHint", visit))
        employer.line = LineInput(
            "text", visit.form["employer"] ?? chosen.map(Self.named) ?? "", autocomplete: "off",
            suggestions: SuggestionList(employers.map { OptionModel(Self.named($0), "") }))
        var channel = FieldModel("channel", label: text("draft.channel", visit))
        channel.choice = ChoiceInput(
            several: false,
            casework.program.channels.map {
                OptionModel(
                    $0.id.rawValue, text("channel.\($0.id.rawValue)", visit),
                    isChosen: $0.id.rawValue == visit.form["channel"] ?? draft.body.channel.rawValue)
            })
        let form = FormModel(
            action: "/drafts/\(draft.id)/way", button: text("draft.save", visit), key: Self.newKey(),
            fields: [employer, channel, try await through(draft, visit)],
            hidden: [HiddenField("seen", draft.body.wayMark)])
        let page = DraftPartPage(
            heading: text("draft.way", visit), back: "/drafts/\(draft.id)", intro: text("draft.wayIntro", visit),
            form: form)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    private func through(_ draft: Draft<ApplicationDraft>, _ visit: Visit) async throws -> FieldModel {
        let kinds = Set(casework.program.channels.compactMap(\.through))
        let organisations = try await casework.organisations(of: kinds)
        var field = FieldModel("through", label: text("draft.through", visit), isRequired: false)
        let chosen = visit.form["through"] ?? draft.body.through?.text
        field.select = SelectInput(
            [OptionModel("", text("draft.throughNone", visit))]
                + organisations.map { OptionModel($0.id.text, $0.name, isChosen: $0.id.text == chosen) })
        return field
    }

    func saveWay(_ visit: Visit) async throws -> Response {
        let draft = try await draft(visit)
        let typed = visit.form["employer"] ?? ""
        let employers = try await casework.employers().map(\.organisation)
        guard let employer = employers.first(where: { Self.named($0).utf8.elementsEqual(typed.utf8) })
            ?? Self.only(employers.filter { $0.name.utf8.elementsEqual(typed.utf8) })
        else {
            let item = ErrorItem(text("draft.employerUnknown", visit), address: "#f-employer")
            return try await way(
                draft, visit, .unprocessableContent, ErrorSummary(heading: text("ask.wrong", visit), items: [item]))
        }
        guard visit.form["seen"] == draft.body.wayMark else { return try await staleWay(draft, visit) }
        var body = draft.body
        body.employer = employer.id
        body.channel = visit.form["channel"].flatMap { ChannelID(rawValue: $0) } ?? .superiors
        body.through = visit.form["through"].flatMap { $0.isEmpty ? nil : OrganisationID($0) }
        do {
            _ = try await casework.save(
                body, over: draft.version, of: draft.id, by: try visit.actor(), at: visit.now)
            try await accounts.noteEmployer(body.employer, of: try visit.actor())
            return see("/drafts/\(draft.id)", done: "saved")
        } catch let stale as StaleDraft<ApplicationDraft> {
            return try await staleWay(stale.found, visit)
        }
    }

    private func staleWay(_ found: Draft<ApplicationDraft>, _ visit: Visit) async throws -> Response {
        let item = ErrorItem(text("draft.staleHow", visit))
        return try await way(
            found, visit, .conflict, ErrorSummary(heading: text("draft.stale", visit), items: [item]))
    }

    /// Two employers of one name are told apart by their number.
    private static func named(_ organisation: Organisation) -> String { "\(organisation.name)（\(organisation.id)）" }

    private static func only<Element>(_ elements: [Element]) -> Element? { elements.count == 1 ? elements[0] : nil }
}

extension ApplicationDraft {
    /// By which the page remembers what it showed of the way.
    fileprivate var wayMark: String { "\(employer?.text ?? "") \(channel.rawValue) \(through?.text ?? "")" }
}
