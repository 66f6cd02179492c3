import Casework
import Records
import Selection

extension Shapes {
    static let proposedRow = Shape<ProposedRow>(
        "ProposedPair",
        [
            .text("dossier") { $0.pair.pair.dossier.text },
            .text("expert") { $0.pair.pair.expert.text },
            .optional("dossierName") { $0.dossier },
            .optional("expertName") { $0.expert?.details.name },
            .number("cost") { $0.pair.cost },
            .number("disciplineCost") { $0.pair.disciplineCost },
            .number("textCost") { $0.pair.textCost },
            .number("bidCost") { $0.pair.bidCost },
            .word("discipline") { $0.pair.discipline },
            .optionalWord("bid") { $0.pair.bid },
            .truth("isByHand") { $0.pair.isByHand },
        ])

    static let proposalShortage = Shape<ProposalShortage>(
        "ProposalShortage",
        [
            .text("limit") { $0.limit },
            .texts("dossiers") { $0.dossiers.map(\.text) },
            .texts("experts") { $0.experts.map(\.text) },
            .number("lacking") { $0.lacking },
            .number("unanswered") { $0.unanswered },
        ])

    static let proposal = Shape<ProposalView>(
        "Proposal",
        [
            .text("round") { $0.id.text },
            .number("proposal") { $0.proposed },
            .word("way") { $0.proposal.order.way },
            .truth("needsExact") { $0.proposal.order.needsExact },
            .optionalNumber("cap") { $0.proposal.order.cap },
            .optional("seed") { $0.proposal.seed },
            .optionalNumber("draws") { $0.proposal.draws },
            .number("cost") { $0.proposal.cost },
            .number("bound") { $0.proposal.bound },
            .number("exchanged") { $0.proposal.exchanged },
            .list("pairs", proposedRow) { $0.rows },
            .list("shortages", proposalShortage) { $0.proposal.shortages },
            .optional("obstacle") { $0.obstacle?.reason.rawValue },
        ])

    /// Who could read instead, and what that changes.
    static let exchangeChoice = Shape<ExchangeChoice>(
        "ExchangeChoice",
        [
            .text("expert") { $0.expert.id.text },
            .text("name") { $0.expert.details.name },
            .number("cost") { $0.pair.cost },
            .number("change") { $0.change },
            .optional("obstacle") { $0.obstacle?.reason.rawValue },
        ])
}
