import Casework
import Hummingbird
import Pages
import Records
import Selection

/// What desks do with dossiers and slates: the to-do page, the list, the case, the slate.
extension Site {
    func recommendationRoutes(_ pages: Pages) {
        pages.get("/to-do") { request, visit in try await toDo(request, visit) }
        pages.get("/dossiers") { request, visit in try await dossiers(request, visit) }
        pages.get("/dossiers.csv") { request, visit in try await dossierSheet(request, visit) }
        pages.get("/dossiers/{id}") { _, visit in try await dossier(DossierID(try visit.parameter("id")), visit) }
        pages.get("/dossiers/{id}/proofs/{proof}") { _, visit in
            let id = DossierID(try visit.parameter("id"))
            return file(
                try await casework.proof(try visit.parameter("proof"), of: id, for: try visit.actor(), at: visit.now))
        }
        pictureRoutes(pages, under: "/dossiers") { visit in
            let id = DossierID(try visit.parameter("id"))
            return try await casework.proof(try visit.parameter("proof"), of: id, for: visit.actor(), at: visit.now)
        }
        pages.get("/slates/{id}") { _, visit in try await slate(SlateID(try visit.parameter("id")), visit) }
        summaryReturnRoutes(pages)
        pages.get("/slates/{id}/summary.xlsx") { _, visit in
            try await summary(SlateID(try visit.parameter("id")), visit)
        }
        verificationRoutes(pages)
        pages.post("/dossiers/{id}/corrections") { _, visit in try await beginCorrections(visit) }
        actRoutes(pages, on: .dossier) { id, visit in
            let view = try await casework.dossier(DossierID(id), for: visit.actor(), at: visit.now)
            return dossierScene(view, visit)
        }
        actRoutes(pages, on: .slate) { id, visit in
            let board = try await casework.slateBoard(SlateID(id), for: visit.actor(), at: visit.now)
            return slateScene(board, visit)
        }
    }

    private func dossier(_ id: DossierID, _ visit: Visit) async throws -> Response {
        let view = try await casework.dossier(id, for: try visit.actor(), at: visit.now)
        let model = DossierModel(site: self, visit: visit, view: view)
        var acts = actLinks(dossierScene(view, visit), visit)
        if view.acts.contains(.resubmit) {
            acts.insert(
                ActLink(
                    name: text("act.resubmit", visit), address: "",
                    form: FormModel(
                        action: "/dossiers/\(id)/corrections", button: text("draft.correct", visit),
                        key: Self.newKey())),
                at: 0)
        }
        if view.acts.contains(.preparePublicity), view.dossier.desk == visit.session?.actor.organisation {
            acts.append(ActLink(name: text("act.preparePublicity", visit), address: "/publicities/new", form: nil))
        }
        if visit.session?.actor.organisation == casework.program.officeID, view.row.endKind == nil {
            acts.append(ActLink(name: text("conflict.link", visit), address: "/dossiers/\(id)/experts", form: nil))
        }
        return try await page(model.page(acts), model.heading, in: visit)
    }

    private func beginCorrections(_ visit: Visit) async throws -> Response {
        let id = DossierID(try visit.parameter("id"))
        let draft = try await casework.beginCorrections(of: id, by: try visit.actor(), at: visit.now)
        return see("/drafts/\(draft.id)")
    }

    func dossierScene(_ view: DossierView, _ visit: Visit) -> ActScene {
        let model = DossierModel(site: self, visit: visit, view: view)
        var scene = ActScene(
            id: view.dossier.id.text, address: "/dossiers/\(view.dossier.id)", version: view.version, acts: view.acts,
            about: model.about)
        scene.history = model.timeline.map { "\($0.when) · \($0.by)" + text("ask.colon", visit) + $0.what }
        if let actor = visit.session?.actor, actor.role.isOfficial, model.isHeld(by: actor) {
            scene.queue = view.row.stage
        }
        scene.warnings = [.withdraw: text("warn.withdraw", visit), .consent: text("warn.consent", visit)]
        return scene
    }

    func file(_ proof: (attachment: Attachment, content: [UInt8])) -> Response {
        kept(proof.content, type: proof.attachment.type, named: proof.attachment.name)
    }
}
