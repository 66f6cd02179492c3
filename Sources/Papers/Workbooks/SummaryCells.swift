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

    func name(of tier: Tier) -> String {
        program.codes["tier"]?.entries.first { $0.means == "\(tier.rawValue)" }?.name ?? "\(tier.rawValue)"
    }

    /// What is the same in every row is looked up once, before the first.
    private func column(_ source: SummarySource, showsMonths: Bool) -> Column {
        switch source {
        case .rank: return { .number($0.rank) }
        case .body: return { .text($0.body.name) }
        case .bodyKind: return { .text($0.body.kind.rawValue) }
        case .tier:
            let names = Dictionary(uniqueKeysWithValues: Tier.allCases.map { ($0, name(of: $0)) })
            return { row in .text(names[row.tier] ?? "") }
        case .grassroots:
            return { [program] row in
                row.form.map { .text(Applicant($0, in: program).candidate.countsAsGrassroots ? "是" : "否") } ?? .empty
            }
        case .answers(let places):
            let answers = places.map { answer(at: $0, showsMonths: showsMonths) }
            if answers.count == 1 { return answers[0].cell }
            return { row in .text(answers.map { $0.text(row) }.filter { !$0.isEmpty }.joined(separator: "\n")) }
        }
    }

    private func answer(at place: String, showsMonths: Bool) -> SummaryAnswer {
        SummaryAnswer(
            place: place, field: program.form.field(at: place), showsMonths: showsMonths, writer: writer)
    }
}

/// An answer of Annex 1, as a cell or as part of one.
private struct SummaryAnswer {
    let place: String
    let field: FormField?
    let showsMonths: Bool
    let writer: FormWriter

    func text(_ row: SummaryRow) -> String {
        guard let field, let value = row.form?.values[place], !value.isEmpty else { return "" }
        return writer.written(field, value)
    }

    func cell(_ row: SummaryRow) -> WorkbookCell {
        guard let field, let value = row.form?.values[place], !value.isEmpty else { return .empty }
        switch field.kind {
        case .day: return Day(value).map { showsMonths ? .month($0) : .day($0) } ?? .text(value)
        case .number, .year: return Int(value).map { .number($0) } ?? .text(value)
        default: return .text(writer.written(field, value))
        }
    }
}
