import Casework
import Pages
import Selection

/// What is printed of the season's decision, and for those selected.
extension PaperDeclaration {
    static let decision = [
        PaperDeclaration("consultationLetter", "/decision/letters/{number}/letter.pdf") { asked in
            guard let number = Int(asked.parameter("number")) else { throw CaseworkFault.notFound }
            let pdf = try await asked.desk.consultationLetter(to: number, for: try asked.actor(), at: asked.now)
            return PaperFile(pdf, named: asked.text("paper.consultation.file", ["number": String(number)]))
        },
        PaperDeclaration("certificates", "/notices/{number}/certificates.pdf") { asked in
            let number = asked.parameter("number")
            let pdf = try await asked.desk.certificates(
                of: number, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("paper.certificates.file", ["number": number]))
        },
        PaperDeclaration("certificate", "/dossiers/{id}/certificate.pdf") { asked in
            let id = DossierID(asked.parameter("id"))
            let pdf = try await asked.desk.certificate(
                of: id, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("paper.certificate.file", ["number": id.text]))
        },
    ]
}

extension Site {
    /// The ways to them from the decision's page.
    func papers(of decision: Decision, _ visit: Visit) -> [Link] {
        if papers == nil { return [] }
        // When its list is made, a tier may have nobody left by whom one would come to its page.
        let results = decision.lists.keys.sorted().map { tier in
            Link(
                text("paper.resultsOf", ["tier": text("tier.\(tier.rawValue)", visit)], visit),
                "/decision/tiers/\(tier.rawValue)/results.pdf")
        }
        let departments = decision.consultation?.departments ?? []
        return results + departments.enumerated().map { place, department in
            Link(
                text("paper.consultation", ["department": department], visit),
                "/decision/letters/\(place + 1)/letter.pdf")
        }
    }
}
