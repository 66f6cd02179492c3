import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// How far the experts are with a tier, what their scores come to, and how they agree: for the office, and for whoever
/// looks on, to whom no score is told before the panel meets and no expert's at all.
extension Site {
    func readingProgressRoutes(_ pages: Pages) {
        pages.get("/readings/progress") { request, visit in try await progress(tier(request), visit) }
        pages.post("/readings/reminders") { _, visit in try await remind(visit) }
        pages.get("/readings/scores") { request, visit in try await scores(request, visit) }
        pages.get("/readings/calibration") { request, visit in try await calibration(tier(request), visit) }
    }

    private func tier(_ request: Hummingbird.Request) throws -> Tier {
        guard let asked = request.uri.queryParameters["tier"] else { return .one }
        guard let tier = Int(asked).flatMap(Tier.init), tier != .three else { throw SiteFault.noSuchPage }
        return tier
    }

    /// The other pages of the same tier, and the same page of the other, as far as they are told.
    private func ways(_ tier: Tier, _ here: String, _ visit: Visit) async throws -> [Link] {
        let told = try await casework.toldTiers(for: try visit.watcher(), at: visit.now)
        let pages = ["progress"] + (told.contains(tier) ? ["scores", "calibration"] : [])
        let tiers = [Tier.one, .two].map { each in
            let page = told.contains(each) ? here : "progress"
            return Link(
                text("tier.\(each.rawValue)", visit), "/readings/\(page)?tier=\(each.rawValue)",
                isCurrent: each == tier)
        }
        return tiers + pages.map { page in
            Link(text("\(page).title", visit), "/readings/\(page)?tier=\(tier.rawValue)", isCurrent: page == here)
        }
    }

    /// Where a dossier is looked at; whoever looks on isn't shown any.
    private func address(of subject: ReadSubject, _ visit: Visit) -> String? {
        visit.session?.actor.role.isOfficial == true ? "/dossiers/\(subject.dossier)" : nil
    }

    // MARK: Progress

