import Casework
import Hummingbird
import Pages
import Records
import Selection

/// The control by which a simulated clock goes forward, and never back.
extension Site {
    func moveClock(_ visit: Visit) async throws -> Response {
        guard let simulated else { throw SiteFault.noSuchPage }
        do {
            try await simulated.move(to: try target(visit))
        } catch is ClockNeverGoesBack {
            return try await clockRefused(visit)
        }
        return see(Self.way(back: visit.form["back"]), done: "clock")
    }

    private func target(_ visit: Visit) throws -> Moment {
        switch visit.form["step"] {
        case "day": return Moment(visit.now.day.adding(days: 1), hour: 9)
        case "week": return Moment(visit.now.day.adding(days: 7), hour: 9)
        default: break
        }
        guard let moment = Moment(Self.local(visit.form["to"] ?? "")) else { throw SiteFault.unreadableForm }
        return moment
    }

    /// What a browser's input for local time sends, as a moment is written.
    static func local(_ text: String) -> String {
        switch text.utf8.count {
        case 16: text + ":00+08:00"
        case 19: text + "+08:00"
        default: text
        }
    }
}

extension Site {
    /// The page one comes from isn't ours to draw again: the refusal stands on one of its own.
    private func clockRefused(_ visit: Visit) async throws -> Response {
        let page = FaultPage(
            heading: text("clock.back.title", visit),
            sentence: text("clock.back.text", ["shows": visit.now.description], visit), number: visit.id)
        return try await self.page(page, page.heading, in: visit, status: .conflict)
    }
}
