import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// The form by which an expert is put into the pool or changed.
extension Site {
    func expertFormRoutes(_ pages: Pages) {
        pages.get("/experts/new") { _, visit in
            try casework.requireKeeper(try visit.actor())
            return try await expertForm(nil, visit)
        }
        pages.post("/experts") { _, visit in try await addExpert(visit) }
        pages.get("/experts/{id}/change") { _, visit in
            try casework.requireKeeper(try visit.actor())
            return try await expertForm(try await casework.expert(expertID(visit), for: visit.actor()), visit)
        }
        pages.post("/experts/{id}") { _, visit in try await changeExpert(visit) }
    }

    private func expertForm(
        _ view: ExpertView?, _ visit: Visit, _ status: HTTPResponse.Status = .ok, refused: CheckedExpert? = nil,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let heading = view.map { text("expert.changeTitle", ["name": $0.entry.details.name], visit) }
        let place = view.map { "/experts/\($0.entry.id)" } ?? "/experts"
        let form = FormModel(
            action: place, button: text("expert.save", visit), key: Self.newKey(),
            fields: ExpertField.allCases.map { field($0, view, refused, visit) },
            hidden: view.map { [HiddenField("version", String($0.entry.version))] } ?? [])
        let back = Link(view?.entry.details.name ?? text("expert.pool", visit), place)
        let page = FormPage(
            heading: heading ?? text("expert.add", visit), intro: text("expert.formIntro", visit), form: form,
            further: [back])
        let found = refused.map { self.summary(of: $0, visit) } ?? summary
        return try await self.page(page, page.heading, in: visit, status: status, summary: found)
    }

    private static let mayBeEmpty: Set<ExpertField> = [
        .residentID, .phone, .formerUnits, .parentUnits, .service, .research,
    ]

    private func field(
        _ asked: ExpertField, _ view: ExpertView?, _ refused: CheckedExpert?, _ visit: Visit
    ) -> FieldModel {
        let name = asked.rawValue
        let value = visit.form[name] ?? view.map { answer(asked, $0.entry.details, visit) } ?? ""
        var field = FieldModel(
            name, label: text("expert.\(name)", visit), isRequired: !Self.mayBeEmpty.contains(asked),
            hint: hint(asked, isChange: view != nil, visit),
            error: refused.flatMap { checked in
                checked.faults[asked].map { sentence($0, at: asked, checked, visit) }
            })
        switch asked {
        case .from, .to: field.line = LineInput("date", value, isShort: true)
        case .phone: field.line = LineInput("tel", value)
        case .service, .research: field.area = AreaInput(value, lines: 3, limit: asked.most)
        case .availability:
            let chosen = Availability(rawValue: value) ?? .available
            field.choice = ChoiceInput(
                several: false,
                Availability.allCases.map {
                    OptionModel($0.rawValue, availability($0, visit), isChosen: $0 == chosen)
                })
        default: field.line = LineInput("text", value)
        }
        return field
    }

    private func hint(_ field: ExpertField, isChange: Bool, _ visit: Visit) -> String? {
        switch field {
        case .residentID: text(isChange ? "expert.keptHint" : "expert.residentIDHint", visit)
        case .phone: isChange ? text("expert.keptHint", visit) : nil
        case .from: isChange ? text("expert.fromHint", visit) : nil
        case .formerUnits, .parentUnits, .disciplines, .to, .service, .research:
            text("expert.\(field.rawValue)Hint", visit)
        case .name, .unit, .title, .availability: nil
        }
    }

    /// What the pool holds, as it is typed; an ID number and a telephone are typed anew or not at all.
    func answer(_ field: ExpertField, _ details: ExpertDetails, _ visit: Visit) -> String {
        switch field {
        case .name: details.name
        case .residentID, .phone: ""
        case .unit: details.unit
        case .formerUnits: details.formerUnits.joined(separator: text("ask.comma", visit))
        case .parentUnits: details.parentUnits.joined(separator: text("ask.comma", visit))
        case .title: details.title
        case .disciplines:
            details.disciplines.map { name(ofDiscipline: $0, visit) }
                .joined(separator: visit.language == .english ? "; " : "；")
        case .from: details.from.description
        case .to: details.to.description
        case .availability: details.availability.rawValue
        case .service: details.service
        case .research: details.research
        }
    }

    private func name(ofDiscipline code: String, _ visit: Visit) -> String {
        casework.program.codes["discipline"]?.entry(of: code).map { visit.name(of: $0) } ?? code
    }

    // MARK: Sent

    private func typedExpert(_ visit: Visit) -> TypedExpert {
        TypedExpert(
            ExpertField.allCases.reduce(into: [:]) { answers, field in answers[field] = visit.form[field.rawValue] })
    }

    private func addExpert(_ visit: Visit) async throws -> Response {
        do {
            let id = try await casework.addExpert(typedExpert(visit), try visit.request())
            return see("/experts/\(id)", done: "expertAdded")
        } catch let refused as ExpertsRefused {
            return try await expertForm(nil, visit, .unprocessableContent, refused: refused.checked.first)
        }
    }

    private func changeExpert(_ visit: Visit) async throws -> Response {
        let id = try expertID(visit)
        do {
            try await casework.changeExpert(id, to: typedExpert(visit), try visit.request())
            return see("/experts/\(id)", done: "saved")
        } catch let refused as ExpertsRefused {
            let view = try await casework.expert(id, for: try visit.actor())
            return try await expertForm(view, visit, .unprocessableContent, refused: refused.checked.first)
        } catch CaseworkFault.changedMeanwhile {
            let view = try await casework.expert(id, for: try visit.actor())
            return try await expertForm(view, visit, .conflict, changedMeanwhile("/experts/\(id)", visit))
        }
    }

    // MARK: What is wrong

    private func summary(of checked: CheckedExpert, _ visit: Visit) -> ErrorSummary {
        ErrorSummary(
            heading: text("ask.wrong", visit),
            items: remarks(on: checked, visit).map { field, remark in
                ErrorItem(remark, address: "#" + FieldModel.id(of: field.rawValue))
            })
    }

    /// What is wrong, in the order of the questions.
    func remarks(on checked: CheckedExpert, _ visit: Visit) -> [(field: ExpertField, remark: String)] {
        ExpertField.allCases.compactMap { field in
            checked.faults[field].map { fault in
                let label = text("expert.\(field.rawValue)", visit) + text("ask.colon", visit)
                return (field, label + sentence(fault, at: field, checked, visit))
            }
        }
    }

    /// Who is known already is named, and what is no discipline.
    private func sentence(
        _ fault: ExpertFault, at field: ExpertField, _ checked: CheckedExpert, _ visit: Visit
    ) -> String {
        let words: [String] =
            switch fault {
            case .knownByName, .knownByResidentID: checked.known.map { named($0, visit) }
            case .disciplineUnknown: checked.reading.unknownDisciplines
            default: []
            }
        let sentence = text("expert.fault.\(fault.rawValue)", ["limit": String(field.most)], visit)
        if words.isEmpty { return sentence }
        return sentence + text("ask.colon", visit) + words.joined(separator: text("ask.comma", visit))
    }
}
