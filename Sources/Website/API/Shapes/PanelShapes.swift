import Casework
import Records
import Selection

/// A seat of a panel, with the name for the office.
struct ReadSeat: Sendable {
    let expert: ExpertID?
    let name: String?
}

extension Shapes {
    static let panelRow = Shape<PanelRow>(
        "PanelRow",
        [
            .text("id") { $0.id.text },
            .text("name") { $0.name },
            .texts("tiers") { $0.tiers.map { "\($0.rawValue)" } },
            .word("standing") { $0.standing },
            .day("meets") { $0.meets },
            .number("seats") { $0.seats },
            .moment("began") { $0.began },
            .moment("fixed") { $0.fixed },
            .moment("ended") { $0.ended },
        ])

    static let share = Shape<PanelShare>(
        "SeedShare",
        [
            .text("holder") { $0.holder },
            .text("commitment") { $0.commitment },
            .moment("committed") { $0.committed },
            .optional("value") { $0.value },
            .moment("revealed") { $0.revealed },
        ])

    static let seat = Shape<ReadSeat>(
        "Seat",
        [
            .optional("expert") { $0.expert?.text },
            .optional("name") { $0.name },
        ])

    static let panel = Shape<PanelView>(
        "Panel",
        [
            .text("id") { $0.panel.id.text },
            .number("version") { $0.version },
            .text("name") { $0.panel.draft.name },
            .texts("tiers") { $0.panel.draft.tiers.map { "\($0.rawValue)" } },
            .word("standing") { $0.panel.standing },
            .day("meets") { $0.panel.draft.query.meets },
            .number("seats") { $0.panel.draft.seats },
            .texts("holders") { $0.panel.draft.holders.map(\.text) },
            .number("found") { $0.plan.pool.count },
            .number("excluded") { $0.plan.excluded.count },
            .optional("obstacle") { $0.obstacle?.reason.rawValue },
            .texts("alike") { $0.alike.map { "\($0.id)/\($1.id)" } },
            .optional("commitment") { $0.panel.fixed?.commitment },
            .list("shares", share) { $0.panel.shares },
            .list("panel", seat) { view in
                view.panel.sitting.map { expert in
                    ReadSeat(expert: expert, name: expert.flatMap { view.people[$0]?.details.name })
                }
            },
            .texts("alternates") { $0.panel.outcome?.alternates.map(\.text) ?? [] },
            .optionalWord("abandoned") { $0.panel.abandoned },
            .words("acts") { $0.acts },
        ])

    /// As everyone sees it: numbers, no names.
    static let draw = Shape<PublicDraw>(
        "Draw",
        [
            .text("id") { $0.panel.id.text },
            .text("name") { $0.panel.draft.name },
            .texts("tiers") { $0.panel.draft.tiers.map { "\($0.rawValue)" } },
            .word("standing") { $0.panel.standing },
            .moment("fixed") { $0.fixed.plan.fixed },
            .moment("ended") { $0.row.ended },
            .text("commitment") { $0.fixed.commitment },
            .list("shares", share) { $0.panel.shares },
            .optional("beacon") { $0.panel.beacon },
            .optional("seed") { $0.panel.outcome?.seed },
            .list("panel", seat) { $0.panel.sitting.map { ReadSeat(expert: $0, name: nil) } },
            .texts("alternates") { $0.panel.outcome?.alternates.map(\.text) ?? [] },
            .optionalWord("abandoned") { $0.panel.abandoned },
        ])
}