    private func progress(
        _ tier: Tier, _ visit: Visit, _ status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let progress = try await casework.readingProgress(in: tier, for: try visit.watcher(), at: visit.now)
        let remind = FormModel(
            action: "/readings/reminders", button: text("progress.remind", visit), key: Self.newKey(),
            hidden: [HiddenField("tier", String(tier.rawValue))], isQuiet: true)
        let page = ReadingProgressPage(
            heading: text("progress.title", visit) + " · " + text("tier.\(tier.rawValue)", visit),
            ways: try await ways(tier, "progress", visit), about: figures(progress, visit),
            coverage: coverage(progress, visit), readers: readers(progress, visit),
            further: progress.further.map { subject, reason in
                FurtherLine(
                    name: subject.name ?? text("person.erased", visit), address: address(of: subject, visit),
                    reason: text("further.\(reason.rawValue)", furtherValues, visit))
            }, remind: progress.canRemind ? remind : nil)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    private var furtherValues: [String: String] {
        let rules = casework.program.review
        return ["least": String(rules.leastReviews.value), "widest": String(rules.widestRange.value)]
    }

    private func figures(_ progress: ReadingProgress, _ visit: Visit) -> [FactLine] {
        let counts = ReadingStanding.allCases.map { standing in
            FactLine(text("reading.is.\(standing.rawValue)", visit), String(progress.counts[standing] ?? 0))
        }
        let due = progress.due.map { ShownTime.weekday($0, in: visit.language) }
        return due.isEmpty
            ? counts : counts + [FactLine(text("reading.due", visit), due.joined(separator: text("ask.comma", visit)))]
    }

    private func coverage(_ progress: ReadingProgress, _ visit: Visit) -> TableModel? {
        if progress.coverage.isEmpty { return nil }
        return TableModel(
            heads: ["progress.reviews", "progress.dossiers"].map { text($0, visit) },
            lines: progress.coverage.map { [String($0.reviews), String($0.dossiers)] })
    }

    private func readers(_ progress: ReadingProgress, _ visit: Visit) -> TableModel? {
        if progress.readers.isEmpty { return nil }
        let standings: [ReadingStanding] = [.offered, .accepted, .handedIn, .declined, .conflict]
        return TableModel(
            heads: [text("round.expert", visit)] + standings.map { text("reading.is.\($0.rawValue)", visit) }
                + ["reading.due", "progress.reminded"].map { text($0, visit) },
            lines: progress.readers.map { reader in
                let name = reader.name.map { "\($0)（\(reader.expert)）" } ?? reader.expert.text
                let reminded = reader.reminded.map { ShownTime.weekday($0, in: visit.language) }
                return [name] + standings.map { String(reader.counts[$0] ?? 0) }
                    + [
                        reader.due.map { due($0, visit) } ?? "",
                        reader.hasAccount ? reminded ?? "" : text("progress.noAccount", visit),
                    ]
            })
    }

    private func remind(_ visit: Visit) async throws -> Response {
        guard let tier = visit.form["tier"].flatMap({ Int($0) }).flatMap(Tier.init), tier != .three else {
            throw SiteFault.noSuchPage
        }
        let count = try await casework.remindReaders(in: tier, try visit.request())
        if count > 0 { return see("/readings/progress?tier=\(tier.rawValue)", done: "reminded") }
        let summary = ErrorSummary(
            heading: text("ask.refused", visit), items: [ErrorItem(text("progress.nobodyToRemind", visit))])
        return try await progress(tier, visit, .conflict, summary)
    }

    // MARK: Scores

    private func scores(_ request: Hummingbird.Request, _ visit: Visit) async throws -> Response {
        let (tier, size) = (try self.tier(request), 50)
        let first = max(1, request.uri.queryParameters["from"].flatMap { Int($0) } ?? 1)
        let board = try await casework.scoreBoard(
            in: tier, from: first - 1, size: size, for: try visit.watcher(), at: visit.now)
        let address = "/readings/scores?tier=\(tier.rawValue)&from="
        let page = ScoreBoardPage(
            heading: text("scores.title", visit) + " · " + text("tier.\(tier.rawValue)", visit),
            ways: try await ways(tier, "scores", visit), notice: adjustment(board, visit),
            official: text(
                "scores.official", ["kind": text("aggregate.\(board.pool.official.rawValue)", visit)], visit),
            lines: board.dossiers.map { line($0, board, visit) },
            pager: PagerModel(
                previous: first > 1 ? address + String(max(1, first - size)) : nil,
                next: first - 1 + size < board.total ? address + String(first + size) : nil))
        return try await self.page(page, page.heading, in: visit)
    }

    private func line(_ scored: ScoredSubject, _ board: ScoreBoard, _ visit: Visit) -> ScoreLine {
        let written = { (points: Int?) in points.map(PanelPoints.written) ?? "" }
        let adjusted = board.pool.adjustment.score(of: scored.subject.dossier)
        return ScoreLine(
            name: scored.subject.name ?? text("person.erased", visit),
            address: address(of: scored.subject, visit), unit: scored.subject.unit ?? "",
            reviews: scored.readings.map { row in
                let name = board.names[row.offer.expert] ?? row.offer.expert.text
                return Link(written(row.total) + " " + name, "/readings/\(row.id)")
            },
            mean: written(scored.summary?.mean), trimmed: written(scored.summary?.trimmedMean),
            median: written(scored.summary?.median), range: written(scored.summary?.range),
            adjusted: adjusted.map { written($0.score) + " ± " + written($0.standardError) } ?? "",
            official: written(board.pool.officialScore(of: scored.subject.dossier)))
    }

    /// Why nobody's score is adjusted, where that is so.
    private func adjustment(_ board: ScoreBoard, _ visit: Visit) -> NoticeBox? {
        guard case .plain(let reason) = board.pool.adjustment, board.total > 0 else { return nil }
        switch reason {
        case .tooFewReviews(let dossiers):
            let values = [
                "count": String(dossiers.count), "least": String(casework.program.review.leastReviews.value),
            ]
            return NoticeBox(.wait, text("scores.tooFew", values, visit))
        case .groupsApart(let groups):
            let words = groups.map { group in
                group.map { board.names[$0] ?? $0.text }.joined(separator: text("ask.comma", visit))
            }
            return NoticeBox(
                .wait, text("scores.apart", ["groups": words.joined(separator: text("ask.semicolon", visit))], visit))
        }
    }

    // MARK: Calibration

    private func calibration(_ tier: Tier, _ visit: Visit) async throws -> Response {
        let board = try await casework.scoreBoard(in: tier, size: 0, for: try visit.watcher(), at: visit.now)
        let agreement = board.calibration.agreement.map { agreement in
            [
                FactLine(text("calibration.difference", visit), PanelPoints.written(agreement.meanDifference)),
                FactLine(
                    text("calibration.correlation", visit),
                    agreement.correlation.map { "\($0)%" } ?? text("calibration.few", visit)),
            ]
        }
        let offsets: [ExpertID: Int] =
            if case .adjusted(_, let offsets) = board.pool.adjustment { offsets } else { [:] }
        let lines = board.calibration.experts.sorted { $0.key < $1.key }.map { expert, found in
            [
                board.names[expert].map { "\($0)（\(expert)）" } ?? expert.text, String(found.reviews),
                offsets[expert].map(signed) ?? "", words(found.drift, visit), words(found.ownBody, visit),
            ]
        }
        let heads = ["round.expert"] + ["reviews", "offset", "drift", "ownBody"].map { "calibration.\($0)" }
        let page = CalibrationPage(
            heading: text("calibration.title", visit) + " · " + text("tier.\(tier.rawValue)", visit),
            ways: try await ways(tier, "calibration", visit), about: agreement ?? [],
            experts: lines.isEmpty ? nil : TableModel(heads: heads.map { text($0, visit) }, lines: lines))
        return try await self.page(page, page.heading, in: visit)
    }

    private func words(_ found: MeanDifference?, _ visit: Visit) -> String {
        guard let found else { return text("calibration.few", visit) }
        let words = signed(found.difference) + " ± " + PanelPoints.written(found.standardError)
        return found.isMarked ? words + " · " + text("calibration.marked", visit) : words
    }

    private func signed(_ points: Int) -> String {
        (points < 0 ? "−" : points > 0 ? "+" : "") + PanelPoints.written(abs(points))
    }
}
