import Casework
import Records
import Selection

/// A dossier's scores, with what the whole tier's come to.
struct ReadScores: Sendable {
    let scored: ScoredSubject
    let pool: ScorePool
}

extension Shapes {
    static let readSubject = Shape<ReadSubject>(
        "ReadSubject",
        [
            .text("dossier") { $0.dossier.text },
            .optional("name") { $0.name },
            .optional("unit") { $0.unit },
            .optional("title") { $0.title },
            .word("category") { $0.category },
            .optional("discipline") { $0.discipline },
        ])

    static let readingLine = Shape<ReadingLine>(
        "ReadingLine",
        [
            .text("id") { $0.row.id.text },
            .number("tier") { $0.row.offer.tier.rawValue },
            .word("standing") { $0.row.standing },
            .optional("subject", readSubject) { $0.subject },
            .day("due") { $0.due },
            .truth("isBegun") { $0.isBegun },
            .moment("handedIn") { $0.row.handedIn },
        ])

    static let criterion = Shape<Criterion>(
        "Criterion",
        [
            .text("id") { $0.id },
            .text("name") { $0.name },
            .text("english") { $0.english },
            .number("weight") { $0.weight },
            .number("most") { $0.most },
            .text("clause") { $0.clause.text },
            .texts("words") { $0.words },
        ])

    static let expertProof = Shape<ExpertProof>(
        "ExpertProof",
        [
            .text("id") { $0.id },
            .number("number") { $0.number },
            .number("size") { $0.size },
            .optional("proves") { $0.claim?.text },
        ])

    static let expertDocument = Shape<ExpertDocument>(
        "ExpertDocument",
        [
            .one("form", form) { $0.form },
            .list("proofs", expertProof) { $0.proofs },
        ])

    static let scoreDraft = Shape<ScoreDraft>(
        "ScoreDraft",
        [
            .number("version") { $0.version },
            .values("points") { $0.scores.points },
            .text("comment") { $0.scores.comment },
        ])

    /// In hundredths of a point.
    static let reviewSheet = Shape<ReviewSheet>(
        "ReviewSheet",
        [
            .values("points") { $0.points.mapValues(String.init) },
            .number("total") { $0.total },
            .text("comment") { $0.comment },
        ])

    static let reading = Shape<ReadingView>(
        "Reading",
        [
            .text("id") { $0.reading.id.text },
            .number("version") { $0.version },
            .text("round") { $0.reading.round.text },
            .number("tier") { $0.reading.tier.rawValue },
            .word("standing") { $0.reading.standing },
            .optional("expert") { $0.expert?.id.text },
            .optional("subject", readSubject) { $0.subject },
            .day("due") { $0.facts.due },
            .list("rubric", criterion) { $0.facts.rubric.criteria },
            .optional("document", expertDocument) { $0.document },
            .optional("sheet", reviewSheet) { $0.sheet },
            .moment("handedIn") { $0.reading.handedIn },
            .words("acts") { $0.acts },
        ])

    static let readerProgress = Shape<ReaderProgress>(
        "ReaderProgress",
        [
            .text("expert") { $0.expert.text },
            .optional("name") { $0.name },
            .number("open") { $0.open },
            .number("handedIn") { $0.counts[.handedIn] ?? 0 },
            .day("due") { $0.due },
            .moment("reminded") { $0.reminded },
        ])

    static let readingProgress = Shape<ReadingProgress>(
        "ReadingProgress",
        [
            .number("tier") { $0.tier.rawValue },
            .values("counts") { progress in
                Dictionary(uniqueKeysWithValues: progress.counts.map { ($0.key.rawValue, String($0.value)) })
            },
            .values("coverage") { progress in
                Dictionary(uniqueKeysWithValues: progress.coverage.map { (String($0.reviews), String($0.dossiers)) })
            },
            .list("readers", readerProgress) { $0.readers },
            .values("further") { progress in
                Dictionary(
                    progress.further.map { ($0.subject.dossier.text, $0.reason.rawValue) }) { first, _ in first }
            },
            .truth("canRemind") { $0.canRemind },
        ])

    static let readScores = Shape<ReadScores>(
        "DossierScores",
        [
            .text("dossier") { $0.scored.subject.dossier.text },
            .values("totals") { scores in
                Dictionary(
                    scores.scored.readings.map { ($0.offer.expert.text, String($0.total ?? 0)) }) { first, _ in first }
            },
            .optionalNumber("mean") { $0.scored.summary?.mean },
            .optionalNumber("trimmedMean") { $0.scored.summary?.trimmedMean },
            .optionalNumber("median") { $0.scored.summary?.median },
            .optionalNumber("range") { $0.scored.summary?.range },
            .optionalNumber("adjusted") { $0.pool.adjustment.score(of: $0.scored.subject.dossier)?.score },
            .optionalNumber("standardError") {
                $0.pool.adjustment.score(of: $0.scored.subject.dossier)?.standardError
            },
            .optionalNumber("official") { $0.pool.officialScore(of: $0.scored.subject.dossier) },
        ])

    static let scoreBoard = Shape<ScoreBoard>(
        "ScoreBoard",
        [
            .word("official") { $0.pool.official },
            .list("dossiers", readScores) { board in
                board.dossiers.map { ReadScores(scored: $0, pool: board.pool) }
            },
        ])

    static let reminded = Shape<Int>("Reminded", [.number("reminded") { $0 }])
}
