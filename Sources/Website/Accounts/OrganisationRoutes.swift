import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// Employers: opened from above, or asked for by their own clerk and confirmed.
extension Site {
    func organisationRoutes(_ pages: Pages) {
        pages.get("/organisations") { request, visit in try await organisations(request, visit) }
        employerSheetRoutes(pages)
        pages.get("/organisations/new") { _, visit in try await openingPage(visit) }
        pages.post("/organisations") { _, visit in try await openEmployer(visit) }
        pages.post("/organisations/{id}/confirmation") { _, visit in try await confirm(visit, true) }
        pages.post("/organisations/{id}/rejection") { _, visit in try await confirm(visit, false) }
        pages.get("/employers/new") { _, visit in try await askPage(visit) }
        pages.post("/employers") { _, visit in try await askForEmployer(visit) }
    }

    private func organisations(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        let asked = request.uri.queryParameters
        return try await organisationsPage(
            visit, containing: asked["q"].map { String($0) } ?? "",
            after: asked["after"].map { OrganisationID(String($0)) })
    }

    private func organisationsPage(
        _ visit: Visit, containing typed: String = "", after last: OrganisationID? = nil,
        status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let actor = try visit.official()
        let listing = try await casework.organisations(containing: typed, after: last, for: actor)
        var search = FieldModel("q", label: text("organisation.search", visit), hint: text("organisation.hint", visit))
        search.line = LineInput("search", typed)
        let next = listing.page.next.map { "/organisations?q=\(Self.escaped(typed))&after=\(Self.escaped($0.text))" }
        let page = OrganisationsPage(
            asked: try await askedLines(actor, visit),
            filters: FiltersModel(address: "/organisations", fields: [search]),
            lines: listing.page.organisations.map { organisation in
                OrganisationLine(
                    name: organisation.name, kind: text("kind.\(organisation.kind.rawValue)", visit),
                    code: organisation.creditCode ?? "",
                    above: organisation.parent.flatMap { listing.above[$0]?.name } ?? "",
                    accounts: "/accounts?at=\(Self.escaped(organisation.id.text))")
            }, pager: PagerModel(next: next))
        return try await self.page(page, text("nav.organisations", visit), in: visit, status: status, summary: summary)
    }

    private func askedLines(_ actor: Actor, _ visit: Visit) async throws -> [AskedEmployerLine] {
        var lines: [AskedEmployerLine] = []
        for organisation in try await accounts.askedEmployers(for: actor) {
            let parent: Organisation? =
                if let id = organisation.parent { try await casework.organisation(id) } else { nil }
            lines.append(
                AskedEmployerLine(
                    name: organisation.name, code: organisation.creditCode ?? "", parent: parent?.name ?? "",
                    confirm: button("/organisations/\(organisation.id)/confirmation", "organisation.confirm", visit),
                    decline: button("/organisations/\(organisation.id)/rejection", "organisation.decline", visit)))
        }
        return lines
    }

    private func openingPage(
        _ visit: Visit, _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let below = try await casework.organisationsBelow(try visit.official())
        let form = FormModel(
            action: "/organisations", button: text("organisation.open", visit), key: Self.newKey(),
            fields: employerFields(visit, parents: below))
        let page = FormPage(
            heading: text("organisation.open", visit), form: form,
            further: [Link(text("nav.organisations", visit), "/organisations")])
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    func button(_ address: String, _ key: String, _ visit: Visit) -> FormModel {
        FormModel(action: address, button: text(key, visit), key: Self.newKey(), isQuiet: true)
    }

    private func openEmployer(_ visit: Visit) async throws -> Response {
        do {
            _ = try await accounts.openEmployer(typed(visit), by: try visit.official(), at: visit.now)
            return see("/organisations", done: "opened")
        } catch let fault as AccountFault where fault != .notAllowed {
            return try await openingPage(visit, .unprocessableContent, summary(of: fault, visit))
        }
    }

    private func confirm(_ visit: Visit, _ isConfirmed: Bool) async throws -> Response {
        let id = OrganisationID(try visit.parameter("id"))
        do {
            if isConfirmed {
                try await accounts.confirmEmployer(id, by: try visit.official(), at: visit.now)
            } else {
                try await accounts.declineEmployer(id, by: try visit.official(), at: visit.now)
            }
            return see("/organisations", done: isConfirmed ? "confirmed" : "declined")
        } catch AccountFault.organisationUnknown {
            throw CaseworkFault.notFound
        } catch let fault as AccountFault where fault != .notAllowed {
            return try await organisationsPage(visit, status: .conflict, summary(of: fault, visit))
        }
    }

    private func askPage(
        _ visit: Visit, _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let parents = try await casework.organisations(
            of: [.league, .county, .department, .direct, .central, .federation])
        var name = FieldModel("displayName", label: text("register.name", visit))
        name.line = LineInput("text", visit.form["displayName"] ?? "", autocomplete: "name")
        let form = FormModel(
            action: "/employers", button: text("employer.ask", visit), key: Self.newKey(),
            fields: employerFields(visit, parents: parents) + [name, login(visit), password("new-password", visit)])
        let page = FormPage(heading: text("employer.title", visit), intro: text("employer.intro", visit), form: form)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    private func askForEmployer(_ visit: Visit) async throws -> Response {
        do {
            _ = try await accounts.askForEmployer(
                typed(visit), login: visit.form["login"] ?? "", password: .typed(visit.form["password"] ?? ""),
                displayName: visit.form["displayName"] ?? "", at: visit.now)
            return see("/sign-in", done: "asked")
        } catch let fault as AccountFault {
            return try await askPage(visit, .unprocessableContent, summary(of: fault, visit))
        }
    }

    private func typed(_ visit: Visit) -> NewEmployer {
        NewEmployer(
            name: visit.form["employer"] ?? "", creditCode: visit.form["creditCode"] ?? "",
            parent: OrganisationID(visit.form["parent"] ?? ""),
            affiliation: visit.form["affiliation"].flatMap { Affiliation(rawValue: $0) },
            ownership: visit.form["ownership"].flatMap { Ownership(rawValue: $0) })
    }

    private func employerFields(_ visit: Visit, parents: [Organisation]) -> [FieldModel] {
        var name = FieldModel("employer", label: text("employer.name", visit))
        name.line = LineInput("text", visit.form["employer"] ?? "", autocomplete: "organization")
        var code = FieldModel("creditCode", label: text("employer.code", visit), hint: text("employer.codeHint", visit))
        code.line = LineInput("text", visit.form["creditCode"] ?? "")
        var parent = FieldModel("parent", label: text("employer.parent", visit))
        let above = parents.filter { $0.kind != .employer && $0.kind != .office }
        parent.select = SelectInput(
            [OptionModel("", text("ask.choose", visit))]
                + above.map { OptionModel($0.id.text, $0.name, isChosen: $0.id.text == visit.form["parent"]) })
        return [
            name, code, parent,
            word("affiliation", Affiliation.allCases.map(\.rawValue), visit),
            word("ownership", Ownership.allCases.map(\.rawValue), visit),
        ]
    }

    /// A choice among the words of a code list that the rules know.
    private func word(_ name: String, _ words: [String], _ visit: Visit) -> FieldModel {
        var field = FieldModel(name, label: text("employer.\(name)", visit), isRequired: false)
        field.select = SelectInput(
            [OptionModel("", text("ask.choose", visit))]
                + words.map { OptionModel($0, text("\(name).\($0)", visit), isChosen: $0 == visit.form[name]) })
        return field
    }
}
