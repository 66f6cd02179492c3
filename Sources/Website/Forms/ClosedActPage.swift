import Casework
import Hummingbird
import Pages
import Selection

/// An act's form that could not succeed isn't shown: what stands against it is said at once, each with its clause.
extension Site {
    func closedPage(_ declaration: ActDeclaration, _ scene: ActScene, in visit: Visit) async throws -> Response? {
        if scene.acts.contains(declaration.act) { return nil }
        let refusals = try await refusals(of: declaration, scene.id, in: visit)
        if refusals.isEmpty { return nil }
        let heading = text(declaration.textKey, visit)
        let items = refusals.map { ErrorItem(sentence($0, visit), clause: $0.clause.text) }
        return try await page(
            ActPage(closed: heading, about: scene.about, back: scene.address), heading, in: visit,
            status: .unprocessableContent, summary: ErrorSummary(heading: text("ask.refused", visit), items: items))
    }

    private func refusals(of declaration: ActDeclaration, _ id: String, in visit: Visit) async throws -> [Refusal] {
        let (act, actor, now) = (declaration.act, try visit.actor(), visit.now)
        return switch declaration.subject {
        case .dossier: try await casework.refusals(of: act, on: DossierID(id), by: actor, at: now)
        case .slate: try await casework.refusals(of: act, on: SlateID(id), by: actor, at: now)
        case .publicity: try await casework.refusals(of: act, on: PublicityID(id), by: actor, at: now)
        case .decision: try await casework.refusals(of: act, by: actor, at: now)
        case .settings: try await casework.refusals(ofSettings: act, by: actor, at: now)
        case .filing: try await casework.refusals(of: act, on: FilingID(id), by: actor, at: now)
        case .sitting: try await casework.refusals(of: act, on: SittingID(id), by: actor, at: now)
        case .panel: try await casework.refusals(of: act, on: PanelID(id), by: actor, at: now)
        case .round: try await casework.refusals(of: act, on: RoundID(id), by: actor, at: now)
        case .reading: try await casework.refusals(of: act, on: ReadingID(id), by: actor, at: now)
        case .desk, .pool, .drawn, .meetings: []
        }
    }
}
