import Casework
import Records
import Selection

extension Shapes {
    static let stageDetail = Shape<TimelineDetail>(
        "StageDetail",
        [
            .text("label") { $0.label },
            .text("text") { $0.text },
        ])

    static let stageEntry = Shape<StageEntry>(
        "StageEntry",
        [
            .text("kind") { $0.kind.rawValue },
            .text("id") { $0.id },
            .texts("names") { $0.names },
            .optionalNumber("tier") { $0.tier?.rawValue },
            .text("event") { $0.entry.name },
            .moment("at") { $0.entry.at },
            .text("by") { $0.by },
            .word("role") { $0.entry.role },
            .list("details", stageDetail) { $0.entry.details },
        ])

    /// A part of it, the newest first, and where the next begins.
    static let stageLog = Shape<StageLog>(
        "StageLog",
        [
            .list("entries", stageEntry) { $0.entries },
            .optional("next") { $0.next.map(String.init) },
        ])

    static let roundConflict = Shape<RoundPairLine>(
        "RoundConflict",
        [
            .text("dossier") { $0.pair.dossier.text },
            .text("expert") { $0.pair.expert.text },
            .words("found") { $0.found },
            .truth("isDeclared") { $0.isDeclared },
            .words("declared") { $0.declared },
            .truth("isForbidden") { $0.isForbidden },
            .optional("reason") { $0.isForbidden ? $0.reason : nil },
        ])

    static let roundConflicts = Shape<RoundPairs>(
        "RoundConflicts",
        [
            .number("total") { $0.total },
            .list("conflicts", roundConflict) { $0.lines },
            .optional("next") { $0.next?.text },
        ])
}
