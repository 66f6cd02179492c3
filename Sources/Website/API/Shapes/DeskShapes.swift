import Casework
import Records
import Selection

/// A pile, a slate or a whole desk, at the moment it is read.
struct ReadAt<Value: Sendable>: Sendable {
    let value: Value
    let now: Moment

    func row(_ row: DossierRow) -> ReadRow { ReadRow(row: row, isInternal: true, now: now) }
}

/// Someone at the body, with what still keeps them off a sealed slate.
struct ReadCandidate: Sendable {
    let row: ReadRow
    let isListed: Bool
    let obstacles: [Refusal]
}

extension Shapes {
    static let pile = Shape<ReadAt<ToDo.Pile>>(
        "Pile",
        [
            .word("stage") { $0.value.stage },
            .list("dossiers", row) { read in read.value.rows.map(read.row) },
            .truth("isCut") { $0.value.isCut },
        ])

    static let toDo = Shape<ReadAt<ToDo>>(
        "ToDo",
        [
            .list("piles", pile) { read in read.value.piles.map { ReadAt(value: $0, now: read.now) } },
            .list("publicities", publicityRow) { $0.value.publicities },
            .list("slates", slate) { read in read.value.slates.map { ReadAt(value: $0, now: read.now) } },
            .list("filings", filingDue) { $0.value.filings },
            .list("panels", panelRow) { $0.value.panels },
            .list("sittings", sittingDue) { $0.value.sittings },
            .list("organisationsAsked", organisation) { $0.value.asked },
        ])

    static let ledger = Shape<QuotaLedger>(
        "QuotaLedger",
        [
            .number("used") { $0.used },
            .number("limit") { $0.limit },
            .number("grassroots") { $0.grassroots },
            .truth("canStillBeMet") { $0.canStillBeMet },
        ])

    static let candidate = Shape<ReadCandidate>(
        "Candidate",
        [
            .one("dossier", row) { $0.row },
            .truth("isListed") { $0.isListed },
            .list("obstacles", obstacle) { $0.obstacles },
        ])

    static let parcel = Shape<PaperParcel>(
        "Parcel",
        [
            .text("desk") { $0.desk.text },
            .moment("received") { $0.received },
            .list("counts", paperCount) { $0.counts },
            .truth("hasReport") { $0.hasReport },
            .optionalNumber("corrects") { $0.corrects },
        ])

    static let paperCount = Shape<PaperCount>(
        "PaperCount",
        [
            .text("dossier") { $0.dossier.text },
            .number("forms") { $0.forms },
            .number("volumes") { $0.volumes },
            .truth("isSigned") { $0.isSigned },
            .truth("isSealed") { $0.isSealed },
        ])

    static let slate = Shape<ReadAt<SlateView>>(
        "Slate",
        [
            .text("id") { $0.value.slate.id.text },
            .number("version") { $0.value.version },
            .text("body") { $0.value.slate.body.text },
            .number("tier") { $0.value.slate.tier.rawValue },
            .texts("members") { $0.value.slate.members.map(\.text) },
            .one("quota", ledger) { $0.value.ledger },
            .list("candidates", candidate) { read in
                read.value.rows.map { row in
                    ReadCandidate(
                        row: read.row(row), isListed: read.value.slate.members.contains(row.id),
                        obstacles: read.value.obstacles[row.id] ?? [])
                }
            },
            .moment("due") { $0.value.due },
            .truth("hasLapsed") { $0.value.hasLapsed },
            .moment("sealed") { $0.value.slate.sealedAt },
            .list("parcels", parcel) { $0.value.slate.paper.parcels },
            .texts("paperWaived") { $0.value.slate.paper.waived.map(\.text).sorted() },
            .words("acts") { $0.value.acts },
        ])

    static let judged = Shape<ReadJudged>(
        "JudgedTier",
        [
            .number("tier") { $0.tier.rawValue },
            .truth("isVoteOpen") { $0.decision.votesOpened.contains($0.tier) },
            .truth("isListPrepared") { $0.decision.prepared[$0.tier] != nil },
            .texts("list") { ($0.decision.lists[$0.tier] ?? []).map(\.text) },
            .list("dossiers", row) { $0.rows },
        ])

    static let decision = Shape<ReadAt<ReadDecision>>(
        "Decision",
        [
            .number("version") { $0.value.view.version },
            .list("tiers", judged) { read in
                [Tier.one, .two].map { tier in
                    ReadJudged(
                        tier: tier, decision: read.value.view.decision,
                        rows: (read.value.rows[tier] ?? []).map(read.row))
                }
            },
            .texts("departments") { $0.value.view.decision.consultation?.departments ?? [] },
            .moment("consultedUntil") { $0.value.view.decision.consultation?.due },
            .texts("replied") { $0.value.view.decision.replies.keys.sorted() },
            .texts("objected") { $0.value.view.decision.objected.map(\.text).sorted() },
            .truth("isConsulted") { $0.value.view.isConsulted },
            .texts("notices") { $0.value.view.decision.notices.map(\.number) },
            .words("acts") { $0.value.view.acts },
        ])
}

/// The season's decision with everyone it judges.
struct ReadDecision: Sendable {
    let view: DecisionView
    let rows: [Tier: [DossierRow]]
}

/// A tier as the office judges it.
struct ReadJudged: Sendable {
    let tier: Tier
    let decision: Decision
    let rows: [ReadRow]
}
