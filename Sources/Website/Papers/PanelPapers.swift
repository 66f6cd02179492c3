import Casework
import Pages
import Selection

/// What is printed for and of the panel, tier by tier.
extension PaperDeclaration {
    static let panel = [
        PaperDeclaration("scoreSheet", "/decision/tiers/{tier}/score-sheet.pdf") { asked in
            let pdf = try await asked.desk.scoreSheet(of: try asked.tier(), for: try asked.actor(), at: asked.now)
            return PaperFile(pdf, named: asked.text("paper.scores.file", ["tier": asked.parameter("tier")]))
        },
        PaperDeclaration("panelResults", "/decision/tiers/{tier}/results.pdf") { asked in
            let pdf = try await asked.desk.panelResults(of: try asked.tier(), for: try asked.actor(), at: asked.now)
            return PaperFile(pdf, named: asked.text("paper.results.file", ["tier": asked.parameter("tier")]))
        },
        PaperDeclaration("signatureSheet", "/decision/tiers/{tier}/signature-sheet.pdf") { asked in
            let pdf = try await asked.desk.signatureSheet(of: try asked.tier(), for: try asked.actor(), at: asked.now)
            return PaperFile(pdf, named: asked.text("paper.signatures.file", ["tier": asked.parameter("tier")]))
        },
    ]
}

extension PaperRequest {
    /// One of those that a panel judges.
    fileprivate func tier() throws -> Tier {
        guard let tier = Int(parameter("tier")).flatMap({ Tier(rawValue: $0) }), tier != .three else {
            throw CaseworkFault.notFound
        }
        return tier
    }
}

extension Site {
    /// The ways to them from the tier's page.
    func panelPapers(of tier: Tier, _ visit: Visit) -> [Link] {
        if papers == nil { return [] }
        let papers = [
            ("paper.scores", "score-sheet"), ("paper.signatures", "signature-sheet"), ("paper.results", "results"),
        ]
        return papers.map { Link(text($0.0, visit), "/decision/tiers/\(tier.rawValue)/\($0.1).pdf") }
    }
}
