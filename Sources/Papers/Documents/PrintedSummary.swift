public import Selection

/// 附件2 as it is printed, signed and sealed (三（二）): a sheet for each tier with the columns and cells of the workbook,
/// so that the two can't differ.
public struct PrintedSummary: Paper {
    public static let template = "summary"

    struct Column: Encodable, Sendable, Hashable {
        let header: String
        /// Of the columns beside one another.
        let width: Int
        let isShort: Bool
    }

    struct Sheet: Encodable, Sendable, Hashable {
        let tier: String
        let rows: [[String]]
        /// Left to be written by hand as long as nobody is named.
        let filler: String?
        let phone: String?
        /// Once it was sealed.
        let mark: PrintedMark?
    }

    /// What stands before what.
    struct Labels: Encodable, Sendable, Hashable {
        let body: String
        let filler: String
        let phone: String
    }

    let annex: String
    let heading: String
    let labels: Labels
    let body: String
    let columns: [Column]
    let sheets: [Sheet]

    /// - Parameter marks: of the slates that were sealed.
    public init(_ program: Program, _ paper: SummaryPaper, marks: [Tier: DocumentMark] = [:]) {
        let (cells, words) = (SummaryCells(program), program.summary.words)
        (annex, heading) = (program.heading(of: "附件2").number, program.summaryTitle)
        labels = Labels(body: words.body, filler: words.filler, phone: words.phone)
        body = paper.body.name
        columns = program.summary.printed.map { Column(header: $0.header, width: $0.width, isShort: $0.isShort) }
        let shown = cells.printed
        sheets = paper.slates.filter { !$0.people.isEmpty }.map { slate in
            let rows = slate.people.enumerated().map { place, form in
                SummaryRow(body: paper.body, tier: slate.tier, rank: place + 1, form: form)
            }
            return Sheet(
                tier: program.name(of: slate.tier), rows: rows.map { row in shown.map { $0(row).written } },
                filler: slate.filler, phone: slate.phone,
                mark: marks[slate.tier].map { PrintedMark($0, pages: 80) })
        }
    }
}
