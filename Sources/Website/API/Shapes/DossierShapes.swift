import Casework
import Records
import Selection

/// A row with whether its reader is an official: internal results are not the applicant's.
struct ReadRow: Sendable {
    let row: DossierRow
    let isInternal: Bool
    let now: Moment
}

/// A dossier with whether its reader is an official.
struct ReadDossier: Sendable {
    let view: DossierView
    let isInternal: Bool
    let now: Moment
}

/// One page of dossiers.
struct ReadPage: Sendable {
    let rows: [ReadRow]
    let total: Int?
    let next: String?
}

extension Shapes {
    static let row = Shape<ReadRow>(
        "DossierRow",
        [
            .text("id") { $0.row.id.text },
            .number("version") { $0.row.version },
            .number("tier") { $0.row.tier.rawValue },
            .number("tierApplied") { $0.row.tierApplied.rawValue },
            .word("stage") { $0.row.stage },
            .text("employer") { $0.row.employer.text },
            .text("body") { $0.row.body.text },
            .optional("desk") { $0.row.desk?.text },
            .moment("submitted") { $0.row.submitted },
            .moment("since") { $0.row.since },
            .moment("lapses") { $0.row.lapses },
            .truth("hasLapsed") { $0.row.hasLapsed(at: $0.now) },
            .optionalWord("end") { $0.row.endKind },
            .optionalWord("endReason") { $0.row.endReason },
            .optional("notice") { $0.row.notice },
            .optional("name") { $0.row.shown.name },
            .optional("unit") { $0.row.shown.unit },
            .optional("title") { $0.row.shown.title },
            .optional("slate") { $0.isInternal ? $0.row.slate?.text : nil },
            .optionalNumber("rank") { $0.isInternal ? $0.row.rank : nil },
            .optionalNumber("score") { $0.isInternal ? $0.row.score : nil },
            .optionalTruth("isGrassroots") { $0.isInternal ? $0.row.countsAsGrassroots : nil },
            .optionalTruth("isWithheld") { $0.isInternal ? $0.row.isWithheld : nil },
        ])

    static let page = Shape<ReadPage>(
        "DossierPage",
        [
            .list("dossiers", row) { $0.rows },
            .optionalNumber("total") { $0.total },
            .optional("next") { $0.next },
        ])

    static let detail = Shape<TimelineDetail>(
        "TimelineDetail",
        [
            .text("label") { $0.label },
            .text("text") { $0.text },
            .optional("code") { $0.code },
        ])

    static let entry = Shape<TimelineEntry>(
        "TimelineEntry",
        [
            .number("sequence") { $0.sequence },
            .text("name") { $0.name },
            .moment("at") { $0.at },
            .word("role") { $0.role },
            .optional("organisation") { $0.organisation?.text },
            .list("details", detail) { $0.details },
        ])

    static let dossier = Shape<ReadDossier>(
        "Dossier",
        [
            .one("row", row) { ReadRow(row: $0.view.row, isInternal: $0.isInternal, now: $0.now) },
            .number("version") { $0.view.version },
            .optional("form", form) { $0.view.form },
            .list("timeline", entry) { $0.view.timeline },
            .list("proofs", proof) { $0.view.attachments },
            .words("acts") { $0.view.acts },
            .list("obstacles", obstacle) { $0.view.obstacles },
            .list("publicities", publicityRow) { $0.view.publicities },
            .list("chain", organisation) { read in
                read.view.dossier.chain.compactMap { read.view.organisations[$0] }
            },
        ])
}
