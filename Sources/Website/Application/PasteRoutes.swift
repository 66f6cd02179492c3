import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// Rows pasted into a table of Annex 1: first what was understood, then taken in.
extension Site {
    func pasteRoutes(_ pages: Pages) {
        pages.get("/drafts/{id}/sections/{section}/paste") { _, visit in
            try await paste(try await draft(visit), "", visit)
        }
        pages.post("/drafts/{id}/sections/{section}/paste") { _, visit in
            try await paste(try await draft(visit), visit.form["text"] ?? "", visit)
        }
        pages.post("/drafts/{id}/sections/{section}/rows") { _, visit in try await takeIn(visit) }
    }

    private func paste(
        _ draft: Draft<ApplicationDraft>, _ text: String, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let section = try table(visit)
        let models = FormModels(site: self, visit: visit)
        let place = "/drafts/\(draft.id)/sections/\(section.id)"
        var field = FieldModel("text", label: self.text("paste.text", visit))
        field.area = AreaInput(text, lines: 10)
        var (status, summary) = (status, summary)
        var preview: UnderstoodModel?
        do {
            let found = try casework.understand(text, in: section, of: draft.body.form)
            if !found.rows.isEmpty { preview = try self.preview(found, text, draft, section, visit) }
        } catch let fault as UnreadableSheet {
            let item = ErrorItem(self.text(fault.message, fault.values, visit), address: "#f-text")
            summary = ErrorSummary(heading: self.text("ask.wrong", visit), items: [item])
            status = .unprocessableContent
        }
        let columns = section.fields.map(models.name).joined(separator: self.text("ask.comma", visit))
        let kinds = section.id == "papers" ? self.text("paste.papers", visit) : ""
        let page = ReadInPage(
            heading: self.text("paste.title", ["part": models.name(section)], visit),
            back: Link(self.text("paste.back", visit), place),
            intro: self.text("paste.intro", ["columns": columns], visit) + kinds,
            form: FormModel(
                action: place + "/paste", button: self.text("paste.look", visit), key: Self.newKey(), fields: [field],
                isQuiet: preview?.take != nil),
            understood: preview)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    private func table(_ visit: Visit) throws -> FormSection {
        let section = try formSection(visit)
        guard section.maximumRows != nil else { throw SiteFault.noSuchPage }
        return section
    }

    private func preview(
        _ found: PastedRows, _ text: String, _ draft: Draft<ApplicationDraft>, _ section: FormSection, _ visit: Visit
    ) throws -> UnderstoodModel {
        let models = FormModels(site: self, visit: visit)
        let taken = found.taken.count
        let counts = ["taken": "\(taken)", "left": "\(found.rows.count - taken)"]
        let columns = found.unknownColumns.map { ErrorItem(self.text("paste.column", ["name": $0], visit)) }
        let lines = found.rows.map { row in
            ["\(row.line)", verdict(row, visit)] + section.fields.map { models.shown($0, row.values[$0.id] ?? "") }
        }
        let place = "/drafts/\(draft.id)/sections/\(section.id)/rows"
        let take = FormModel(
            action: place, button: self.text("paste.take", counts, visit), key: Self.newKey(),
            hidden: [
                HiddenField("seen", try Casework.mark(of: section, in: draft.body.form)), HiddenField("text", text),
            ])
        return UnderstoodModel(
            sentence: NoticeBox(
                taken == found.rows.count ? .good : .wait, self.text("paste.counted", counts, visit)),
            leftOut: columns + found.rows.filter { !$0.isTaken }.map { leftOut($0, section, visit) },
            take: taken == 0 ? nil : take,
            parts: [
                UnderstoodPart(
                    heading: self.text("paste.understood", visit),
                    table: TableModel(
                        heads: [self.text("check.line", visit), self.text("check.verdict", visit)]
                            + section.fields.map(models.name), lines: lines))
            ])
    }

    private func verdict(_ row: PastedRow, _ visit: Visit) -> String {
        if !row.isUnderstood { return text("paste.wrong", visit) }
        if row.isBeyond { return text("paste.beyond", visit) }
        return text(row.findings.isEmpty ? "paste.good" : "paste.lacking", visit)
    }

    private func leftOut(_ row: PastedRow, _ section: FormSection, _ visit: Visit) -> ErrorItem {
        let wrong = row.findings.filter { !$0.isMissing }.map { finding in
            let field = finding.values["field"].map { fieldName($0, visit) + text("ask.colon", visit) } ?? ""
            return field + remark(finding, visit)
        }
        let reasons = wrong.isEmpty
            ? [text("paste.full", ["limit": "\(section.maximumRows ?? 0)"], visit)] : wrong
        let why = reasons.joined(separator: " ")
        return ErrorItem(text("paste.row", ["row": "\(row.line)", "why": why], visit))
    }

    private func takeIn(_ visit: Visit) async throws -> Response {
        let draft = try await draft(visit)
        let section = try table(visit)
        let text = visit.form["text"] ?? ""
        var part = draft.body.form.part(section)
        let new = try casework.understand(text, in: section, of: draft.body.form).taken
            .map { $0.values.filter { !$0.value.isEmpty } }
        // A second press finds them taken in already.
        if part.rows[section.id]?.suffix(new.count).elementsEqual(new) == true {
            return see(address(of: section, in: draft.id), done: "saved")
        }
        part.rows[section.id, default: []] += new
        do {
            _ = try await casework.save(
                part, as: section, over: visit.form["seen"] ?? "", of: draft.id, by: try visit.actor(), at: visit.now)
            return see(address(of: section, in: draft.id), done: "saved")
        } catch let stale as StalePart {
            let item = ErrorItem(self.text("paste.stale", visit))
            return try await paste(
                stale.found, text, visit, .conflict,
                ErrorSummary(heading: self.text("draft.stale", visit), items: [item]))
        }
    }
}
