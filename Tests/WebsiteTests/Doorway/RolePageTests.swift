import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Each role and each page: shown, not theirs, or not there.
@Suite struct RolePageTests {
    /// What nobody, an applicant, an employer's clerk, a body's clerk and the office's clerk get.
    static let pages: [(String, [Int])] = [
        ("/", [200, 200, 200, 200, 200]),
        ("/apply", [200, 200, 200, 200, 200]),
        ("/publicities", [200, 200, 200, 200, 200]),
        ("/register", [200, 200, 200, 200, 200]),
        ("/code", [200, 200, 200, 200, 200]),
        ("/employers/new", [200, 200, 200, 200, 200]),
        ("/my", [303, 200, 200, 200, 200]),
        ("/to-do", [303, 403, 200, 200, 200]),
        ("/dossiers", [303, 403, 200, 200, 200]),
        ("/organisations", [303, 403, 200, 200, 200]),
        ("/organisations?q=none", [303, 403, 200, 200, 200]),
        ("/organisations/new", [303, 403, 200, 200, 200]),
        ("/accounts", [303, 403, 200, 200, 200]),
        ("/accounts?at=office", [303, 403, 404, 404, 200]),
        ("/publicities/new", [303, 403, 200, 200, 200]),
        ("/slates/department-education-2", [303, 404, 404, 200, 200]),
        ("/slates/1501-2", [303, 404, 404, 404, 200]),
        ("/decision", [303, 404, 404, 404, 200]),
        ("/decision/tiers/1", [303, 404, 404, 404, 200]),
        ("/decision/tiers/3", [404, 404, 404, 404, 404]),
        ("/dossiers?q=wu", [303, 403, 200, 200, 200]),
        ("/dossiers.csv", [303, 403, 200, 200, 200]),
        ("/season", [303, 403, 404, 404, 200]),
        ("/papers", [303, 403, 404, 404, 200]),
        ("/slates/department-education-2/parcels/1/receipt.pdf", [303, 404, 404, 404, 404]),
        ("/filings", [303, 403, 404, 303, 200]),
        ("/filings/department-education", [303, 404, 404, 200, 200]),
        ("/filings/1501", [303, 404, 404, 404, 200]),
        ("/filings/1501/list", [303, 404, 404, 404, 403]),
        ("/experts", [303, 404, 404, 404, 200]),
        ("/experts.csv", [303, 404, 404, 404, 200]),
        ("/experts?q=none&standing=ended", [303, 404, 404, 404, 200]),
        ("/experts/new", [303, 404, 404, 404, 200]),
        ("/experts/sheet", [303, 404, 404, 404, 200]),
        ("/experts/sheet.csv", [303, 404, 404, 404, 200]),
        ("/experts/x999", [303, 404, 404, 404, 404]),
        ("/experts/x999/change", [303, 404, 404, 404, 404]),
        ("/readings", [303, 403, 403, 403, 403]),
        ("/readings/progress", [303, 403, 404, 404, 200]),
        ("/readings/scores?tier=2", [303, 403, 404, 404, 200]),
        ("/readings/calibration", [303, 403, 404, 404, 200]),
        ("/readings/v9", [303, 404, 404, 404, 404]),
        ("/readings/v9/scores", [303, 404, 404, 404, 404]),
        ("/draws", [200, 200, 200, 200, 200]),
        ("/draws/g9", [404, 404, 404, 404, 404]),
        ("/panels", [303, 404, 404, 404, 200]),
        ("/panels/new", [303, 404, 404, 404, 200]),
        ("/panels/g9", [303, 404, 404, 404, 404]),
        ("/rounds", [303, 404, 404, 404, 200]),
        ("/rounds/new", [303, 404, 404, 404, 200]),
        ("/rounds/r9", [303, 404, 404, 404, 404]),
        ("/rounds/r9/declaration", [303, 404, 404, 404, 404]),
        ("/rounds/r9/pin", [303, 404, 404, 404, 404]),
        ("/rounds/r9/pairs", [303, 404, 404, 404, 404]),
        ("/rounds/r9/conflicts", [303, 404, 404, 404, 404]),
        ("/observing", [303, 404, 404, 404, 200]),
        ("/sittings", [303, 404, 404, 404, 200]),
        ("/sittings/new", [303, 404, 404, 404, 200]),
        ("/sittings/m9", [303, 404, 404, 404, 404]),
        ("/sittings/m9/room", [303, 404, 404, 404, 404]),
        ("/sittings/m9/voting", [303, 403, 403, 403, 403]),
        ("/ballots/m9.d1.1", [303, 404, 404, 404, 404]),
        ("/ballots/none", [404, 404, 404, 404, 404]),
        ("/settings", [303, 404, 404, 404, 200]),
        ("/settings/extension", [303, 404, 404, 404, 200]),
        ("/settings/confirmation", [303, 404, 404, 404, 403]),
        ("/decision/vote", [303, 404, 404, 404, 422]),
        ("/dossiers/d999", [303, 404, 404, 404, 404]),
        ("/publicities/u999", [404, 404, 404, 404, 404]),
        ("/notices/none", [404, 404, 404, 404, 404]),
        ("/no-such-page", [404, 404, 404, 404, 404]),
    ]

    @Test func `each role gets what is theirs on each page`() async throws {
        try await House.open { house in
            let applicant = house.browser()
            try await applicant.get("/register")
            try await applicant.press("/register", ["name": "乌兰", "login": "wulan", "password": House.password])
            let readers = [
                house.browser(), applicant, try await house.signedIn("employer-clerk"),
                try await house.signedIn("body-clerk"), try await house.signedIn("office-clerk"),
            ]
            for (address, expected) in Self.pages {
                var found: [Int] = []
                for reader in readers { found.append(try await reader.first(address)) }
                #expect(found == expected, "\(address)")
            }
        }
    }

    @Test func `another's dossier by its address is not there`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let stranger = house.browser()
            try await stranger.get("/register")
            try await stranger.press("/register", ["name": "巴特尔", "login": "bateer", "password": House.password])
            try await house.accounts.appoint(
                login: "other-clerk", password: .typed(House.password), displayName: "other", role: .clerk,
                at: OrganisationID("department-education-2"), on: Moment(milliseconds: 0))
            let neighbour = try await house.signedIn("other-clerk")
            for reader in [stranger, neighbour] {
                for address in [dossier, dossier + "/verification", dossier + "/withdrawal"] {
                    #expect(try await reader.first(address) == 404)
                }
            }
            let own = try await house.signedIn("employer-clerk")
            #expect(try await own.first(dossier) == 200)
        }
    }

    @Test func `the applicant doesn't read what the desks keep among themselves`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            let applicant = try await house.signedIn("wulan")
            let page = try await applicant.get(dossier)
            #expect(page.contains("所在单位同意推荐"))
            #expect(!page.contains("9/9"))
        }
    }
}
