import Casework
import Hummingbird
import Pages
import Records
import Selection

/// 监督: what came about while experts work, for whoever looks on.
extension Site {
    func observingRoutes(_ pages: Pages) {
        pages.get("/observing") { request, visit in try await observing(request, visit) }
    }

    private func observing(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        let asked = request.uri.queryParameters
        let kind = asked["kind"].flatMap { asked in CaseKind.ofExperts.first { $0.rawValue == asked } }
        let log = try await casework.stageLog(
            of: kind, before: asked["before"].flatMap { Int($0) }, for: try visit.actor(), at: visit.now)
        let model = ObservingModel(site: self, visit: visit)
        let page = ObservingPage(
            ways: model.ways(to: kind), lines: log.entries.map(model.line),
            pager: PagerModel(next: log.next.map { model.address(kind) + "before=\($0)" }))
        return try await self.page(page, text("observing.title", visit), in: visit)
    }
}

/// The log in the reader's language.
struct ObservingModel {
    let site: Site
    let visit: Visit

    /// All of it, or that of one kind.
    func ways(to kind: CaseKind?) -> [Link] {
        [Link(text("observing.all"), "/observing", isCurrent: kind == nil)]
            + CaseKind.ofExperts.map { each in
                Link(
                    text("observing.kind.\(each.rawValue)"), "/observing?kind=\(each.rawValue)",
                    isCurrent: each == kind)
            }
    }

    /// To which a query is added.
    func address(_ kind: CaseKind?) -> String { kind.map { "/observing?kind=\($0.rawValue)&" } ?? "/observing?" }

    func line(_ entry: StageEntry) -> ObservedLine {
        ObservedLine(
            what: sentence(of: entry), about: about(entry),
            when: ShownTime.weekday(entry.entry.at, in: visit.language),
            by: [entry.by, text("role.\(entry.entry.role.rawValue)")].filter { !$0.isEmpty }.joined(separator: " · "),
            details: entry.entry.details.filter { !$0.text.isEmpty }.map { detail($0, entry.kind) })
    }

    /// As each case's own page has it; a meeting's page has none.
    private func sentence(of entry: StageEntry) -> String {
        switch entry.kind {
        case .panel: text("panel.event.\(entry.entry.name)")
        case .round: text("round.event.\(entry.entry.name)")
        case .reading: text("reading.event.\(entry.entry.name)")
        default: text("observing.sitting.\(entry.entry.name)")
        }
    }

    private func about(_ entry: StageEntry) -> Link {
        let tier = entry.tier.map { [text("tier.\($0.rawValue)")] } ?? []
        let name = (entry.names + tier).joined(separator: " · ")
        switch entry.kind {
        case .panel: return Link(name, "/panels/\(entry.id)")
        case .reading: return Link(name, entry.round.map { "/rounds/\($0)" } ?? "/rounds")
        case .round: return Link(name, "/rounds/\(entry.id)")
        default: return Link(name, "/sittings/\(entry.id)")
        }
    }

    private func detail(_ detail: TimelineDetail, _ kind: CaseKind) -> FactLine {
        FactLine(label(of: detail, kind), said(detail, kind))
    }

    /// As the case's own page has it, or a vote's.
    private func label(of detail: TimelineDetail, _ kind: CaseKind) -> String {
        switch (kind, detail.label) {
        case (.panel, _): text("panel.detail.\(detail.label)")
        case (.round, _): text("round.detail.\(detail.label)")
        case (.reading, "conflictKind"): text("reading.conflictKind")
        case (.reading, _): text("reading.cause")
        case (_, "meets"), (_, "place"), (_, "chair"): text("sitting.\(detail.label)")
        case (_, "agree"), (_, "disagree"), (_, "abstain"), (_, "void"): text("ballot.\(detail.label)")
        default: text("observing.detail.\(detail.label)")
        }
    }

    /// Words of a list by the list's sentences, days as the reader writes them, everything else as it is.
    private func said(_ detail: TimelineDetail, _ kind: CaseKind) -> String {
        switch (kind, detail.label) {
        case (.panel, "cause"): text("choice.cause.\(detail.text)")
        case (.panel, "because"), (.sitting, "annulled"): text("choice.because.\(detail.text)")
        case (.round, "cause"): text("choice.why.\(detail.text)")
        case (.round, "pin"): text("choice.pin.\(detail.text)")
        case (.reading, "conflictKind"): text("choice.conflict.\(detail.text)")
        case (.reading, _): text("choice.ground.\(detail.text)")
        case (.sitting, "mark"): text("choice.mark.\(detail.text)")
        case (.sitting, "recusal"): text("observing.recusal.\(detail.text)")
        case (.sitting, "signer"): text("observing.signer.\(detail.text)")
        case (_, "due"), (_, "meets"):
            Day(detail.text).map { ShownTime.weekday($0, in: visit.language) } ?? detail.text
        default: detail.text
        }
    }

    private func text(_ key: String) -> String { site.text(key, visit) }
}
