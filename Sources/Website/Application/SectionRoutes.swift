import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// The sections of Annex 1, each a form on a page of its own that saves itself while one types.
extension Site {
    func sectionRoutes(_ pages: Pages) {
        let place = "/drafts/{id}/sections/{section}"
        pages.get("\(place)") { request, visit in
            let asked = request.uri.queryParameters
            return try await section(
                try await draft(visit), isChecked: asked["check"] != nil,
                blankRows: asked["rows"].flatMap { Int($0) } ?? 2, visit)
        }
        pages.post("\(place)") { _, visit in try await save(visit) }
        pages.post("\(place)/versions") { _, visit in try await choose(visit) }
    }

    func formSection(_ visit: Visit) throws -> FormSection {
        guard let section = casework.program.form.section(try visit.parameter("section")) else {
            throw SiteFault.noSuchPage
        }
        return section
    }

    func address(of section: FormSection, in draft: DraftID) -> String { "/drafts/\(draft)/sections/\(section.id)" }

    private func section(
        _ draft: Draft<ApplicationDraft>, isChecked: Bool, blankRows: Int, _ visit: Visit
    ) async throws -> Response {
        let section = try formSection(visit)
        let form = draft.body.form
        let models = FormModels(site: self, visit: visit)
        let problems = models.problems(with: section, of: form, isChecked: isChecked)
        let place = address(of: section, in: draft.id)
        let fields = models.fields(section, form, problems: problems, blankRows: min(max(blankRows, 0), 20))
        let model = FormModel(
            action: place, button: text("draft.save", visit), key: Self.newKey(),
            fields: offering(fields, of: section, form, visit),
            hidden: [HiddenField("seen", try Casework.mark(of: section, in: form))]
                + (isChecked ? [HiddenField("check", "yes")] : []),
            hasMore: section.maximumRows != nil, saving: SavingModel(saved: saved(draft, visit)))
        let remark = try await remarks(on: draft, visit)?[section.id]
        let page = DraftPartPage(
            heading: models.name(section), back: "/drafts/\(draft.id)",
            remark: remark.map { NoticeBox(.wait, heading: text("draft.remark", visit), $0) }, form: model,
            portrait: section.portrait == nil ? nil : try await portrait(beside: draft, visit),
            paste: section.maximumRows == nil ? nil : Link(text("paste.link", visit), place + "/paste"))
        let summary = isChecked ? problemSummary(problems, visit) : nil
        return try await self.page(page, page.heading, in: visit, summary: summary)
    }

    /// Beside the summary of Annex 2 stands what the form itself can say of it.
    private func offering(
        _ fields: [FieldModel], of section: FormSection, _ form: FilledForm, _ visit: Visit
    ) -> [FieldModel] {
        guard section.id == "achievement" else { return fields }
        return fields.map { field in
            guard field.name == "summary" else { return field }
            var field = field
            let isEmpty = form["achievement.summary"].isEmpty
            field.offer = OfferModel(
                casework.summaryScaffold(of: form, on: visit.now.day),
                button: OptionModel(field.name, text(isEmpty ? "offer.take" : "offer.replace", visit)), isOpen: isEmpty)
            return field
        }
    }

    private func problemSummary(_ problems: [Finding], _ visit: Visit) -> ErrorSummary? {
        if problems.isEmpty { return nil }
        return ErrorSummary(
            heading: text("ask.wrong", visit),
            items: problems.map { ErrorItem(sentence($0, visit), clause: $0.clause.text) })
    }

    private func saved(_ draft: Draft<ApplicationDraft>, _ visit: Visit) -> String {
        text("saving.saved", ["at": draft.updated.description], visit)
    }

    /// What was typed is saved whatever button was pressed; a row is moved, or blank ones are added, besides.
    private func save(_ visit: Visit) async throws -> Response {
        let section = try formSection(visit)
        var part = FilledForm().taking(visit.form.answers, into: section)
        if visit.form["fill"] == "summary", section.id == "achievement" {
            part.values["achievement.summary"] = casework.summaryScaffold(
                of: try await draft(visit).body.form, on: visit.now.day)
        }
        let move = visit.form["row"].flatMap { RowMove($0) }
        if let move, let index = move.index(in: visit.form.body, section) {
            move.apply(to: &part.rows[section.id, default: []], at: index)
        }
        do {
            let draft = try await casework.save(
                part, as: section, over: visit.form["seen"] ?? "", of: draftID(visit), by: try visit.actor(),
                at: visit.now)
            return try answer(draft, section, next: next(after: move, section, draft, visit), visit)
        } catch let stale as StalePart {
            return try await versions(section, typed: part, stale.found, visit)
        }
    }

