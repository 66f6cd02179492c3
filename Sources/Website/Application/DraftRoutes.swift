import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// 三（一）: filling in, part by part, by an applicant or by a clerk for one.
extension Site {
    func applicationRoutes(_ pages: Pages) {
        pages.get("/my") { _, visit in try await my(visit) }
        pages.post("/drafts") { _, visit in try await begin(visit) }
        pages.get("/drafts/{id}") { _, visit in try await overview(try await draft(visit), visit) }
        pages.post("/drafts/{id}/removal") { _, visit in
            try await casework.removeDraft(draftID(visit), by: visit.actor())
            return see("/my", done: "removed")
        }
        pages.get("/drafts/{id}/sections/{section}") { request, visit in
            let isChecked = request.uri.queryParameters["check"] != nil
            return try await section(try await draft(visit), isChecked: isChecked, visit)
        }
        pages.post("/drafts/{id}/sections/{section}") { _, visit in try await save(visit) }
        pages.get("/drafts/{id}/way") { _, visit in try await way(try await draft(visit), visit) }
        pages.post("/drafts/{id}/way") { _, visit in try await saveWay(visit) }
        pasteRoutes(pages)
        proofRoutes(pages)
        submissionRoutes(pages)
    }

    func draftID(_ visit: Visit) throws -> DraftID { DraftID(try visit.parameter("id")) }

    func draft(_ visit: Visit) async throws -> Draft<ApplicationDraft> {
        try await casework.draft(draftID(visit), by: visit.actor())
    }

    /// One draft at a time: a second press goes to the one that is open.
    private func begin(_ visit: Visit) async throws -> Response {
        let actor = try visit.actor()
        let open = try await casework.drafts(by: actor)
        if actor.role == .applicant, let open = open.first { return see("/drafts/\(open.id)") }
        if actor.role != .applicant, let blank = open.first(where: { $0.version == 1 }) {
            return see("/drafts/\(blank.id)")
        }
        let draft = try await casework.beginDraft(ApplicationDraft(), by: actor, at: visit.now)
        return see("/drafts/\(draft.id)")
    }

    private func my(_ visit: Visit) async throws -> Response {
        let actor = try visit.actor()
        let drafts = try await casework.drafts(by: actor)
        let rows = try await casework.ownDossiers(of: actor)
        var lines: [DossierLine] = []
        for row in rows {
            let desk: Organisation? = if let id = row.desk { try await casework.organisation(id) } else { nil }
            lines.append(line(row, desk: desk, visit))
        }
        let mayBegin = drafts.isEmpty && (actor.role != .applicant || !rows.contains { $0.endKind == nil })
        let page = MyPage(
            drafts: drafts.map { line($0, visit) },
            begin: mayBegin || actor.role != .applicant
                ? FormModel(action: "/drafts", button: text("my.begin", visit), key: Self.newKey()) : nil,
            lines: lines, letters: try await casework.letters(of: actor).map { letter($0, visit) })
        return try await self.page(page, text("nav.my", visit), in: visit)
    }

    private func line(_ draft: Draft<ApplicationDraft>, _ visit: Visit) -> DraftLine {
        let name = draft.body.form["person.name"]
        return DraftLine(
            address: "/drafts/\(draft.id)", name: name.isEmpty ? text("my.draft", visit) : name,
            saved: text("my.saved", ["at": draft.updated.description], visit))
    }

    func letter(_ letter: Letter, _ visit: Visit) -> FactLine {
        FactLine(
            ShownTime.weekday(letter.at, in: visit.language),
            text("letter.\(letter.content.kind)", letter.content.values, visit))
    }
}

/// The parts of a draft.
extension Site {
    func formSection(_ visit: Visit) throws -> FormSection {
        guard let section = casework.program.form.section(try visit.parameter("section")) else {
            throw SiteFault.noSuchPage
        }
        return section
    }

