import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// 三（三）: an expert's desk with what waits for them, and each dossier that is theirs to read.
extension Site {
    func readingRoutes(_ pages: Pages) {
        pages.get("/readings") { _, visit in try await readings(visit) }
        readingProgressRoutes(pages)
        pages.get("/readings/{id}") { request, visit in
            let model = try await readingModel(visit)
            return try await show(model, isChecked: request.uri.queryParameters["check"] != nil, visit)
        }
        scoringRoutes(pages)
        pages.get("/readings/{id}/proofs/{proof}") { _, visit in file(try await readProof(visit)) }
        pictureRoutes(pages, under: "/readings") { visit in try await readProof(visit) }
        actRoutes(pages, on: .reading) { id, visit in
            let view = try await casework.reading(ReadingID(id), for: try visit.actor(), at: visit.now)
            return ReadingModel(site: self, visit: visit, view: view).scene
        }
    }

    func readingModel(_ visit: Visit) async throws -> ReadingModel {
        let id = ReadingID(try visit.parameter("id"))
        let view = try await casework.reading(id, for: try visit.actor(), at: visit.now)
        return ReadingModel(site: self, visit: visit, view: view)
    }

    private func readProof(_ visit: Visit) async throws -> (attachment: Attachment, content: [UInt8]) {
        let id = ReadingID(try visit.parameter("id"))
        return try await casework.proof(try visit.parameter("proof"), of: id, for: visit.actor(), at: visit.now)
    }

    /// `typed` is what came with a form that couldn't be kept or handed in.
    func show(
        _ model: ReadingModel, typed: TypedScores? = nil, isChecked: Bool = false, over seen: Int? = nil,
        _ visit: Visit, status: HTTPResponse.Status = .ok, _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        var model = model
        if let typed { model.typed = typed }
        if let seen { model.seen = seen }
        model.isChecked = isChecked
        let found = summary ?? (isChecked ? model.faultSummary : nil)
        return try await page(model.page, model.heading, in: visit, status: status, summary: found)
    }

    private func readings(_ visit: Visit) async throws -> Response {
        let actor = try visit.expert()
        let queue = try await casework.readings(for: actor, at: visit.now)
        let letters = try await casework.letters(of: actor)
        let (done, all) = queue.progress
        let page = ReadingsPage(
            progress: all == 0
                ? nil : text("reading.progress", ["done": String(done), "all": String(all)], visit),
            lines: queue.lines.map { line($0, visit) }, empty: text("reading.none", visit),
            letters: letters.map { letter($0, visit) }, rounds: try await declarations(visit),
            meetings: try await ownMeetings(visit))
        return try await self.page(page, text("nav.readings", visit), in: visit)
    }

    private func line(_ line: ReadingLine, _ visit: Visit) -> ReadingLineModel {
        let (row, subject) = (line.row, line.subject)
        let name = subject.map { $0.name ?? text("person.erased", visit) } ?? text("reading.closed", visit)
        return ReadingLineModel(
            address: "/readings/\(row.id)", name: name, unit: subject?.unit ?? "",
            tier: text("tier.\(row.offer.tier.rawValue)", visit),
            discipline: subject?.discipline.map { disciplineName($0, visit) } ?? "",
            state: state(of: row.standing, isBegun: line.isBegun, visit),
            due: line.due.map { due($0, visit) } ?? "")
    }

    /// The day, and whether it is over or close.
    func due(_ day: Day, _ visit: Visit) -> String {
        let words = ShownTime.weekday(day, in: visit.language)
        let left = day.number - visit.now.day.number
        if left < 0 { return words + " · " + text("reading.late", visit) }
        return left > 3 ? words : words + " · " + text("reading.left", ["days": String(left)], visit)
    }

    func state(of standing: ReadingStanding, isBegun: Bool = false, _ visit: Visit) -> TagModel {
        let key = standing == .accepted && isBegun ? "begun" : standing.rawValue
        let tone: Tone =
            switch standing {
            case .offered: .wait
            case .accepted: .now
            case .handedIn: .good
            case .declined, .conflict, .withdrawn: .calm
            }
        return TagModel(text("reading.is.\(key)", visit), tone)
    }

    func disciplineName(_ code: String, _ visit: Visit) -> String {
        casework.program.codes["discipline"]?.entry(of: code).map { visit.name(of: $0) } ?? code
    }
}