    /// Where one goes on: at the row that was moved, at the first blank one, or with the list of parts.
    private func next(
        after move: RowMove?, _ section: FormSection, _ draft: Draft<ApplicationDraft>, _ visit: Visit
    ) -> String {
        let place = address(of: section, in: draft.id)
        let first = section.fields.first?.id ?? ""
        if let filled = visit.form["fill"] { return "\(place)?done=saved#f-\(filled)" }
        if visit.form["more"] != nil {
            return "\(place)?rows=6#f-\(section.id)-\(draft.body.form.rows[section.id]?.count ?? 0)-\(first)"
        }
        guard let move else { return "/drafts/\(draft.id)?done=saved" }
        return "\(place)?done=saved#f-\(section.id)-\(move.place)-\(first)"
    }

    /// To the page's script: when it was saved, what a next save is over, and where a button leads.
    private func answer(
        _ draft: Draft<ApplicationDraft>, _ section: FormSection, next: String, _ visit: Visit
    ) throws -> Response {
        guard visit.isByScript else { return see(next) }
        let (form, models) = (draft.body.form, FormModels(site: self, visit: visit))
        let problems = models.problems(with: section, of: form, isChecked: visit.form["check"] != nil)
        let remarks = models.remarks(on: problems, in: section, sentAs: visit.form.body)
        return json(
            .ok,
            [
                "seen": .text(try Casework.mark(of: section, in: form)), "saved": .text(saved(draft, visit)),
                "next": .text(next), "remarks": .object(remarks.mapValues { .text($0) }),
            ])
    }
}

/// A part that was answered otherwise elsewhere meanwhile.
extension Site {
    /// Both versions side by side, to be chosen from answer by answer; nothing typed is lost.
    private func versions(
        _ section: FormSection, typed: FilledForm, _ found: Draft<ApplicationDraft>, _ visit: Visit
    ) async throws -> Response {
        if visit.isByScript { return Response(status: .conflict) }
        let models = FormModels(site: self, visit: visit)
        let place = address(of: section, in: found.id)
        let versions = PartVersions(section, there: found.body.form, typed: typed)
        let form = FormModel(
            action: place + "/versions", button: text("versions.save", visit), key: Self.newKey(),
            fields: models.choices(versions),
            hidden: [HiddenField("seen", try Casework.mark(of: section, in: found.body.form))]
                + section.hidden(versions.typed))
        let page = FormPage(
            heading: text("versions.title", ["part": models.name(section)], visit),
            intro: text("versions.how", ["at": found.updated.description], visit), form: form,
            further: [Link(text("versions.leave", visit), place)])
        return try await self.page(page, page.heading, in: visit, status: .conflict)
    }

    private func choose(_ visit: Visit) async throws -> Response {
        let section = try formSection(visit)
        let typed = FilledForm().taking(visit.form.answers, into: section)
        let versions = PartVersions(section, there: try await draft(visit).body.form, typed: typed)
        let there = section.fields.map(\.id).filter { visit.form["take-\($0)"] == VersionRow.Side.there.rawValue }
        let kept = (visit.form.body?.values(of: "keep") ?? []).compactMap { VersionRow($0) }
        do {
            let draft = try await casework.save(
                versions.choosing(fieldsThere: Set(there), rows: Set(kept)), as: section,
                over: visit.form["seen"] ?? "", of: draftID(visit), by: try visit.actor(), at: visit.now)
            return see(address(of: section, in: draft.id), done: "saved")
        } catch let stale as StalePart {
            return try await self.versions(section, typed: typed, stale.found, visit)
        }
    }
}

extension FormSection {
    /// Answers as a form sends them.
    fileprivate func hidden(_ part: FilledForm) -> [HiddenField] {
        guard maximumRows == nil else {
            return (part.rows[id] ?? []).enumerated().flatMap { number, row in
                fields.compactMap { field in row[field.id].map { HiddenField("\(id)[\(number)].\(field.id)", $0) } }
            }
        }
        return fields.compactMap { field in part.values[place(of: field)].map { HiddenField(field.id, $0) } }
    }
}
