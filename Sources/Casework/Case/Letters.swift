import Records
import Selection

/// Whom a fact is told, in the transaction that appends it; the words are chosen where it is read.
extension Transaction {
    func tell(_ events: [DossierEvent], of dossier: Dossier) throws {
        for event in events where event.concernsApplicant {
            try Outbox.append(
                NewLetter(event.letter, to: dossier.applicant, about: dossier.id.text), at: now, in: records)
        }
    }

    /// To an expert who can sign in, and at one moment no second time.
    func tellOnce(
        _ kind: String, to expert: ExpertID, about subject: String, _ values: [String: String] = [:]
    ) throws {
        guard let account = try Accounts.account(of: expert, in: records)?.id else { return }
        let letter = NewLetter(kind, to: account, about: subject, values: values)
        if try !Outbox.holds(letter, at: now, in: records) { try Outbox.append(letter, at: now, in: records) }
    }
}

extension DossierEvent {
    /// What applicants are told of: their own submissions as receipts, returns, questions, and how their way goes on.
    fileprivate var concernsApplicant: Bool {
        switch self {
        case .submitted, .returned, .resubmitted, .consented, .tierChangeAsked, .reported, .accepted,
            .transferred,
            .preliminary, .ended:
            true
        default: false
        }
    }

    fileprivate var letter: String {
        switch self {
        case .submitted: "submitted"
        case .returned: "returned"
        case .resubmitted: "resubmitted"
        case .consented: "consented"
        case .tierChangeAsked: "tierChangeAsked"
        case .reported: "reported"
        case .accepted: "accepted"
        case .transferred: "transferred"
        case .preliminary: "preliminary"
        case .ended(let fact): "ended.\(fact.kind.rawValue)"
        default: ""
        }
    }
}
