import Casework
import Pages
import Selection

/// The plain form of an act, made from its declaration, with what was answered so far.
struct ActForm {
    let site: Site
    let visit: Visit
    let declaration: ActDeclaration
    let scene: ActScene
    var answers = Answers()
    var faults: [String: AnswerFault] = [:]
    /// How many blank rows stand below what was typed.
    var blankRows = 3
    /// Where on the case's page to go on once it is done.
    var place: String?

    var model: FormModel {
        FormModel(
            action: declaration.path(on: scene.id), button: site.text(declaration.textKey, visit), key: Site.newKey(),
            fields: declaration.fields.filter(isAsked).map { field($0, answers, at: $0.name, label: $0.name) },
            hidden: [HiddenField("version", String(scene.version))] + (place.map { [HiddenField("row", $0)] } ?? []),
            hasMore: hasBlankRows,
            onward: site.onward(declaration, scene, visit))
    }

    /// The faults as a summary that leads to each place.
    var summary: ErrorSummary {
        let items = faults.keys.sorted { Self.order(of: $0) < Self.order(of: $1) }.map { place in
            let label = site.text(declaration.textKey(of: Self.label(of: place)), visit)
            let subject = subject(of: place).map { $0 + " · " } ?? ""
            return ErrorItem(
                subject + label + site.text("ask.colon", visit) + (problem(at: place) ?? ""),
                address: "#f-" + place.replacing("[", with: "-").replacing("].", with: "-"))
        }
        return ErrorSummary(heading: site.text("ask.wrong", visit), items: items)
    }

    /// Where nobody can be chosen, what may be left out isn't asked.
    private func isAsked(_ field: ActField) -> Bool {
        guard case .dossiers(let source) = field.kind, !field.isRequired else { return true }
        return scene.people[source]?.isEmpty == false
    }

    private var hasBlankRows: Bool {
        declaration.fields.contains { if case .rows(let inner) = $0.kind { fixedField(inner) == nil } else { false } }
    }

    /// `corrections[0].remark` is labelled as `corrections.remark`.
    private static func label(of place: String) -> String { place.replacing(/\[[0-9]+\]/, with: "") }

    /// The second row before the tenth.
    private static func order(of place: String) -> String {
        place.replacing(/[0-9]+/) { String(repeating: "0", count: max(0, 4 - $0.0.count)) + String($0.0) }
    }

    /// The part of Annex 1 that the place's row speaks of, where it speaks of one.
    private func subject(of place: String) -> String? {
        guard let match = place.firstMatch(of: /^([A-Za-z]+)\[([0-9]+)\]/), let number = Int(match.2),
            let rows = answers.rows[String(match.1)], rows.indices.contains(number)
        else { return nil }
        let item = rows[number]["item"]
        return site.casework.program.form.verifiedItems.contains(item) ? site.sectionName(item, visit) : nil
    }

    private func problem(at place: String) -> String? {
        faults[place].map { site.text($0.textKey, $0.values, visit) }
    }

    /// `subject` is the section that a row speaks of, where it isn't asked.
    private func field(
        _ field: ActField, _ answers: Answers, at place: String, label: String, about subject: String? = nil
    ) -> FieldModel {
        var model = FieldModel(
            place, label: site.text(declaration.textKey(of: label), visit), isRequired: field.isRequired,
            hint: hint(on: label), error: problem(at: place))
        let preset = scene.presets[field.name] ?? ""
        let value = answers.texts[field.name] == nil ? preset : answers[field.name]
        switch field.kind {
        case .rows(let inner):
            model.rows = RowsInput(rows(field, inner))
            if ActField.offersUsual(inner) { model.hint = site.text("ask.usual", visit) }
        case .text where scene.choices[field.name] != nil:
            model.select = select(scene.choices[field.name] ?? [], value)
        case .text: model.line = LineInput("text", value)
        case .unremembered: model.line = LineInput("text", value, autocomplete: "off")
        case .passage: model.area = AreaInput(value, lines: place.contains("[") ? 2 : 5)
        case .texts where scene.choices[field.name] != nil:
            let chosen = answers.texts[field.name] ?? preset.split(separator: "\n").map { String($0) }
            model.choice = ChoiceInput(several: true, ticked(scene.choices[field.name] ?? [], chosen))
        case .texts, .sheet: model.area = AreaInput(value)
        case .codes: model.area = AreaInput(answers.texts[field.name]?.joined(separator: "\n") ?? preset, lines: 3)
        case .code(let list): model.select = select(entries(of: list), value)
        case .day: model.line = LineInput("date", value, isShort: true)
        case .moment: model.line = LineInput("datetime-local", String(value.prefix(16)), isShort: true)
        case .number, .points: model.line = LineInput("text", value, isShort: true)
        case .yesNo: model.choice = ChoiceInput(several: false, options(["yes", "no"], under: "choice.", [value]))
        case .choice(let values) where place.contains("["):
            model.select = select(options(values, under: "choice.\(field.name).", []), value)
        case .choice(let values):
            model.choice = ChoiceInput(several: false, options(values, under: "choice.\(field.name).", [value]))
        case .choices(let values):
            let chosen = answers.texts[field.name] ?? []
            model.choice = ChoiceInput(several: true, options(values, under: "choice.\(field.name).", chosen))
        case .section: model.select = select(sections, value)
        case .usual(let use): choose(use, of: subject, value, at: place, in: &model)
        case .checks: model.choice = ChoiceInput(several: true, checks(answers.texts[field.name] ?? []))
        case .dossier(let source): model.select = select(scene.people[source] ?? [], value)
        case .dossiers(let source): choose(field, source, answers.texts[field.name] ?? [], in: &model)
        }
        return model
    }

