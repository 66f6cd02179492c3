import Casework
import Pages
import Records
import Selection

/// A list for tier 3, with what says how its rows are read.
struct ReadFiling: Sendable {
    let view: FilingView
    let program: Program
}

/// Someone on it; ID number and telephone by their ends, as on its page.
struct ReadListed: Sendable {
    let listed: ListedPerson
    let program: Program
}

extension Shapes {
    static func listed(_ catalogue: Catalogue, _ language: Language) -> Shape<ReadListed> {
        Shape(
            "ListedPerson",
            [
                .text("person") { $0.listed.person.text },
                .values("row") { $0.listed.row?.masked(in: $0.program).cells ?? [:] },
                .list("findings", finding(catalogue, language)) { $0.listed.findings },
            ])
    }

    static let filingCorrection = Shape<ShownCorrection>(
        "FilingCorrection",
        [
            .optional("person") { $0.person?.text },
            .optional("remark") { $0.remark },
            .optional("code") { $0.code },
        ])

    static func filing(_ catalogue: Catalogue, _ language: Language) -> Shape<ReadFiling> {
        Shape(
            "Filing",
            [
                .text("id") { $0.view.filing.id.text },
                .number("version") { $0.view.version },
                .text("body") { $0.view.body.id.text },
                .word("standing") { $0.view.standing },
                .moment("due") { $0.view.due },
                .number("limit") { $0.view.limit },
                .list("people", listed(catalogue, language)) { read in
                    read.view.people.map { ReadListed(listed: $0, program: read.program) }
                },
                .list("findings", finding(catalogue, language)) { $0.view.findings },
                .moment("handedIn") { $0.view.filing.handedIn },
                .list("corrections", filingCorrection) { $0.view.corrections },
                .optional("number") { $0.view.filing.record?.number },
                .day("filed") { $0.view.filing.record?.dated },
                .words("acts") { $0.view.acts },
            ])
    }

    static let filingDue = Shape<FilingDue>(
        "FilingDue",
        [
            .text("id") { $0.body.id.text },
            .text("name") { $0.body.name },
            .word("standing") { $0.standing },
            .number("people") { $0.people },
            .moment("due") { $0.due },
            .moment("handedIn") { $0.row?.handedIn },
            .optional("number") { $0.row?.number },
            .day("filed") { $0.row?.filed },
        ])

    static func checkedLine(_ catalogue: Catalogue, _ language: Language) -> Shape<CheckedFilingRow> {
        Shape(
            "CheckedLine",
            [
                .number("line") { $0.line },
                .list("findings", finding(catalogue, language)) { $0.findings },
            ])
    }

    static func filingCheck(_ catalogue: Catalogue, _ language: Language) -> Shape<FilingCheck> {
        Shape(
            "FilingCheck",
            [
                .truth("isRight") { $0.isRight },
                .list("findings", finding(catalogue, language)) { $0.findings },
                .list("rows", checkedLine(catalogue, language)) { $0.rows },
            ])
    }
}
