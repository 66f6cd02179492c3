import Casework
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Papers
import Records
import Selection

/// 附件1, 照片: a photograph of any size, of which the portrait is made here.
extension Site {
    func portraitRoutes(_ pages: Pages) {
        let place = "/drafts/{id}/portrait"
        pages.get("\(place)") { _, visit in try await portraitPage(try await draft(visit), visit) }
        pages.post("\(place)") { _, visit in try await takePortrait(visit) }
        pages.get("\(place)/picture") { _, visit in
            portrait(try await casework.portraitContent(beside: draftID(visit), by: visit.actor()))
        }
        pages.post("\(place)/removal") { _, visit in
            try await casework.removePortrait(beside: draftID(visit), by: visit.actor())
            return see("/drafts/\(try draftID(visit))/portrait", done: "removed")
        }
        pages.get("/dossiers/{id}/portrait") { _, visit in
            let id = DossierID(try visit.parameter("id"))
            return portrait(try await casework.portraitContent(of: id, for: visit.actor(), at: visit.now))
        }
    }

    private func portrait(_ picture: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "image/jpeg"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: picture)))
    }

    private func takePortrait(_ visit: Visit) async throws -> Response {
        let draft = try await draft(visit)
        guard let uploads else { throw SiteFault.closedForWriting }
        let usual = PortraitCrop.usual
        func said(_ name: String, _ usual: Int) -> Int { visit.form[name].flatMap { Int($0) } ?? usual }
        let crop = PortraitCrop(
            across: said("across", usual.across), down: said("down", usual.down), closer: said("closer", usual.closer))
        do {
            _ = try await uploads.takePortrait(
                visit.form.file?.content ?? [], crop: crop, to: draft.id, by: visit.actor(), at: visit.now,
                key: visit.request().key)
            return see("/drafts/\(draft.id)/portrait", done: "saved")
        } catch let fault as UploadFault {
            return try await portraitPage(draft, visit, refusedFor: fault.textKey)
        } catch AttachmentFault.tooMuch {
            return try await portraitPage(draft, visit, refusedFor: RefusedFile.tooMuch.textKey)
        }
    }

    private func portraitPage(
        _ draft: Draft<ApplicationDraft>, _ visit: Visit, refusedFor key: String? = nil
    ) async throws -> Response {
        guard let (_, rule) = casework.program.form.portrait else { throw SiteFault.noSuchPage }
        let place = "/drafts/\(draft.id)"
        let actor = try visit.actor()
        let isOpen = try await casework.mayChangePortrait(of: draft.id, by: actor)
        let own = try await casework.portrait(beside: draft.id, by: actor)
        let values = ["width": "\(rule.width)", "height": "\(rule.height)", "kilobytes": "\(rule.kilobytes)"]
        let form = FormModel(
            action: place + "/portrait", button: text("portrait.save", visit), key: Self.newKey(),
            fields: portraitFields(visit), hasFile: true)
        let page = PortraitPage(
            heading: visit.name(of: rule), back: place, intro: text("portrait.intro", values, visit),
            portrait: try await portrait(beside: draft, visit), width: rule.width, height: rule.height,
            form: isOpen ? form : nil,
            remove: own?.owner == draft.id.text ? button(place + "/portrait/removal", "portrait.remove", visit) : nil)
        let summary = key.map { key in
            let item = ErrorItem(text(key, values, visit), address: "#f-file")
            return ErrorSummary(heading: text("ask.wrong", visit), items: [item])
        }
        return try await self.page(
            page, page.heading, in: visit, status: key == nil ? .ok : .unprocessableContent, summary: summary)
    }

    /// The file, and which part of it is taken; what was chosen last stays.
    private func portraitFields(_ visit: Visit) -> [FieldModel] {
        var file = FieldModel("file", label: text("portrait.file", visit))
        file.line = LineInput("file", "")
        let usual = PortraitCrop.usual
        let slides = [("across", usual.across), ("down", usual.down), ("closer", usual.closer)].map { name, usual in
            var field = FieldModel(
                name, label: text("portrait.\(name)", visit), hint: text("portrait.\(name).hint", visit))
            field.line = LineInput("range", visit.form[name] ?? "\(usual)", isShort: true)
            return field
        }
        return [file] + slides
    }

    /// The portrait beside a draft as its pages show it, with the way to change it where it is open.
    func portrait(beside draft: Draft<ApplicationDraft>, _ visit: Visit) async throws -> PortraitModel? {
        guard let (_, rule) = casework.program.form.portrait else { return nil }
        let actor = try visit.actor()
        let kept = try await casework.portrait(beside: draft.id, by: actor)
        let isOpen = try await casework.mayChangePortrait(of: draft.id, by: actor)
        let place = "/drafts/\(draft.id)/portrait"
        return portrait(
            rule, at: kept == nil ? nil : place + "/picture", of: draft.body.form["person.name"],
            change: isOpen ? place : nil, visit)
    }

    /// The portrait of a dossier, for its readers; nil where there is none.
    func portrait(of view: DossierView, _ visit: Visit) -> PortraitModel? {
        guard let (_, rule) = casework.program.form.portrait, view.portrait != nil else { return nil }
        return portrait(
            rule, at: "/dossiers/\(view.dossier.id)/portrait", of: view.row.shown.name ?? "", change: nil, visit)
    }

    private func portrait(
        _ rule: PortraitRule, at picture: String?, of name: String, change: String?, _ visit: Visit
    ) -> PortraitModel {
        PortraitModel(
            picture: picture, words: text("portrait.of", ["name": name, "portrait": visit.name(of: rule)], visit),
            width: rule.width, height: rule.height,
            change: change.map { Link(text("portrait.change", visit), $0) })
    }
}