    /// What helps with an answer, where the texts have something.
    private func hint(on label: String) -> String? {
        let key = declaration.textKey(of: label) + ".hint"
        let words = site.text(key, visit)
        return words == key ? nil : words
    }

    private func entries(of list: String) -> [OptionModel] {
        (site.casework.program.codes[list]?.entries ?? []).map { OptionModel($0.code, site.caption(of: $0, visit)) }
    }

    private var sections: [OptionModel] {
        site.casework.program.form.verifiedItems.map { OptionModel($0, site.sectionName($0, visit)) }
    }

    private func options(_ values: [String], under key: String, _ chosen: [String]) -> [OptionModel] {
        values.map { OptionModel($0, site.text(key + $0, visit), isChosen: chosen.contains($0)) }
    }

    private func ticked(_ options: [OptionModel], _ chosen: [String]) -> [OptionModel] {
        options.map { OptionModel($0.value, $0.caption, isChosen: chosen.contains($0.value)) }
    }

    private func select(_ options: [OptionModel], _ value: String) -> SelectInput {
        let blank = OptionModel("", site.text("ask.choose", visit), isChosen: value.isEmpty)
        return SelectInput([blank] + options.map { OptionModel($0.value, $0.caption, isChosen: $0.value == value) })
    }

    /// Several people: ticked, or in an order as many selections as there are people.
    private func choose(_ field: ActField, _ source: DossierSource, _ chosen: [String], in model: inout FieldModel) {
        let people = scene.people[source] ?? []
        guard declaration.act == .rank else {
            model.choice = ChoiceInput(several: true, ticked(people, chosen))
            return
        }
        model.rows = RowsInput(
            people.indices.map { place in
                var cell = FieldModel(field.name, label: site.text("ask.place", visit))
                cell.select = select(people, chosen.indices.contains(place) ? chosen[place] : people[place].value)
                return RowModel(number: place + 1, cells: [cell])
            })
    }
}

/// Rows: one for each section or person where the answer has to speak of all, else blank ones to be filled.
extension ActForm {
    private func rows(_ field: ActField, _ inner: [ActField]) -> [RowModel] {
        let typed = answers.rows[field.name] ?? []
        guard let fixed = fixedField(inner) else {
            return (0..<(typed.count + blankRows)).map { number in
                row(number, field, inner, number < typed.count ? typed[number] : Answers())
            }
        }
        var blank = typed.count
        return subjects(fixed).enumerated().map { number, subject in
            if let index = typed.firstIndex(where: { $0[fixed.name] == subject.value }) {
                return row(index, field, inner, typed[index], fixed: (fixed, subject), shown: number + 1)
            }
            defer { blank += 1 }
            let likely = typed.isEmpty ? scene.rowPresets[subject.value] ?? [:] : [:]
            let answers = Answers(texts: likely.mapValues { [$0] })
            return row(blank, field, inner, answers, fixed: (fixed, subject), shown: number + 1)
        }
    }

    private func row(
        _ index: Int, _ field: ActField, _ inner: [ActField], _ answers: Answers,
        fixed: (field: ActField, subject: OptionModel)? = nil, shown: Int? = nil
    ) -> RowModel {
        RowModel(
            number: shown ?? index + 1,
            cells: inner.map { cell in
                let place = "\(field.name)[\(index)].\(cell.name)"
                guard let fixed, fixed.field == cell else {
                    return self.field(
                        cell, answers, at: place, label: "\(field.name).\(cell.name)", about: fixed?.subject.value)
                }
                var model = FieldModel(place, label: fixed.subject.caption)
                model.fixed = HiddenField(place, fixed.subject.value)
                return model
            })
    }

    /// The field of a row that isn't asked, because there is a row for each of its values.
    private func fixedField(_ inner: [ActField]) -> ActField? {
        switch declaration.act {
        case .verify: inner.first { $0.kind == .section }
        case .deliberate, .receivePaper: inner.first { $0.name == "dossier" }
        default: nil
        }
    }

    private func subjects(_ field: ActField) -> [OptionModel] {
        if case .dossier(let source) = field.kind { scene.people[source] ?? [] } else { sections }
    }
}

/// What the programme offers to choose from: usual remarks, and what is looked at before a dossier is taken in.
extension ActForm {
    /// Chosen, a remark fills the words beside it where scripts run, and begins them where they don't.
    private func choose(
        _ use: UsualRemark.Use, of subject: String?, _ value: String, at place: String, in model: inout FieldModel
    ) {
        let remarks = site.casework.program.remarks.filter { $0.use == use && (subject.map($0.concerns) ?? true) }
        let options = remarks.map { remark in
            let part = subject == nil ? remark.section.map { site.sectionName($0, visit) + " · " } : nil
            return OptionModel(
                remark.code, (part ?? "") + visit.name(of: remark), isChosen: remark.code == value,
                fill: remark.words)
        }
        let blank = OptionModel("", site.text("ask.choose", visit), isChosen: value.isEmpty)
        let words = FieldModel(place.replacing(/code$/, with: "remark"), label: "")
        model.select = SelectInput([blank] + options, fills: words.id)
        // Rows say it once, above them.
        if !place.contains("[") { model.hint = site.text("ask.usual", visit) }
    }

    private func checks(_ chosen: [String]) -> [OptionModel] {
        site.casework.program.acceptance.map { check in
            let values = ["words": visit.name(of: check), "clause": check.clause.text]
            return OptionModel(check.id, site.text("check.said", values, visit), isChosen: chosen.contains(check.id))
        }
    }
}