    private func section(
        _ draft: Draft<ApplicationDraft>, form: FilledForm? = nil, isChecked: Bool, _ visit: Visit,
        status: HTTPResponse.Status = .ok, versions: VersionsModel? = nil, blankRows: Int = 2
    ) async throws -> Response {
        let section = try formSection(visit)
        let form = form ?? draft.body.form
        let problems = isChecked ? casework.findings(on: form).filter { isIn(section, $0) } : []
        let models = FormModels(site: self, visit: visit)
        let model = FormModel(
            action: "/drafts/\(draft.id)/sections/\(section.id)", button: text("draft.save", visit), key: Self.newKey(),
            fields: models.fields(section, form, problems: problems, blankRows: blankRows),
            hidden: [HiddenField("version", String(draft.version))], hasMore: section.maximumRows != nil)
        let place = "/drafts/\(draft.id)"
        let paste = section.maximumRows == nil
            ? nil : Link(text("paste.link", visit), "\(place)/sections/\(section.id)/paste")
        let remark = try await remarks(on: draft, visit)?[section.id]
        let page = DraftPartPage(
            heading: models.name(section), back: place,
            remark: remark.map { NoticeBox(.wait, heading: text("draft.remark", visit), $0) }, versions: versions,
            form: model, paste: paste)
        return try await self.page(
            page, page.heading, in: visit, status: status, summary: problemSummary(problems, visit))
    }

    func isIn(_ section: FormSection, _ finding: Finding) -> Bool {
        finding.section == section.id
    }

    func problemSummary(_ problems: [Finding], _ visit: Visit) -> ErrorSummary? {
        if problems.isEmpty { return nil }
        return ErrorSummary(
            heading: text("ask.wrong", visit),
            items: problems.map { ErrorItem(sentence($0, visit), clause: $0.clause.text) })
    }

    private func save(_ visit: Visit) async throws -> Response {
        let draft = try await draft(visit)
        let section = try formSection(visit)
        var body = draft.body
        body.form = body.form.taking(visit.form.answers, into: section)
        if visit.form["more"] != nil {
            return try await self.section(draft, form: body.form, isChecked: false, visit, blankRows: 6)
        }
        let move = visit.form["row"].flatMap { RowMove($0) }
        if let move, let index = move.index(in: visit.form.body, section) {
            move.apply(to: &body.form.rows[section.id, default: []], at: index)
        }
        do {
            _ = try await casework.save(
                body, over: Int(visit.form["version"] ?? "") ?? 0, of: draft.id, by: try visit.actor(), at: visit.now)
            return see("/drafts/\(draft.id)" + (move == nil ? "" : "/sections/\(section.id)"), done: "saved")
        } catch let stale as StaleDraft<ApplicationDraft> {
            let versions = versions(section, there: stale.found.body.form, typed: body.form, visit)
            return try await self.section(
                stale.found, form: body.form, isChecked: false, visit, status: .conflict, versions: versions)
        }
    }

    /// What is saved now beside what was typed, where they differ.
    private func versions(
        _ section: FormSection, there: FilledForm, typed: FilledForm, _ visit: Visit
    ) -> VersionsModel {
        let models = FormModels(site: self, visit: visit)
        let pairs = section.fields.map { field in
            section.maximumRows == nil
                ? (models.name(field), models.shown(field, there["\(section.id).\(field.id)"]),
                    models.shown(field, typed["\(section.id).\(field.id)"]))
                : (models.name(field), column(field, there.rows[section.id]), column(field, typed.rows[section.id]))
        }
        return VersionsModel(
            lines: pairs.filter { !$0.1.utf8.elementsEqual($0.2.utf8) }
                .map { VersionLine(name: $0.0, there: $0.1, typed: $0.2) })
    }

    private func column(_ field: FormField, _ rows: [[String: String]]?) -> String {
        (rows ?? []).map { $0[field.id] ?? "" }.joined(separator: " / ")
    }
}
