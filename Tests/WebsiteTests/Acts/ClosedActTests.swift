import HTTPTypes
import Testing

@testable import Website

/// A form opened by its address when its act can't be done says why, and asks nothing.
@Suite struct ClosedActTests {
    @Test func `a list that nobody may make yet is refused with its clause instead of asked`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("office-clerk")
            let page = try await clerk.get("/decision/list-preparation")
            #expect(await clerk.status == .unprocessableContent)
            #expect(page.contains("三（三）"))
            #expect(!page.contains("action=\"/decision/list-preparation\""))
            #expect(try await clerk.first("/decision/notice") == 403)
        }
    }

    @Test func `an act that is open is asked as ever`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("body-clerk")
            let page = try await clerk.get("/slates/department-education-2/opinions")
            #expect(await clerk.status == .ok)
            #expect(page.contains("action=\"/slates/department-education-2/opinions\""))
        }
    }
}
