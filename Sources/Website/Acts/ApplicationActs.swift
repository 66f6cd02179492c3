import Casework
import Selection

/// 三（一）: what an applicant does besides handing in.
extension ActDeclarations {
    static let application: [ActDeclaration] = [
        .dossier(.withdraw, "withdrawal") { _ in .withdraw },
        .dossier(.withdrawTransferConsent, "transfer-consent-withdrawal") { _ in .withdrawTransferConsent },
        .dossier(.answerTierChange, "tier-change-answer", [ActField("consents", .yesNo)]) { values in
            .answerTierChange(consents: values.isYes("consents"))
        },
    ]
}
