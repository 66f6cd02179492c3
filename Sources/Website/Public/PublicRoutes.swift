import Casework
import Hummingbird
import Pages
import Records
import Selection

/// What everyone may see, without signing in.
extension Site {
    func publicRoutes(_ pages: Pages) {
        pages.get("/") { _, visit in try await home(visit) }
        applyRoutes(pages)
        noticeRoutes(pages)
        verifyRoutes(pages)
        resultRoutes(pages)
        pages.get("/help") { _, visit in try await help(visit) }
        pages.get("/accessibility") { _, visit in try await reading("accessibility", passages: 5, visit) }
        pages.get("/components") { _, visit in try await components(visit) }
        pages.get("/components/{name}") { _, visit in try await component(try visit.parameter("name"), visit) }
        pages.post("/language") { _, visit in changeLanguage(visit) }
        pages.post("/theme") { _, visit in changeTheme(visit) }
        pages.post("/clock") { _, visit in try await moveClock(visit) }
    }

    private func home(_ visit: Visit) async throws -> Response {
        let milestones = try await casework.currentProgram().timeline.map { milestone in
            MilestoneModel(
                name: visit.name(of: milestone), days: days(milestone, visit), clause: milestone.clause.text,
                place: place(milestone, visit))
        }
        let page = HomePage(
            heading: casework.program.title, number: casework.program.number, milestones: milestones,
            publicities: try await running(visit), notices: try await noticeLinks(),
            isSignedOut: visit.session == nil, start: start(visit.session))
        return try await self.page(page, text("home.title", visit), in: visit)
    }

    private func days(_ milestone: Milestone, _ visit: Visit) -> String {
        let from = ShownTime.weekday(milestone.from, in: visit.language)
        guard let to = milestone.to, to != milestone.from else { return from }
        return from + " — " + ShownTime.weekday(to, in: visit.language)
    }

    private func place(_ milestone: Milestone, _ visit: Visit) -> String {
        let today = visit.now.day
        if today < milestone.from { return "next" }
        return today > (milestone.to ?? milestone.from) ? "past" : "now"
    }

    /// An address of ours to go back to; anything else is the first page.
    static func way(back: String?) -> String {
        guard let back, back.hasPrefix("/"), !back.hasPrefix("//"), !back.contains("\\"),
            back.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return "/" }
        return back
    }

    /// As a part of an address.
    static func escaped(_ text: String) -> String { text.addingPercentEncoding(except: "-._~") }
}
