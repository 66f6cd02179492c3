import Papers
import Selection
import Testing

@testable import Website

@Suite struct FindingPlaceTests {
    @Test(arguments: [
        Rule.residentID, .age, .degreeOrTitle, .category, .leadingCadre, .civilServant, .handsOn, .transfer,
    ])
    func `a condition leads to the answer it judges`(rule: Rule) throws {
        let program = try ProgramReader.read(folder: House.root + "/programs/nmg-2023")
        let finding = Finding(rule, .block, "二（二）", "age.tooOld")
        let section = try #require(finding.section.flatMap { program.form.section($0) })
        #expect(section.fields.map { "\(section.id).\($0.id)" }.contains(finding.place))
    }

    @Test func `the form's own check names the place itself, and a quota has none`() {
        let named = Finding(.form, .block, "三（一）", "form.missing", ["field": "awards.name", "row": "2"])
        #expect((named.place, named.section) == ("awards.name", "awards"))
        let quota = Finding(.quota, .block, "四（一）", "quota.exceeded")
        #expect(quota.section == nil)
    }

    @Test func `who is born a day too early is led to the date, and finds what was typed`() async throws {
        try await House.open { house in
            let browser = house.browser()
            try await browser.get("/register")
            try await browser.press("/register", ["name": "乌兰图雅", "login": "wulan", "password": House.password])
            try await browser.press("/drafts")
            let draft = await browser.path
            for (section, answers) in [
                ("person", ["birth": "1977-12-31"]), ("application", ["tier": "2"]),
            ] {
                let address = "\(draft)/sections/\(section)"
                try await browser.get(address)
                let form = try #require(await browser.forms().first { $0.action == address })
                try await browser.post(address, form.hidden + answers.map { ($0.key, $0.value) })
            }
            try await browser.get(draft + "/submission")
            let refused = try await browser.press(draft + "/submission")
            #expect(refused.contains("href=\"\(draft)/sections/person?check=yes\">出生日期早于1978年1月1日"))
            let section = try await browser.get(draft + "/sections/person?check=yes")
            #expect(section.contains("id=\"f-birth-error\""))
            #expect(section.contains("value=\"1977-12-31\""))
        }
    }
}
