import Casework
import Hummingbird
import Pages
import Records
import Selection

/// An expert's desk: what waits for them, and what they were told.
extension Site {
    func readingRoutes(_ pages: Pages) {
        pages.get("/readings") { _, visit in try await readings(visit) }
    }

    private func readings(_ visit: Visit) async throws -> Response {
        let letters = try await casework.letters(of: try visit.expert())
        let page = ReadingsPage(
            empty: text("reading.none", visit), letters: letters.map { letter($0, visit) },
            rounds: try await declarations(visit))
        return try await self.page(page, text("nav.readings", visit), in: visit)
    }
}
