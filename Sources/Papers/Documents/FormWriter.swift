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

    /// 获奖情况，第2行“科技进步奖”，第3–5页: what a proof proves.
    public func written(_ claim: ProofClaim, of form: FilledForm) -> String {
        guard let section = program.form.section(claim.section) else { return "" }
        var words = section.name
        if let row = claim.row, let rows = form.rows[claim.section], rows.indices.contains(row) {
            let first = section.fields.compactMap { rows[row][$0.id] }.first ?? ""
            words += "，第\(row + 1)行“\(first)”"
        }
        guard let pages = claim.pages else { return words }
        return words + (pages.count == 1 ? "，第\(pages.lowerBound)页" : "，第\(pages.lowerBound)–\(pages.upperBound)页")
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

    private func answer(at place: String, in form: FilledForm?) -> String {
        program.form.field(at: place).map { written($0, form?[place] ?? "") } ?? ""
    }

    func section(_ section: FormSection, _ form: FilledForm?, portrait: String?) -> FormPaper.Section {
        let isTable = section.maximumRows != nil
        return FormPaper.Section(
            id: section.id, name: section.name, 
            cells: isTable ? [] : section.fields.map { line($0, of: section, form) },
            portrait: section.portrait.map { FormPaper.Portrait(name: $0.name, file: portrait) },
            heads: isTable ? section.fields.map(\.name) : nil, widths: section.fields.map(Self.width),
            choices: isTable && form == nil ? section.fields.map(choices) : [],
            rows: isTable ? rows(section, form) : [])
    }

    private func line(_ field: FormField, of section: FormSection, _ form: FilledForm?) -> FormPaper.Line {
        let value = form.map { written(field, $0[section.place(of: field)]) } ?? ticks(field)
        let isWide = field.kind == .passage || field.kind == .pledge || value.count > 40
        return FormPaper.Line(
            field.name, value, isWide: isWide, place: section.place(of: field),
            choices: form == nil ? choices(field) : [])
    }

    /// On the blank, a short list's names are there to be ticked.
    func ticks(_ field: FormField) -> String {
        let names = choices(field)
        return names.count > Self.mostTicks ? "" : names.map { "□" + $0 }.joined(separator: "　")
    }

    private func choices(_ field: FormField) -> [String] {
        switch field.kind {
        case .yesNo: ["是", "否"]
        case .pledge: ["同意"]
        default: field.codes.flatMap { program.codes[$0] }?.entries.map(\.name) ?? []
        }
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
