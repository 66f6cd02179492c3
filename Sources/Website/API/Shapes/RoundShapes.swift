import Casework
import Records
import Selection

extension Shapes {
    static let roundRow = Shape<RoundRow>(
        "RoundRow",
        [
            .text("id") { $0.id.text },
            .text("panel") { $0.panel.text },
            .number("tier") { $0.tier.rawValue },
            .word("standing") { $0.standing },
            .day("due") { $0.due },
            .number("dossiers") { $0.dossiers },
            .number("readers") { $0.readers },
            .number("answered") { $0.answered },
            .number("pairs") { $0.pairs },
            .moment("began") { $0.began },
            .moment("ended") { $0.ended },
        ])

    static let roundReader = Shape<RoundReader>(
        "RoundReader",
        [
            .text("expert") { $0.expert.text },
            .optional("name") { $0.entry?.details.name },
            .truth("sits") { $0.sits },
            .number("asked") { $0.asked },
            .number("open") { $0.open },
            .number("declared") { $0.declared },
            .number("found") { $0.found },
            .number("bids") { $0.bids },
            .number("pairs") { $0.pairs },
        ])

    static let roundPair = Shape<RoundPair>(
        "RoundPair",
        [
            .text("dossier") { $0.dossier.text },
            .text("expert") { $0.expert.text },
        ])

    static let shownPin = Shape<ShownPin>(
        "PairPin",
        [
            .text("dossier") { $0.pair.dossier.text },
            .text("expert") { $0.pair.expert.text },
            .word("pin") { $0.pin },
            .optional("reason") { $0.reason },
        ])

    static let round = Shape<RoundView>(
        "Round",
        [
            .text("id") { $0.round.id.text },
            .number("version") { $0.version },
            .text("panel") { $0.round.panel.text },
            .number("tier") { $0.round.tier.rawValue },
            .word("standing") { $0.round.standing },
            .number("reviews") { $0.round.settings.reviews },
            .number("most") { $0.round.settings.most },
            .day("due") { $0.round.due },
            .texts("dossiers") { $0.round.dossiers.map(\.text) },
            .list("readers", roundReader) { $0.readers },
            .list("pins", shownPin) { $0.pins },
            .list("pairs", roundPair) { $0.round.pairs },
            .number("waiting") { $0.waiting },
            .optional("obstacle") { $0.changedRubric?.reason.rawValue },
            .words("acts") { $0.acts },
        ])

    static let askedDossier = Shape<AskedDossier>(
        "AskedDossier",
        [
            .text("dossier") { $0.dossier.text },
            .optional("name") { $0.name },
            .optional("unit") { $0.unit },
            .optional("discipline") { $0.discipline },
            .number("tier") { $0.tier.rawValue },
            .truth("isAnswered") { $0.kinds != nil },
            .words("conflicts") { $0.kinds ?? [] },
            .optionalWord("bid") { $0.bid },
        ])

    /// A part of what an expert is asked about, and where the next begins.
    static let declaration = Shape<DeclarationView>(
        "Declaration",
        [
            .text("id") { $0.id.text },
            .number("version") { $0.version },
            .day("due") { $0.due },
            .number("asked") { $0.asked },
            .number("open") { $0.open },
            .number("certain") { $0.certain },
            .list("dossiers", askedDossier) { $0.lines },
            .optional("next") { $0.next?.text },
        ])
}
