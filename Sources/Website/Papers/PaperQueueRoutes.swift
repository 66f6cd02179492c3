import Casework
import Hummingbird
import Pages
import Records
import Selection

/// Whose paper is still awaited.
extension Site {
    func paperRegisterRoutes(_ pages: Pages) {
        pages.get("/papers") { request, visit in
            let after = request.uri.queryParameters["after"].map { SlateID(String($0)) }
            let queue = try await casework.paperQueue(after: after, for: try visit.official(), at: visit.now)
            let settled = try await casework.currentProgram()
            let until = ShownTime.end(settled.deadlines.paper.value, in: visit.language)
            let page = PaperQueuePage(
                cutoff: text("paperQueue.cutoff", ["until": until], visit), lines: queue.lines.map { line($0, visit) },
                empty: text("paperQueue.none", visit),
                pager: queue.next.map { PagerModel(next: "/papers?after=\($0)") })
            return try await self.page(page, text("paperQueue.title", visit), in: visit)
        }
    }

    private func line(_ line: PaperQueue.Line, _ visit: Visit) -> ToDoRow {
        let slate = line.slate
        let lacking = Dictionary(grouping: line.people, by: \.lack)
        let missing = PaperLack.allCases.compactMap { lack -> ErrorItem? in
            let said = text("paperLack.\(lack.rawValue)", visit)
            if lack == .report { return slate.isReportLacking ? ErrorItem(said) : nil }
            guard let people = lacking[lack] else { return nil }
            let names = people.map { $0.row.shown.name ?? text("person.erased", visit) }
            return ErrorItem(said + text("ask.colon", visit) + names.joined(separator: text("ask.comma", visit)))
        }
        return ToDoRow(
            who: line.body?.name ?? "", address: "/slates/\(slate.id)#paper",
            unit: [text("slate.title", visit), text("tier.\(slate.tier.rawValue)", visit)].joined(separator: " · "),
            since: slate.sealed.map { ShownTime.weekday($0.day, in: visit.language) } ?? "",
            until: ShownTime.end(line.due, in: visit.language), blocked: missing, act: text("toDo.open", visit))
    }
}
