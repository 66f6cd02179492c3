import Casework
import Selection
import Testing

@testable import Website

/// What the office sees of a season: its figures, and its list searched and taken along.
@Suite struct OfficeListTests {
    @Test func `a person is found by initials, and the sheet holds what the list does`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house, name: "乌兰图雅").apply()
            let number = String(dossier.dropFirst("/dossiers/".count))
            let clerk = try await house.signedIn("office-clerk")
            #expect(try await clerk.get("/dossiers?q=wlty&tier=2").contains(dossier))
            #expect(try await !clerk.get("/dossiers?q=wlty&tier=1").contains(dossier))
            #expect(try await !clerk.get("/dossiers?q=zlty").contains(dossier))
            try await clerk.get("/dossiers?q=wlty&tier=2")
            #expect(await clerk.link("/dossiers.csv?")?.contains("q=wlty") == true)
            let lines = try await clerk.get("/dossiers.csv?q=wlty").split(separator: "\r\n")
            #expect(lines.count == 2)
            #expect(lines.first?.hasPrefix("\u{FEFF}编号,姓名,") == true)
            #expect(lines.last?.hasPrefix("\(number),乌兰图雅,") == true)
            let other = try await house.signedIn("body-clerk")
            #expect(try await other.get("/dossiers.csv").contains("乌兰图雅"))
        }
    }

    @Test func `the season's page counts who applied`() async throws {
        try await House.open { house in
            let clerk = try await house.signedIn("office-clerk")
            #expect(try await clerk.get("/season").contains("还没有人申报。"))
            _ = try await SeasonByHand(house: house).apply()
            let page = try await clerk.get("/season")
            #expect(!page.contains("还没有人申报。"))
            #expect(page.contains("<td class=\"number\" data-label=\"已申报\">1</td>"))
        }
    }

    @Test func `organisations come fifty at a time, are found by a part of their name, and lead to their accounts`()
        async throws
    {
        try await House.open { house in
            let clerk = try await house.signedIn("office-clerk")
            let first = try await clerk.get("/organisations")
            #expect(first.matches(of: /href="\/accounts\?at=/).count == 50)
            let next = try #require(await clerk.link("/organisations?q=&amp;after="))
            let second = try await clerk.get(next.replacing("&amp;", with: "&"))
            #expect(second.matches(of: /href="\/accounts\?at=/).count == 50)
            let name = try #require(try await house.casework.organisation(House.employer)?.name)
            #expect(!first.contains(name))
            let found = try await clerk.get("/organisations?q=\(Site.escaped(String(name.suffix(5))))")
            #expect(found.contains(name))
            let accounts = try #require(await clerk.link("/accounts?at=\(House.employer)"))
            #expect(try await clerk.get(accounts).contains("employer-clerk"))
            #expect(try await clerk.get("/organisations?q=nowhere").contains("没有找到这样的单位"))
        }
    }
}
