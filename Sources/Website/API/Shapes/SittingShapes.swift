import Casework
import Foundation
import Records
import Selection

/// A token as it was signed, unseen.
struct SignedToken: Sendable {
    let name: BallotName
    let signature: [UInt8]
}

/// A dossier of the agenda, with what was counted unless the reader is out for it.
struct ReadItem: Sendable {
    let dossier: DossierID
    let item: SittingItem
    let isHidden: Bool
    /// What the reader can do with it next.
    let acts: [Act]

    init(_ dossier: DossierID, _ item: SittingItem, in view: SittingView) {
        self.dossier = dossier
        self.item = item
        isHidden = view.hidden.contains(dossier)
        acts = view.steps[dossier] ?? []
    }
}

extension Shapes {
    static let sittingRow = Shape<SittingRow>(
        "SittingRow",
        [
            .text("id") { $0.id.text },
            .text("panel") { $0.panel.text },
            .text("tier") { "\($0.tier.rawValue)" },
            .word("standing") { $0.standing },
            .day("meets") { $0.meets },
            .text("place") { $0.place },
            .number("dossiers") { $0.dossiers },
            .number("waiting") { $0.waiting },
            .moment("convened") { $0.convened },
            .moment("closed") { $0.closed },
        ])

    static let ballotCount = Shape<BallotCount>(
        "BallotCount",
        [
            .number("issued") { $0.issued },
            .number("returned") { $0.returned },
            .number("unused") { $0.unused },
            .number("valid") { $0.valid },
            .number("void") { $0.void },
            .number("agree") { $0.agree },
            .number("disagree") { $0.disagree },
            .number("abstain") { $0.abstain },
        ])

    static let sittingBallot = Shape<Ballot>(
        "SittingBallot",
        [
            .number("number") { $0.number },
            .word("standing") { $0.standing },
            .number("voters") { $0.opening.voters.count },
            .number("present") { $0.opening.present },
            .number("papers") { $0.opening.papers },
            .optional("key") { $0.opening.key },
            .optional("list") { $0.standing == .counted ? $0.list : nil },
            .list("count", ballotCount) { [$0.count].compactMap(\.self) },
        ])

    static let sittingItem = Shape<ReadItem>(
        "SittingItem",
        [
            .text("dossier") { $0.dossier.text },
            .word("discussion") { $0.item.discussion },
            .texts("recused") { $0.item.recused.map(\.text).sorted() },
            .truth("isSettled") { $0.item.isSettled },
            .list("ballots", sittingBallot) { $0.isHidden ? [] : $0.item.ballots },
            .words("acts") { $0.acts },
        ])

    static let saidConflict = Shape<SaidConflict>(
        "SaidConflict",
        [
            .text("dossier") { $0.dossier.text },
            .words("conflicts") { $0.kinds },
            .truth("couldTurn") { $0.couldTurn },
        ])

    static let saidAfterwards = Shape<SaidAfterwards>(
        "SaidAfterwards",
        [
            .text("expert") { $0.expert.text },
            .list("conflicts", saidConflict) { $0.conflicts },
        ])

    static let sittingDue = Shape<SittingDue>(
        "SittingDue",
        [
            .one("sitting", sittingRow) { $0.row },
            .word("waitsFor") { $0.wait },
        ])

    static let sitting = Shape<SittingView>(
        "Sitting",
        [
            .text("id") { $0.sitting.id.text },
            .number("version") { $0.version },
            .text("panel") { $0.sitting.convening.panel.text },
            .text("tier") { "\($0.sitting.convening.tier.rawValue)" },
            .word("standing") { $0.sitting.standing },
            .day("meets") { $0.sitting.convening.meets },
            .text("place") { $0.sitting.convening.place },
            .number("seats") { $0.sitting.convening.seats },
            .texts("members") { $0.sitting.convening.members.map(\.text) },
            .texts("inRoom") { $0.sitting.inRoom.map(\.text) },
            .truth("hasQuorum") { $0.sitting.hasQuorum($0.program) },
            .text("chair") { $0.sitting.convening.chair.text },
            .list("agenda", sittingItem) { view in
                view.sitting.agenda.compactMap { dossier in
                    view.sitting.items[dossier].map { ReadItem(dossier, $0, in: view) }
                }
            },
            .list("afterwards", saidAfterwards) { $0.afterwards },
            .texts("undeclared") { $0.isOffice ? $0.sitting.undeclared.map(\.text) : [] },
            .words("acts") { $0.acts },
        ])

    static let tokenOffer = Shape<TokenOffer>(
        "TokenOffer",
        [
            .text("ballot") { $0.name.text },
            .text("key") { Data($0.key).base64EncodedString() },
        ])

    static let signedToken = Shape<SignedToken>(
        "SignedToken",
        [
            .text("ballot") { $0.name.text },
            .text("signature") { Data($0.signature).base64EncodedString() },
        ])

    static let castBallot = Shape<CastBallot>(
        "CastBallot",
        [
            .text("digest") { $0.digest },
        ])

    /// Whoever looks on is given no token.
    static let listedBallot = Shape<SeenBallot>(
        "ListedBallot",
        [
            .optional("token") { $0.cast?.token },
            .optional("signature") { $0.cast?.signature },
            .word("vote") { $0.vote },
            .text("digest") { $0.digest },
        ])

    static let countedBallot = Shape<SeenBallots>(
        "CountedBallot",
        [
            .text("ballot") { $0.name.text },
            .text("key") { Data($0.key).base64EncodedString() },
            .text("digest") { $0.digest },
            .list("count", ballotCount) { [$0.ballot.count].compactMap(\.self) },
            .list("ballots", listedBallot) { $0.ballots },
        ])
}
