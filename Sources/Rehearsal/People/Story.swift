/// What is particular about a person's way through the season.
enum Story: Sendable, Hashable {
    case plain
    // Filling in
    case tooOld, civilServant, leadingCadre, wrongCheck, proofMissing, tooLate, secondForm, sameNumber
    case typedByClerk
    /// Forty-seven years old, in tier 1, and agreeing to a transfer that can't be.
    case transferInVain
    case noLongerHandsOn, degreeOnly
    // At the employer and the levels
    case corrects, correctsTooLate, declinedByEmployer, declinedByLevel, secret
    case objectionUpheld, objectionAnswered, objectionOpen, objectionAtBody
    case throughAssociation, throughAgency
    // At the body
    case underInquiry
    // At the office
    case returnedByOffice, overdueAtOffice, refusedByOffice
    case withdrawsEarly, withdrawsAtBody, withdrawsReported, withdrawsAccepted, withdrawsTransfer

    /// How many in a thousand have it; the rest is plain.
    private static let shares: [(story: Story, share: Int)] = [
        (.tooOld, 20), (.civilServant, 8), (.leadingCadre, 4), (.wrongCheck, 15), (.proofMissing, 15),
        (.tooLate, 8), (.secondForm, 4), (.sameNumber, 6), (.typedByClerk, 8), (.transferInVain, 15),
        (.noLongerHandsOn, 15), (.degreeOnly, 15), (.corrects, 30), (.correctsTooLate, 8),
        (.declinedByEmployer, 12), (.declinedByLevel, 10), (.secret, 2), (.objectionUpheld, 5),
        (.objectionAnswered, 10), (.objectionOpen, 4), (.objectionAtBody, 5), (.throughAssociation, 6),
        (.throughAgency, 6), (.underInquiry, 10), (.returnedByOffice, 5), (.overdueAtOffice, 2),
        (.refusedByOffice, 3), (.withdrawsEarly, 15), (.withdrawsAtBody, 8), (.withdrawsReported, 3),
        (.withdrawsAccepted, 3), (.withdrawsTransfer, 3),
    ]

    /// The first people have every story once, so that a small season has them too; then chance decides.
    static func of(_ number: Int, _ chance: inout Chance) -> Story {
        let cast = number / 2 - 1
        if number.isMultiple(of: 2), shares.indices.contains(cast) { return shares[cast].story }
        if number <= shares.count * 2 { return .plain }
        let plain = 1000 - shares.reduce(0) { $0 + $1.share }
        let place = chance.place(in: shares.map(\.share) + [plain])
        return place < shares.count ? shares[place].story : .plain
    }

    /// Whether it needs a person whom the body recommends.
    var leadsToOffice: Bool {
        switch self {
        case .returnedByOffice, .overdueAtOffice, .refusedByOffice, .withdrawsReported, .withdrawsAccepted,
            .withdrawsTransfer, .secret, .transferInVain, .objectionAtBody:
            true
        default: false
        }
    }

    /// Whether it ends before anything is handed in.
    var neverSubmits: Bool {
        switch self {
        case .tooOld, .civilServant, .leadingCadre, .tooLate: true
        default: false
        }
    }
}
