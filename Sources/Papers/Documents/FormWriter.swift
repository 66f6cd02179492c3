public import Selection

/// Writes a filled form's answers as they stand on paper: days and months in words, codes by their names.
public struct FormWriter: Sendable {
    private let program: Program

    public init(_ program: Program) { self.program = program }

    public func written(_ field: FormField, _ value: String) -> String {
        switch field.kind {
        case .day: Day(value)?.written ?? value
        case .month: Day(value + "-01")?.writtenMonth ?? value
        default: field.codes.flatMap { program.codes[$0]?.name(of: value) } ?? value
        }
    }

    func cover(_ form: FilledForm?, _ cover: FormPaper.Cover) -> [FormPaper.Line] {
        program.form.cover.map { line in
            switch line.source {
            case .number: FormPaper.Line(line.name, cover.mark?.number ?? "")
            case .body: FormPaper.Line(line.name, cover.body)
            case .day: FormPaper.Line(line.name, cover.handedIn?.written ?? "")
            case .answer(let place): FormPaper.Line(line.name, answer(at: place, in: form))
            }
        }
    }

    func answer(at place: String, in form: FilledForm?) -> String {
        program.form.field(at: place).map { written($0, form?[place] ?? "") } ?? ""
    }

    func section(_ section: FormSection, _ form: FilledForm?, portrait: String?) -> FormPaper.Section {
        let isTable = section.maximumRows != nil
        return FormPaper.Section(
            id: section.id, name: section.name,
            cells: isTable ? [] : section.fields.map { line($0, of: section, form) },
            portrait: section.portrait.map { FormPaper.Portrait(name: $0.name, file: portrait) },
            heads: isTable ? section.fields.map(\.name) : nil, widths: section.fields.map(Self.width),
            choices: isTable && form == nil ? section.fields.map(choices(of:)) : [],
            rows: isTable ? rows(section, form) : [])
    }

    private func line(_ field: FormField, of section: FormSection, _ form: FilledForm?) -> FormPaper.Line {
        let value = form.map { written(field, $0[section.place(of: field)]) } ?? ""
        let ticks = form == nil ? ticks(of: field) : []
        let isWide = field.kind == .passage || field.kind == .pledge || value.count > 40
            || ticks.reduce(0) { $0 + $1.count + 2 } > 41
        return FormPaper.Line(
            field.name, value, isWide: isWide, place: section.place(of: field),
            choices: form == nil ? choices(of: field) : [], ticks: ticks,
            isPledge: form == nil && field.kind == .pledge)
    }

    /// A blank's boxes, as whoever leaves them untouched brings them back.
    func boxes(_ field: FormField) -> String {
        let names = field.kind == .pledge ? ["同意"] : ticks(of: field)
        return names.map { "□" + $0 }.joined(separator: "　")
    }

    /// On the blank, a short list's names are there to be ticked.
    private func ticks(of field: FormField) -> [String] {
        let names = choices(of: field)
        return names.count <= Self.mostTicks ? names : []
    }

    private func choices(of field: FormField) -> [String] {
        let list = field.kind == .yesNo ? "yes-no" : field.codes
        return list.flatMap { program.codes[$0] }?.entries.map(\.name) ?? []
    }

    /// More than so many are written by hand.
    private static let mostTicks = 6

    /// An empty table keeps lines to write on.
    private func rows(_ section: FormSection, _ form: FilledForm?) -> [[String]] {
        let kept = form?.rows[section.id] ?? []
        let empty = Array(repeating: [String: String](), count: form == nil ? 4 : 1)
        return (kept.isEmpty ? empty : kept).map { row in
            section.fields.map { written($0, row[$0.id] ?? "") }
        }
    }

    /// How many signs a column is wide: of what its field can hold, and so that its head takes two lines at most.
    private static func width(_ field: FormField) -> Int { max(room(for: field), (field.name.count + 1) / 2 + 1) }

    private static func room(for field: FormField) -> Int {
        switch field.kind {
        case .month: 7
        case .day: 9
        case .year, .number: 5
        case .code, .yesNo: 6
        case .text, .name, .passage, .residentID, .phone, .email, .pledge:
            min(20, max(8, (field.maximumLength ?? 40) / 5))
        }
    }
}
