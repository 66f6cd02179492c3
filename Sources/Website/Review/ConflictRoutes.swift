import Casework
import Hummingbird
import Pages
import Records
import Selection

/// What data says of conflicts between a dossier and the pool of experts, for the office.
extension Site {
    func conflictRoutes(_ pages: Pages) {
        pages.get("/dossiers/{id}/experts") { _, visit in try await conflicts(visit) }
    }

    private func conflicts(_ visit: Visit) async throws -> Response {
        let id = DossierID(try visit.parameter("id"))
        let view = try await casework.conflicts(with: id, for: try visit.actor(), at: visit.now)
        let name = view.row.shown.name ?? text("person.erased", visit)
        let certain = view.found.filter(\.isCertain).count
        let counts = [
            "looked": String(view.looked), "certain": String(certain), "possible": String(view.found.count - certain),
        ]
        let sentence = text(view.isErased ? "conflict.erased" : "conflict.counted", counts, visit)
        let page = ConflictsPage(
            heading: text("conflict.title", ["name": name], visit), back: Link(name, "/dossiers/\(id)"),
            sentence: NoticeBox(view.found.isEmpty ? .calm : .wait, sentence),
            lines: view.found.map { line($0, visit) })
        return try await self.page(page, page.heading, in: visit)
    }

    private func line(_ found: ExpertInConflict, _ visit: Visit) -> ConflictLine {
        let own = found.isOwn ? [text("conflict.reason.own", visit)] : []
        let state = text(found.isCertain ? "conflict.is.found" : "conflict.is.possible", visit)
        return ConflictLine(
            address: "/experts/\(found.entry.id)", name: found.entry.details.name, unit: found.entry.details.unit,
            state: TagModel(state, found.isCertain ? .bad : .wait),
            signs: own + found.signs.map { sentence($0, visit) })
    }

    private func sentence(_ sign: ConflictSign, _ visit: Visit) -> String {
        let values = ["words": sign.words.shortened, "place": placeName(sign.place, visit)]
        return text("conflict.reason.\(sign.reason.rawValue)", values, visit)
    }

    /// 学习工作经历第3行·证明人
    private func placeName(_ place: String, _ visit: Visit) -> String {
        guard let match = place.wholeMatch(of: /([A-Za-z]+)(?:\[(\d+)\])?\.([A-Za-z]+)/),
            let section = casework.program.form.section(String(match.1)),
            let field = section.fields.first(where: { $0.id == match.3 })
        else { return place }
        let row = match.2.flatMap { Int($0) }.map { text("conflict.row", ["row": String($0 + 1)], visit) }
        return [visit.name(of: section), row, visit.name(of: field)].compactMap(\.self).joined(separator: " · ")
    }
}
