import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// One expert, and the end of a term.
extension Site {
    func expertID(_ visit: Visit) throws -> ExpertID { ExpertID(try visit.parameter("id")) }

    func expert(
        _ visit: Visit, _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil,
        handed: HandedCodeModel? = nil
    ) async throws -> Response {
        let view = try await casework.expert(expertID(visit), for: try visit.actor())
        let page = ExpertPage(
            name: view.entry.details.name, marks: marks(view.entry, applies: !view.dossiers.isEmpty, visit),
            warnings: warnings(view, visit),
            about: facts(view, visit).filter { !$0.1.isEmpty }.map { FactLine(text($0.0, visit), $0.1) },
            change: "/experts/\(view.entry.id)/change", handed: handed, accounts: accountForms(view, visit),
            end: view.entry.standing(on: visit.now.day) == .ended ? nil : endForm(view.entry, visit))
        return try await self.page(page, page.name, in: visit, status: status, summary: summary)
    }

    private func facts(_ view: ExpertView, _ visit: Visit) -> [(String, String)] {
        let (entry, details, comma) = (view.entry, view.entry.details, text("ask.comma", visit))
        let account = view.account.map { account in
            [account.login, text(account.isInvited ? "account.invited" : "account.active", visit)]
        }
        let ended = entry.ended.map { [ShownTime.weekday($0, in: visit.language), entry.endReason ?? ""] } ?? []
        return [
            ("expert.number", entry.id.text), ("expert.unit", details.unit),
            ("expert.formerUnits", details.formerUnits.joined(separator: comma)),
            ("expert.parentUnits", details.parentUnits.joined(separator: comma)), ("expert.title", details.title),
            ("expert.disciplines", disciplines(details, visit)), ("expert.term", term(details, visit)),
            ("expert.ended", ended.joined(separator: " · ")),
            ("expert.availability", availability(details.availability, visit)), ("expert.service", details.service),
            ("expert.research", details.research),
            ("expert.residentID", view.secrets.residentID), ("expert.phone", view.secrets.phone),
            ("expert.account", account?.joined(separator: " · ") ?? ""),
            ("expert.changed", ShownTime.weekday(entry.changed, in: visit.language) + " · " + view.changedBy),
        ]
    }

    /// Whom of the applicants and of the pool it may be.
    private func warnings(_ view: ExpertView, _ visit: Visit) -> [ExpertWarning] {
        let applicants = view.dossiers.map { row in
            Link(named(row.shown.name ?? "", row.id.text, row.shown.unit ?? "", visit), "/dossiers/\(row.id)")
        }
        let others = view.alike.map { Link(named($0, visit), "/experts/\($0.id)") }
        return [
            ExpertWarning(NoticeBox(.bad, text("expert.appliesNote", visit)), applicants),
            ExpertWarning(NoticeBox(.wait, text("expert.alikeNote", visit)), others),
        ].filter { !$0.links.isEmpty }
    }

    func named(_ entry: ExpertEntry, _ visit: Visit) -> String {
        named(entry.details.name, entry.id.text, entry.details.unit, visit)
    }

    private func named(_ name: String, _ id: String, _ unit: String, _ visit: Visit) -> String {
        text("expert.named", ["name": name, "id": id, "unit": unit], visit)
    }

    // MARK: The end of a term

    private func endForm(_ entry: ExpertEntry, _ visit: Visit) -> FormModel {
        var reason = FieldModel("reason", label: text("expert.reason", visit), hint: text("expert.reasonHint", visit))
        reason.line = LineInput("text", visit.form["reason"] ?? "")
        return FormModel(
            action: "/experts/\(entry.id)/end", button: text("expert.endTerm", visit), key: Self.newKey(),
            fields: [reason], hidden: [HiddenField("version", String(entry.version))], isGrave: true)
    }

    func endExpert(_ visit: Visit) async throws -> Response {
        let id = try expertID(visit)
        do {
            try await casework.endExpert(id, because: visit.form["reason"] ?? "", try visit.request())
            return see("/experts/\(id)", done: "expertEnded")
        } catch let fault as ExpertEndFault {
            let item = ErrorItem(
                text("expert.end.\(fault.rawValue)", visit), address: fault == .reasonMissing ? "#f-reason" : nil)
            let summary = ErrorSummary(heading: text("ask.refused", visit), items: [item])
            return try await expert(visit, .unprocessableContent, summary)
        } catch CaseworkFault.changedMeanwhile {
            return try await expert(visit, .conflict, changedMeanwhile(nil, visit))
        }
    }

    /// Somebody else was quicker: what was typed still stands on the page.
    func changedMeanwhile(_ address: String?, _ visit: Visit) -> ErrorSummary {
        ErrorSummary(
            heading: text("fault.changed.title", visit),
            items: [ErrorItem(text("fault.changed.text", visit), address: address)])
    }
}
