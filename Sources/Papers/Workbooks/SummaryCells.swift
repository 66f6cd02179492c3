import Selection

/// A person's line of Annex 2, before it is laid out in columns.
struct SummaryRow {
    let body: SummaryBody
    let tier: Tier
    let rank: Int
    let form: FilledForm?
}

/// What stands in the columns of Annex 2: answers of Annex 1, codes by the names that `bole check` reads, days as days.
struct SummaryCells {
    typealias Column = (SummaryRow) -> WorkbookCell

    private let program: Program
    private let writer: FormWriter

    init(_ program: Program) {
        self.program = program
        writer = FormWriter(program)
    }

    /// The columns of the data sheet.
    var data: [Column] { program.summary.columns.map { column($0.source, showsMonths: false) } }

    /// Those of the printed sheet.
    var printed: [Column] { program.summary.printed.map { column($0.source, showsMonths: $0.showsMonths) } }

    /// What is the same in every row is looked up once, before the first.
    private func column(_ source: SummarySource, showsMonths: Bool) -> Column {
        switch source {
        case .rank: return { .number($0.rank) }
        case .body: return { .text($0.body.name) }
        case .bodyKind: return { .text($0.body.kind.rawValue) }
        case .tier:
            let names = Dictionary(uniqueKeysWithValues: Tier.allCases.map { ($0, program.name(of: $0)) })
            return { row in .text(names[row.tier] ?? "") }
        case .grassroots:
            let (yes, no) = (program.codes.name(meaning: "yes"), program.codes.name(meaning: "no"))
            return { [program] row in
                row.form.map { .text(Applicant($0, in: program).candidate.countsAsGrassroots ? yes : no) } ?? .empty
            }
        case .answers(let places):
            let answers = places.compactMap { place in
                program.form.field(at: place).map { SummaryAnswer(place, $0, program.codes, writer) }
            }
            if answers.count == 1 { return { [answer = answers[0]] row in answer.cell(row, showsMonths) } }
            return { row in .text(answers.map { $0.text(row) }.filter { !$0.isEmpty }.joined(separator: "\n")) }
        }
    }
}

/// An answer of Annex 1, as a cell or as part of one. It holds little, for it is asked in every row.
private struct SummaryAnswer {
    private let place: String
    private let kind: FormFieldKind
    /// The names of its codes.
    private let names: [String: String]
    /// How a day or a month stands in words.
    private let days: ((String) -> String)?

    init(_ place: String, _ field: FormField, _ codes: CodeLists, _ writer: FormWriter) {
        self.place = place
        kind = field.kind
        let entries = field.codes.flatMap { codes[$0] }?.entries ?? []
        names = Dictionary(entries.map { ($0.code, $0.name) }) { first, _ in first }
        days = field.kind == .day || field.kind == .month ? { writer.written(field, $0) } : nil
    }

    func text(_ row: SummaryRow) -> String { row.form?.values[place].map(written) ?? "" }

    func cell(_ row: SummaryRow, _ showsMonths: Bool) -> WorkbookCell {
        guard let value = row.form?.values[place], !value.isEmpty else { return .empty }
        switch kind {
        case .day: return Day(value).map { showsMonths ? .month($0) : .day($0) } ?? .text(value)
        case .number, .year: return Int(value).map { .number($0) } ?? .text(value)
        default: return .text(written(value))
        }
    }

    private func written(_ value: String) -> String {
        if let days { return value.isEmpty ? "" : days(value) }
        return names.isEmpty ? value : names[value] ?? value
    }
}

extension CodeLists {
    fileprivate func name(meaning word: String) -> String {
        self["yes-no"]?.entries.first { $0.means == word }?.name ?? ""
    }
}
