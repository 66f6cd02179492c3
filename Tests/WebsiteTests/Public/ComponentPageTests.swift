import Testing

@testable import Website

/// Components are for those who build pages.
@Suite struct ComponentPageTests {
    @Test(arguments: ["/components", "/components/buttons"])
    func `outside of development there are no components`(address: String) async throws {
        try await House.open { house in
            let answer = try await house.browser().first(address)
            #expect(answer == 404)
        }
    }

    @Test func `in development every component has its page, and a name that none has is not there`()
        async throws
    {
        try await House.open(settings: SiteSettings(isDevelopment: true)) { house in
            let browser = house.browser()
            try await browser.get("/components")
            let addresses = await browser.links().filter { $0.hasPrefix("/components/") }
            #expect(addresses.count == 31)
            for address in addresses + ["/components/none"] {
                let answer = try await browser.first(address)
                #expect(answer == (address == "/components/none" ? 404 : 200), "\(address)")
            }
        }
    }
}
