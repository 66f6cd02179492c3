import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// 三（二）: item by item on one page, what isn't met goes back at one time.
@Suite struct VerificationPageTests {
    private func answers(_ house: House, unmet: [String: String] = [:]) -> [(String, String)] {
        let items = house.casework.program.form.verifiedItems.enumerated().flatMap { index, item in
            [
                ("items[\(index)].item", item), ("items[\(index)].isMet", unmet[item] == nil ? "yes" : "no"),
                ("items[\(index)].remark", unmet[item] ?? ""),
            ]
        }
        return items + [("identityChecked", "yes")]
    }

    private func send(_ clerk: Browser, _ dossier: String, _ answers: [(String, String)]) async throws -> String {
        let address = dossier + "/verification"
        try await clerk.get(address)
        let form = try #require(await clerk.forms().first { $0.action == address })
        let names = Set(answers.map(\.0))
        return try await clerk.post(address, form.hidden.filter { !names.contains($0.0) } + answers)
    }

    @Test func `claims, proofs and questions stand on one page`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("employer-clerk")
            let page = try await clerk.get(dossier + "/verification")
            for item in house.casework.program.form.verifiedItems { #expect(page.contains("value=\"\(item)\"")) }
            #expect(page.contains("乌兰图雅"))
            #expect(page.contains("/pages/1\""))
        }
    }

    @Test func `what isn't met goes back as one list, each with its remark`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("employer-clerk")
            let typed = answers(house, unmet: ["person": "请改正出生地", "proofs": "请补学位证书"])
            let page = try await send(clerk, dossier, typed + [("end", "return")])
            #expect(page.contains("已办理：退回补正"))
            #expect(await clerk.path.hasPrefix("/to-do"))
            let returned = try await clerk.get(dossier)
            #expect(returned.contains("请改正出生地") && returned.contains("请补学位证书"))
            #expect(try await clerk.get(dossier + "/verification").contains("请改正出生地"))
            #expect(await clerk.path == dossier)
        }
    }

    @Test func `a usual remark of an item says what isn't met, and own words follow it`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("employer-clerk")
            let items = house.casework.program.form.verifiedItems
            let page = try await clerk.get(dossier + "/verification")
            let degree = try #require(house.casework.program.remark("degree-missing"))
            let offered = page.matches(of: /value="degree-missing" data-fill="([^"]+)"/).map { String($0.1) }
            #expect(offered == [degree.words])
            let typed = answers(house, unmet: ["education": "", "awards": "第二项也是。"])
            let codes = [("education", "degree-missing"), ("awards", "award-certificate")].map { item, code in
                ("items[\(items.firstIndex(of: item) ?? 0)].code", code)
            }
            _ = try await send(clerk, dossier, typed + codes + [("end", "return")])
            let returned = try await clerk.get(dossier)
            #expect(returned.contains("\(degree.words)（依据：二（三））"))
            #expect(returned.contains("缺少获奖证书，请补交。（依据：三（一））第二项也是。"))
        }
    }

    @Test func `without a remark, or with nothing unmet, nothing goes back and what was typed stays`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("employer-clerk")
            let silent = answers(house, unmet: ["person": "", "proofs": "请补学位证书"])
            let page = try await send(clerk, dossier, silent + [("end", "return")])
            #expect(await clerk.status == .unprocessableContent)
            #expect(page.contains("#f-items-0-remark") && page.contains("请补学位证书"))
            #expect(page.contains("基本情况 · 说明："))
            _ = try await send(clerk, dossier, answers(house) + [("end", "return")])
            #expect(await clerk.status == .unprocessableContent)
            #expect(try await clerk.get(dossier).contains("待所在单位审核"))
        }
    }

    @Test func `behind the last one of the queue stands what waits otherwise`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("employer-clerk")
            let page = try await send(clerk, dossier, answers(house) + [("end", "next")])
            #expect(page.contains("已办理：审核材料"))
            #expect(await clerk.path.hasPrefix("/to-do?"))
        }
    }
}
