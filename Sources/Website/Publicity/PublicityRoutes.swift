import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// 公示: what stands before everyone, and what its desk does with it.
extension Site {
    func publicityRoutes(_ pages: Pages) {
        pages.get("/publicities") { request, visit in try await publicities(request.place, visit) }
        pages.get("/publicities/past") { request, visit in try await pastPublicities(request.place, visit) }
        pages.get("/publicities/new") { _, visit in try await prepare(visit) }
        pages.post("/publicities") { _, visit in try await preparePublicity(visit) }
        pages.get("/publicities/{id}") { _, visit in
            try await publicity(PublicityID(try visit.parameter("id")), visit)
        }
        actRoutes(pages, on: .publicity) { id, visit in
            let view = try await casework.publicity(PublicityID(id), for: visit.actor(), at: visit.now)
            return publicityScene(view, visit)
        }
    }

    func line(_ row: PublicityRow, publisher: Organisation?, _ visit: Visit, count: Int? = nil) -> PublicityLine {
        PublicityLine(
            address: "/publicities/\(row.id)",
            publisher: publisher?.name ?? (row.publisher == casework.program.officeID ? casework.program.office : ""),
            until: until(row, visit) ?? "",
            state: state(of: row, visit), count: count)
    }

    /// That someone objects is the desk's alone to know: one name among few would be as good as told.
    func state(of row: PublicityRow, _ visit: Visit) -> TagModel {
        let actor = visit.session?.actor
        let isDesk = actor?.role.isOfficial == true && actor?.organisation == row.publisher
        if row.stated != nil { return TagModel(text("publicity.stated", visit), .calm) }
        guard let free = row.free else { return TagModel(text("publicity.prepared", visit), .wait) }
        if isDesk, row.openObjections > 0 { return TagModel(text("publicity.objected", visit), .bad) }
        return visit.now < free
            ? TagModel(text("publicity.running", visit), .now) : TagModel(text("publicity.over", visit), .wait)
    }

    private func prepare(
        _ visit: Visit, _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let rows = try await casework.publishable(for: try visit.official(), at: visit.now)
        let chosen = visit.form.body?.values(of: "dossiers") ?? []
        var field = FieldModel("dossiers", label: text("act.preparePublicity.dossiers", visit))
        field.choice = ChoiceInput(
            several: true,
            rows.map { row in
                let option = option(row, visit)
                return OptionModel(option.value, option.caption, isChosen: chosen.contains(option.value))
            })
        if rows.isEmpty { field.hint = text("publicity.nobody", visit) }
        let usual = try await casework.usualContact(of: visit.official())
        let contact = [("phone", usual.phone), ("address", usual.address)].map { name, given in
            var line = FieldModel(
                name, label: text("act.preparePublicity.\(name)", visit), hint: text("publicity.byHand", visit))
            line.line = LineInput("text", visit.form[name] ?? given ?? "")
            return line
        }
        let form = FormModel(
            action: "/publicities", button: text("act.preparePublicity", visit), key: Self.newKey(),
            fields: [field] + contact)
        let page = ActPage(
            heading: text("act.preparePublicity", visit), about: [], back: "/publicities", form: form,
            warning: text("publicity.secondPerson", visit))
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    private func preparePublicity(_ visit: Visit) async throws -> Response {
        let actor = try visit.official()
        guard let declaration = ActDeclarations.of(.preparePublicity) else { throw SiteFault.noSuchPage }
        do {
            let command = try declaration.command(
                on: "", from: visit.form.answers, by: actor, in: casework.program)
            let receipt = try await casework.perform(command, try visit.request())
            return see("/publicities/\(receipt.id)", done: declaration.act.rawValue)
        } catch let refusal as Refusal {
            return try await prepare(visit, .unprocessableContent, summary(of: refusal, visit))
        } catch is AnswerFaults {
            let item = ErrorItem(text("answer.missing", visit), address: "#f-dossiers")
            let summary = ErrorSummary(heading: text("ask.wrong", visit), items: [item])
            return try await prepare(visit, .unprocessableContent, summary)
        }
    }
}
