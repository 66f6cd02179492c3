import Casework
import Pages
import Selection

/// Annex 1 as forms, made from the programme's own description of it.
struct FormModels {
    let site: Site
    let visit: Visit

    var program: Program { site.casework.program }

    func name(_ section: FormSection) -> String { visit.name(of: section) }

    func name(_ field: FormField) -> String { visit.name(of: field) }

    /// The questions of one section with what was answered, and what is wrong where that is asked for.
    func fields(_ section: FormSection, _ form: FilledForm, problems: [Finding], blankRows: Int) -> [FieldModel] {
        guard section.maximumRows == nil else { return [rows(section, form, problems, blankRows)] }
        return section.fields.map { field in
            let place = section.place(of: field)
            let problem = problems.first { $0.place == place && $0.values["row"] == nil }
            return model(field, named: field.id, form[place], problem)
        }
    }

    /// Some questions of the form by their places, named as these.
    func fields(at places: [String], _ form: FilledForm, _ problems: [Finding]) -> [FieldModel] {
        program.form.sections.flatMap { section in
            section.fields.compactMap { field in
                let place = section.place(of: field)
                guard places.contains(place) else { return nil }
                return model(field, named: place, form[place], problems.first { $0.place == place })
            }
        }
    }

    private func rows(_ section: FormSection, _ form: FilledForm, _ problems: [Finding], _ blank: Int) -> FieldModel {
        let typed = form.rows[section.id] ?? []
        let count = min(section.maximumRows ?? 0, typed.count + blank)
        var field = FieldModel(
            section.id, label: name(section), isRequired: false,
            hint: site.text("draft.rows", ["limit": String(section.maximumRows ?? 0)], visit))
        field.rows = RowsInput(
            (0..<count).map { number in
                let row = number < typed.count ? typed[number] : [:]
                return RowModel(
                    number: number + 1,
                    cells: section.fields.map { field in
                        let problem = problems.first {
                            $0.values["field"] == section.place(of: field) && $0.values["row"] == String(number + 1)
                        }
                        return model(field, named: "\(section.id)[\(number)].\(field.id)", row[field.id] ?? "", problem)
                    }, acts: number < typed.count ? moves(number, of: typed.count) : [])
            })
        return field
    }

    private func moves(_ number: Int, of count: Int) -> [OptionModel] {
        let ways = (number > 0 ? ["up"] : []) + (number + 1 < count ? ["down"] : []) + ["away"]
        return ways.map { way in
            OptionModel("\(way):\(number)", site.text("row.\(way)", ["row": "\(number + 1)"], visit))
        }
    }

    private func model(_ field: FormField, named name: String, _ value: String, _ problem: Finding?) -> FieldModel {
        var model = FieldModel(
            name, label: self.name(field), isRequired: field.isRequired,
            hint: field.maximumLength.map { site.text("ask.length", ["limit": String($0)], visit) })
        model.error = problem.map(remark)
        switch field.kind {
        case .text, .name, .residentID: model.line = LineInput("text", value)
        case .passage: model.area = AreaInput(value, lines: 8, limit: field.maximumLength)
        case .day: model.line = LineInput("date", value, isShort: true)
        case .month: model.line = LineInput("month", value, isShort: true)
        case .year, .number: model.line = LineInput("text", value, isShort: true)
        case .phone: model.line = LineInput("tel", value, isShort: true)
        case .email: model.line = LineInput("email", value)
        case .code: model.select = codes(field, value)
        case .yesNo: model.choice = ChoiceInput(several: false, options(["是", "否"], value))
        case .pledge: model.choice = ChoiceInput(several: true, options(["是"], value))
        }
        return model
    }

    private func options(_ values: [String], _ chosen: String) -> [OptionModel] {
        values.map { OptionModel($0, site.text($0 == "是" ? "choice.yes" : "choice.no", visit), isChosen: $0 == chosen) }
    }

    private func codes(_ field: FormField, _ value: String) -> SelectInput {
        let entries = field.codes.flatMap { program.codes[$0]?.entries } ?? []
        return SelectInput(
            [OptionModel("", site.text("ask.choose", visit), isChosen: value.isEmpty)]
                + entries.map { OptionModel($0.code, visit.name(of: $0), isChosen: $0.code == value) })
    }
}

/// Two versions of a part, to be chosen from.
extension FormModels {
    /// A choice for each answer that differs; of a table, which rows stay.
    func choices(_ versions: PartVersions) -> [FieldModel] {
        let fields = versions.fields.map { field in
            let place = versions.section.place(of: field)
            var model = FieldModel("take-\(field.id)", label: name(field))
            model.choice = ChoiceInput(
                several: false,
                [
                    version(.typed, shown(field, versions.typed[place]), isChosen: true),
                    version(.there, shown(field, versions.there[place])),
                ])
            return model
        }
        return versions.rows.isEmpty ? fields : [rows(versions)]
    }

    private func version(_ side: VersionRow.Side, _ value: String, isChosen: Bool = false) -> OptionModel {
        let value = value.isEmpty ? site.text("versions.empty", visit) : value
        let caption = site.text("versions.\(side.rawValue)", ["value": value], visit)
        return OptionModel(side.rawValue, caption, isChosen: isChosen)
    }

    private func rows(_ versions: PartVersions) -> FieldModel {
        var model = FieldModel("keep", label: site.text("versions.rows", visit))
        model.choice = ChoiceInput(
            several: true,
            versions.rows.map { row in
                let values = versions.row(row)
                let cells = versions.section.fields.compactMap { field in values[field.id].map { shown(field, $0) } }
                let caption = version(row.side, cells.joined(separator: " · ")).caption
                return OptionModel(row.text, caption, isChosen: true)
            })
        return model
    }
}

/// Annex 1 as it was filled in, to be read.
extension FormModels {
    func sections(
        _ form: FilledForm, of asked: ApplicationForm? = nil, portrait: PortraitModel? = nil,
        change: ((FormSection) -> String?)? = nil
    ) -> [SectionModel] {
        (asked ?? program.form).sections.map { section in
            let change = change.flatMap { $0(section) }
            guard section.maximumRows != nil else {
                let about = section.fields.map { FactLine(name($0), shown($0, form[section.place(of: $0)])) }
                return SectionModel(
                    name: name(section), about: about, table: nil, change: change,
                    portrait: section.portrait == nil ? nil : portrait)
            }
            let table = TableModel(
                heads: section.fields.map(name),
                lines: (form.rows[section.id] ?? []).map { row in
                    section.fields.map { shown($0, row[$0.id] ?? "") }
                })
            return SectionModel(name: name(section), about: [], table: table, change: change)
        }
    }

    /// A code by its name; other values as they are.
    func shown(_ field: FormField, _ value: String) -> String {
        field.codes.flatMap { program.codes[$0]?.entry(of: value) }.map(visit.name) ?? value
    }
}

/// What a section's form sent, put into the whole.
extension FilledForm {
    func taking(_ answers: Answers, into section: FormSection) -> FilledForm {
        var form = self
        guard section.maximumRows == nil else {
            form.rows[section.id] = (answers.rows[section.id] ?? []).map { row in
                section.fields.reduce(into: [:]) { $0[$1.id] = row[$1.id].isEmpty ? nil : row[$1.id] }
            }
            return form
        }
        for field in section.fields {
            let value = answers[field.id]
            form.values[section.place(of: field)] = value.isEmpty ? nil : value
        }
        return form
    }
}
