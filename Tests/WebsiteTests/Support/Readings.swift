import Casework
import Records
import Selection
import Testing

@testable import Website

/// One accepted dossier that experts x1 and x2 are to read: v1 and v2.
extension House {
    /// Its number; the experts have accounts `reader-x1` and `reader-x2`.
    func assignedToRead() async throws -> (dossier: DossierID, experts: [Browser]) {
        let dossier = DossierID(try await acceptedForPanel())
        let (clerk, leader) = (try await official("office-clerk"), try await official("office-leader"))
        let due = try await now.day.adding(days: 10)
        let settings = RoundSettings(reviews: 2, most: 20, due: due)
        try await perform(.openRound(RoundPlan(panel: PanelID("g1"), tier: .two, settings: settings)), clerk)
        let experts = [try await expert("x1"), try await expert("x2")]
        let round = RoundID("r1")
        for id in ["x1", "x2"] {
            let declared = Declaration(answers: [], restIsClear: true)
            try await perform(.round(round, .declare(declared)), try await official("reader-\(id)"))
        }
        let pairs = ["x1", "x2"].map { RoundPair(dossier: dossier, expert: ExpertID($0)) }
        let basis = ProposalBasis(way: .least, needsExact: false, cost: 0, bound: 0)
        try await perform(.round(round, .assign(PairsAssigned(pairs: pairs, basis: basis))), leader)
        return (dossier, experts)
    }

    var now: Moment { get async throws { try await site.clock.now() } }

    func perform(_ command: Command, _ actor: Actor) async throws {
        try await casework.perform(command, OfficeRequest(by: actor, at: now))
    }
}
