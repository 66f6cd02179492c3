import Casework
import Hummingbird
import Pages
import Records
import Selection

/// A slate: its board, its acts, and its line among what waits.
extension Site {
    func slate(_ id: SlateID, _ visit: Visit) async throws -> Response {
        let board = try await casework.slateBoard(id, for: try visit.actor(), at: visit.now)
        let slate = board.view.slate
        let body = try await casework.organisation(slate.body)
        let tier = text("tier.\(slate.tier.rawValue)", visit)
        let heading = [body?.name ?? "", text("slate.title", visit), tier].joined(separator: " · ")
        let model = SlateModel(site: self, visit: visit, board: board)
        let acts = actLinks(slateScene(board, visit), visit, of: model.actsBeside)
        return try await page(model.page(heading, acts), heading, in: visit)
    }

    func slateScene(_ board: SlateBoard, _ visit: Visit) -> ActScene {
        let view = board.view
        var scene = ActScene(
            id: view.slate.id.text, address: "/slates/\(view.slate.id)", version: view.version, acts: view.acts,
            about: facts(of: view, visit))
        let rows = Dictionary(uniqueKeysWithValues: view.rows.map { ($0.id, $0) })
        scene.people = [
            .candidates: view.rows.map { option($0, visit) },
            .members: view.slate.members.compactMap { rows[$0].map { option($0, visit) } },
        ]
        let isZero = view.slate.members.isEmpty
        scene.presets = ["isZero": isZero ? "yes" : "no"]
        scene.warnings = [.sealSlate: text(isZero ? "warn.sealZero" : "warn.sealSlate", visit)]
        if isZero { scene.warnings[.prepareSlate] = text("warn.zero", visit) }
        let model = SlateModel(site: self, visit: visit, board: board)
        model.paper.addQuestions(to: &scene)
        scene.history = model.timeline.map {
            "\($0.when) · \($0.by)" + text("ask.colon", visit) + $0.what
        }
        return scene
    }

    private func facts(of view: SlateView, _ visit: Visit) -> [FactLine] {
        let ledger = view.ledger
        return [
            FactLine(text("slate.used", visit), "\(ledger.used) / \(ledger.limit)"),
            FactLine(text("slate.due", visit), countdown(to: view.due, visit)),
            FactLine(text("slate.grassrootsNow", visit), String(ledger.grassroots)),
        ]
    }

    /// Until when, and how long that is.
    func state(of view: SlateView, _ visit: Visit) -> TagModel {
        if view.slate.sealedAt != nil { return TagModel(text("slate.sealed", visit), .good) }
        if view.hasLapsed { return TagModel(text("slate.lapsed", visit), .bad) }
        return view.slate.preparedBy == nil
            ? TagModel(text("slate.open", visit), .now) : TagModel(text("slate.prepared", visit), .wait)
    }

    /// A slate in the to-do list.
    func line(_ view: SlateView, _ visit: Visit) -> SlateLine {
        SlateLine(
            address: "/slates/\(view.slate.id)",
            heading: [text("slate.title", visit), text("tier.\(view.slate.tier.rawValue)", visit)]
                .joined(separator: " · "),
            state: state(of: view, visit), count: "\(view.ledger.used) / \(view.ledger.limit)",
            due: view.slate.sealedAt == nil
                ? text("slate.due", visit) + text("ask.colon", visit) + countdown(to: view.due, visit)
                : text(view.isPaperWhole(in: casework.program) ? "slate.paperWhole" : "slate.paperAwaited", visit))
    }
}
