import Casework
import Selection

/// 三（三）: the meeting of a panel, from its calling to the two signatures. A member's tokens are asked for by their
/// browser and have no form.
extension ActDeclarations {
    static let sitting: [ActDeclaration] = [
        ActDeclaration(.convene, on: .meetings, "sittings", draft) { values throws(AnswerFaults) in
            .convene(
                SittingDraft(
                    panel: PanelID(try values.text("panel")), tier: try values.tier("tier"),
                    meets: try values.day("meets"), place: try values.text("place"),
                    chair: ExpertID(try values.text("chair")), minuteTaker: AccountID(try values.text("minutes"))))
        },
        .sitting(.arrangeAgenda, "agenda", [ActField("order", .texts)]) { values in
            .arrange(values.texts("order").map { DossierID($0) })
        },
        .sitting(.takeAttendance, "attendance-sheet", [ActField("experts", .texts)]) { values in
            .takeAttendance(values.texts("experts").map { ExpertID($0) })
        },
        .sitting(.markAttendance, "attendance", [expert, ActField("mark", .words(AttendanceMark.self))]) {
            values throws(AnswerFaults) in
            .mark(ExpertID(try values.text("expert")), try values.choice("mark"))
        },
        .sitting(.openSitting, "opening") { _ in .open },
        .sitting(.recuseMember, "recusal", [expert, dossier]) { values throws(AnswerFaults) in
            .recuse(ExpertID(try values.text("expert")), from: DossierID(try values.text("dossier")))
        },
        .sitting(.takeOffAgenda, "removal", [dossier, remark]) { values throws(AnswerFaults) in
            .takeOff(DossierID(try values.text("dossier")), remark: try values.said("remark"))
        },
        .sitting(.tellScore, "score", [dossier, ActField("score", .points)]) { values throws(AnswerFaults) in
            .tellScore(DossierID(try values.text("dossier")), try values.hundredths("score"))
        },
        .sitting(.openDiscussion, "discussion", [dossier]) { values throws(AnswerFaults) in
            .openDiscussion(DossierID(try values.text("dossier")))
        },
        .sitting(.closeDiscussion, "discussion-end", [dossier]) { values throws(AnswerFaults) in
            .closeDiscussion(DossierID(try values.text("dossier")))
        },
        .sitting(.prepareBallots, "ballot-keys", [ActField("dossiers", .texts)]) { values in
            .prepareBallots(values.texts("dossiers").map { DossierID($0) })
        },
        .sitting(.openBallot, "ballot", [dossier, ActField("onPaper", .yesNo)]) { values throws(AnswerFaults) in
            .openBallot(DossierID(try values.text("dossier")), onPaper: values.isYes("onPaper"))
        },
        .sitting(.closeBallot, "ballot-end", [dossier]) { values throws(AnswerFaults) in
            .closeBallot(DossierID(try values.text("dossier")))
        },
        .sitting(.countPapers, "papers", [dossier] + counts) { values throws(AnswerFaults) in
            .countPapers(
                DossierID(try values.text("dossier")),
                BallotCount(
                    issued: try values.number("issued"), unused: try values.number("unused"),
                    void: try values.number("void"), agree: try values.number("agree"),
                    disagree: try values.number("disagree"), abstain: try values.number("abstain")))
        },
        .sitting(.annulBallot, "annulment", [dossier, ActField("because", .words(AnnulReason.self)), remark]) {
            values throws(AnswerFaults) in
            .annulBallot(
                DossierID(try values.text("dossier")), try values.choice("because"), remark: try values.said("remark"))
        },
        .sitting(.declareAfterwards, "afterwards", afterwards) { values throws(AnswerFaults) in
            .declareAfterwards(try conflicts(values.rows("conflicts")))
        },
        .sitting(.signSitting, "signature") { _ in .sign },
    ]

    private static let expert = ActField("expert", .text, maximum: 40)
    private static let dossier = ActField("dossier", .text, maximum: 40)
    private static let remark = ActField("remark", .passage)
    private static let counts = ["issued", "unused", "void", "agree", "disagree", "abstain"].map {
        ActField($0, .number(0...999))
    }

    /// Whom a member names with several kinds of conflict has a row for each; of everybody else they say that there is
    /// none.
    private static let afterwards: [ActField] = [
        ActField("conflicts", .rows([dossier, ActField("conflict", .words(ConflictKind.self))]), isRequired: false),
        ActField("others", .choice(["none"])),
    ]

    private static func conflicts(_ rows: [ActValues]) throws(AnswerFaults) -> [ConflictAfterwards] {
        var conflicts: [ConflictAfterwards] = []
        for row in rows {
            conflicts.append(
                ConflictAfterwards(dossier: try row.dossier("dossier"), kinds: [try row.choice("conflict")]))
        }
        return conflicts
    }

    private static let draft: [ActField] = [
        ActField("panel", .text, maximum: 40), ActField("tier", .choice(["1", "2"])), ActField("meets", .day),
        ActField("place", .text, maximum: 60), ActField("chair", .text, maximum: 40),
        ActField("minutes", .text, maximum: 40),
    ]
}
