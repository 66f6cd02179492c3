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
            do {
                try await casework.removeDraft(draftID(visit), by: visit.actor())
            } catch CaseworkFault.notFound {
                // The second press finds it gone already.
            }
            return see("/my", done: "removed")
        }
        pages.get("/drafts/{id}/way") { _, visit in try await way(try await draft(visit), visit) }
        pages.post("/drafts/{id}/way") { _, visit in try await saveWay(visit) }
        sectionRoutes(pages)
        pasteRoutes(pages)
        wordRoutes(pages)
        proofRoutes(pages)
        portraitRoutes(pages)
        paperRoutes(pages)
        submissionRoutes(pages)
    }

    func draftID(_ visit: Visit) throws -> DraftID { DraftID(try visit.parameter("id")) }

    func draft(_ visit: Visit) async throws -> Draft<ApplicationDraft> {
        try await casework.draft(draftID(visit), by: visit.actor())
    }

    /// One draft at a time: a second press goes to the one that is open.
    private func begin(_ visit: Visit) async throws -> Response {
        let actor = try visit.writer()
        let open = try await casework.drafts(by: actor)
        if actor.role == .applicant, let open = open.first { return see("/drafts/\(open.id)") }
        if actor.role.isOfficial, let blank = open.first(where: { $0.version == 1 }) {
            return see("/drafts/\(blank.id)")
        }
        if let earlier = visit.form["from"] {
            guard let draft = try await again(earlier, visit) else { return see("/my") }
            try await accounts.noteEmployer(draft.body.employer, of: actor)
            return see("/drafts/\(draft.id)")
        }
        let draft = try await casework.beginDraft(
            ApplicationDraft(), by: actor, at: visit.now, key: try visit.request().key)
        return see("/drafts/\(draft.id)")
    }

    private func my(_ visit: Visit) async throws -> Response {
        let actor = try visit.writer()
        let drafts = try await casework.drafts(by: actor)
        let rows = try await casework.ownDossiers(of: actor)
        var lines: [DossierLine] = []
        for row in rows {
            let desk: Organisation? = if let id = row.desk { try await casework.organisation(id) } else { nil }
            lines.append(line(row, desk: desk, visit))
        }
        let isUnderWay = rows.contains { $0.endKind == nil && !$0.hasLapsed(at: visit.now) }
        let mayBegin = drafts.isEmpty && (actor.role.isOfficial || !isUnderWay)
        let letters = try await casework.letters(of: actor)
        let remarks = try await casework.remarks(in: letters, for: actor)
        let page = MyPage(
            drafts: drafts.map { line($0, visit) },
            begin: mayBegin || actor.role.isOfficial ? begin(again: nil, visit) : nil,
            again: mayBegin && actor.role == .applicant ? rows.first.map { begin(again: $0, visit) } : nil,
            lines: lines, letters: letters.map { letter($0, visit, carrying: remarks[$0.id] ?? []) })
        return try await self.page(page, text("nav.my", visit), in: visit)
    }

    /// Nil while the application it would begin from is still under way, as an old page may not know.
    private func again(_ earlier: String, _ visit: Visit) async throws -> Draft<ApplicationDraft>? {
        do {
            return try await casework.beginDraft(
                from: DossierID(earlier), by: visit.actor(), at: visit.now, key: visit.request().key)
        } catch let refusal as Refusal where refusal.reason == .alreadySubmitted {
            return nil
        }
    }

    private func begin(again row: DossierRow?, _ visit: Visit) -> FormModel {
        guard let row else { return FormModel(action: "/drafts", button: text("my.begin", visit), key: Self.newKey()) }
        return FormModel(
            action: "/drafts", button: text("reuse.begin", ["number": row.id.text], visit), key: Self.newKey(),
            hidden: [HiddenField("from", row.id.text)])
    }

    private func line(_ draft: Draft<ApplicationDraft>, _ visit: Visit) -> DraftLine {
        let name = draft.body.form["person.name"]
        return DraftLine(
            address: "/drafts/\(draft.id)", name: name.isEmpty ? text("my.draft", visit) : name,
            saved: text("my.saved", ["at": draft.updated.description], visit))
    }

    /// `remarks` are what a letter of a return carries.
    func letter(_ letter: Letter, _ visit: Visit, carrying remarks: [TimelineDetail] = []) -> FactLine {
        let carried = remarks.compactMap { correction($0, visit) }.map { $0.name + text("ask.colon", visit) + $0.value }
        let sentence = text("letter.\(letter.content.kind)", letter.content.values, visit)
        return FactLine(
            ShownTime.weekday(letter.at, in: visit.language), ([sentence] + carried).joined(separator: " "))
    }
}
