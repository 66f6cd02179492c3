import Hummingbird
import Pages

/// Every component alone, for those who build pages; nobody else finds anything here.
extension Site {
    func components(_ visit: Visit) async throws -> Response {
        try await page(try specimens(visit).index, text("component.title", visit), in: visit)
    }

    func component(_ name: String, _ visit: Visit) async throws -> Response {
        guard let found = try specimens(visit).page(name) else { throw SiteFault.noSuchPage }
        return try await page(found, found.heading, in: visit)
    }

    private func specimens(_ visit: Visit) throws -> Specimens {
        guard settings.isDevelopment else { throw SiteFault.noSuchPage }
        return Specimens(templates.catalogue, in: visit.language)
    }
}
