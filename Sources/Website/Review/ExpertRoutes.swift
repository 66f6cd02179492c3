import Casework
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Records
import Selection

/// The pool of experts, for the office: the list as a page and as a sheet.
extension Site {
    func expertRoutes(_ pages: Pages) {
        pages.get("/experts") { request, visit in try await experts(request, visit) }
        pages.get("/experts.csv") { request, visit in try await expertSheet(request, visit) }
        expertSheetRoutes(pages)
        expertFormRoutes(pages)
        pages.get("/experts/{id}") { _, visit in try await expert(visit) }
        conflictRoutes(pages)
        pages.post("/experts/{id}/end") { _, visit in try await endExpert(visit) }
        expertAccountRoutes(pages)
    }

    private func experts(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        let asked = ExpertsAsked(request.uri.queryParameters)
        let listing = try await casework.experts(
            asked.filter, after: asked.after, for: try visit.actor(), at: visit.now)
        let isWhole = asked.filter == ExpertFilter()
        let page = ExpertsPage(
            filters: FiltersModel(address: "/experts", fields: filters(asked.filter, visit)),
            lines: listing.page.experts.map { line($0, applies: listing.applicants.contains($0.id), visit) },
            empty: text(isWhole ? "expert.none" : "expert.noneFound", visit),
            export: listing.page.experts.isEmpty ? nil : asked.address("/experts.csv"),
            pager: PagerModel(next: listing.page.next.map { asked.address("/experts", after: $0) }))
        return try await self.page(page, text("expert.pool", visit), in: visit)
    }

    /// The list as it stands, in the columns by which experts are taken in: written as it is read.
    private func expertSheet(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        let (asked, actor) = (ExpertsAsked(request.uri.queryParameters), try visit.actor())
        let heads = ["expert.number"] + ExpertField.allCases.map { "expert.\($0.rawValue)" } + ["expert.state"]
        let first = try await casework.wholeExperts(asked.filter, size: Self.expertStep, for: actor, at: visit.now)
        let body = ResponseBody { writer in
            let start = CSVSheet.start + CSVSheet.line(heads.map { text($0, visit) })
            try await writer.write(ByteBuffer(string: start))
            var part = first
            while true {
                let lines = part.experts.map { CSVSheet.line(cells($0, visit)) }
                try await writer.write(ByteBuffer(string: lines.joined()))
                guard let next = part.next else { break }
                part = try await casework.wholeExperts(
                    asked.filter, after: next, size: Self.expertStep, for: actor, at: visit.now)
            }
            try await writer.finish(nil)
        }
        return CSVSheet.answer(body, named: "experts")
    }

    /// Experts of the sheet read at once.
    private static let expertStep = 500

    private func cells(_ expert: WholeExpert, _ visit: Visit) -> [String] {
        let answers = ExpertField.allCases.map { field in
            switch field {
            case .residentID: expert.secrets.residentID
            case .phone: expert.secrets.phone
            case .availability: availability(expert.entry.details.availability, visit)
            default: answer(field, expert.entry.details, visit)
            }
        }
        let standing = expert.entry.standing(on: visit.now.day)
        return [expert.entry.id.text] + answers + [text("expert.standing.\(standing.rawValue)", visit)]
    }

    // MARK: Filters

    private func filters(_ filter: ExpertFilter, _ visit: Visit) -> [FieldModel] {
        var search = FieldModel("q", label: text("expert.search", visit), hint: text("expert.searchHint", visit))
        search.line = LineInput("search", filter.typed)
        let known = casework.program.codes["discipline"]?.entries ?? []
        let availabilities = Availability.allCases.map { ($0.rawValue, availability($0, visit)) }
        let standings = ExpertStanding.allCases.map { ($0.rawValue, text("expert.standing.\($0.rawValue)", visit)) }
        return [
            search,
            select(
                "disciplines", as: "discipline", known.map { ($0.code, shown($0, visit)) }, filter.discipline, visit),
            select("standing", as: "standing", standings, filter.standing?.rawValue, visit),
            select("availability", as: "availability", availabilities, filter.availability?.rawValue, visit),
        ]
    }

    private func select(
        _ label: String, as name: String, _ options: [(String, String)], _ chosen: String?, _ visit: Visit
    ) -> FieldModel {
        var field = FieldModel(name, label: text("expert.\(label)", visit))
        field.select = SelectInput(
            [OptionModel("", text("filter.all", visit))]
                + options.map { OptionModel($0.0, $0.1, isChosen: $0.0 == chosen) })
        return field
    }

    // MARK: An expert in words

    private func line(_ entry: ExpertEntry, applies: Bool, _ visit: Visit) -> ExpertLine {
        ExpertLine(
            address: "/experts/\(entry.id)", name: entry.details.name, unit: entry.details.unit,
            title: entry.details.title, disciplines: disciplines(entry.details, visit),
            term: term(entry.details, visit), marks: marks(entry, applies: applies, visit))
    }

    func marks(_ entry: ExpertEntry, applies: Bool, _ visit: Visit) -> [TagModel] {
        let (standing, availability) = (entry.standing(on: visit.now.day), entry.details.availability)
        var marks = [
            TagModel(text("expert.standing.\(standing.rawValue)", visit), standing == .current ? .good : .calm)
        ]
        if availability != .available { marks.append(TagModel(self.availability(availability, visit), .wait)) }
        if applies { marks.append(TagModel(text("expert.applies", visit), .bad)) }
        return marks
    }

    func term(_ details: ExpertDetails, _ visit: Visit) -> String {
        [details.from, details.to].map { visit.language == .chinese ? $0.written : $0.description }
            .joined(separator: text("expert.until", visit))
    }

    func availability(_ availability: Availability, _ visit: Visit) -> String {
        text("expert.availability.\(availability.rawValue)", visit)
    }

    func disciplines(_ details: ExpertDetails, _ visit: Visit) -> String {
        details.disciplines.map { code in
            casework.program.codes["discipline"]?.entry(of: code).map { shown($0, visit) } ?? code
        }.joined(separator: text("ask.comma", visit))
    }

    private func shown(_ code: Code, _ visit: Visit) -> String {
        code.code + " " + visit.name(of: code)
    }
}

/// What an address asks of the pool; the same part stands behind the address it makes.
private struct ExpertsAsked {
    let filter: ExpertFilter
    let after: ExpertID?

    init(_ asked: Parameters) {
        let word = { (name: Substring) in asked[name].flatMap { $0.isEmpty ? nil : String($0) } }
        filter = ExpertFilter(
            typed: word("q") ?? "", discipline: word("discipline"),
            standing: word("standing").flatMap { ExpertStanding(rawValue: $0) },
            availability: word("availability").flatMap { Availability(rawValue: $0) })
        after = word("after").map { ExpertID($0) }
    }

    func address(_ path: String, after next: ExpertID? = nil) -> String {
        let parts = [
            ("q", filter.typed.isEmpty ? nil : filter.typed), ("discipline", filter.discipline),
            ("standing", filter.standing?.rawValue), ("availability", filter.availability?.rawValue),
            ("after", next?.text),
        ].compactMap { name, value in value.map { "\(name)=\(Site.escaped($0))" } }
        return parts.isEmpty ? path : path + "?" + parts.joined(separator: "&")
    }
}
