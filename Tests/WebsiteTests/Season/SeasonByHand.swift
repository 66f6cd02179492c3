import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Everyone's part in a season, each through their own browser.
struct SeasonByHand {
    let house: House
    var name = "乌兰图雅"
    /// Answers to Annex 1 besides the usual ones.
    var besides: [String: String] = [:]

    /// An applicant registers, fills in Annex 1 part by part, and uploads a proof.
    func fillIn() async throws -> (browser: Browser, draft: String) {
        let browser = house.browser()
        try await browser.get("/register")
        try await browser.press("/register", ["name": name, "login": "wulan", "password": House.password])
        try await browser.press("/drafts")
        let draft = await browser.path
        let filled = FilledSections(program: house.casework.program, name: name, besides: besides)
        for section in house.casework.program.form.sections {
            let address = "\(draft)/sections/\(section.id)"
            try await browser.get(address)
            let form = try #require(await browser.forms().first { $0.action == address })
            try await browser.post(address, form.hidden + filled.answers(section))
        }
        try await browser.get(draft + "/way")
        try await browser.press(
            draft + "/way", ["employer": "自治区草原师范大学（\(House.employer)）", "channel": "superiors", "through": ""])
        try await browser.get(draft + "/proofs")
        try await browser.upload(draft + "/proofs", "证书.pdf", SmallPDF.bytes())
        return (browser, draft)
    }

    /// The applicant checks every answer and hands in.
    func apply() async throws -> String {
        let (browser, draft) = try await fillIn()
        return try await handIn(browser, draft)
    }

    func handIn(_ browser: Browser, _ draft: String) async throws -> String {
        let check = try await browser.get(draft + "/check")
        #expect(check.contains("没有填写身份证号") && !check.contains("居民身份号码："))
        let halt = try await browser.get(draft + "/submission")
        #expect(halt.contains("不能再自行修改"))
        try await browser.press(draft + "/submission")
        let page = await browser.page
        #expect(page.contains("class=\"receipt-number\"") && page.contains("公示5个工作日"))
        return String(await browser.path.prefix { $0 != "?" }).replacing("/receipt", with: "")
    }

    func verify(_ clerk: Browser, _ dossier: String) async throws {
        try await act(clerk, dossier + "/verification", verdicts + [("identityChecked", "yes")])
    }

    func passTheEmployer(_ dossier: String) async throws {
        let clerk = try await house.signedIn("employer-clerk")
        let leader = try await house.signedIn("employer-leader")
        #expect(try await clerk.get("/to-do").contains(dossier))
        try await verify(clerk, dossier)
        try await act(clerk, dossier + "/evaluation", evaluation(held: "2023-09-20"))
        try await publish(clerk, leader, dossier, weeks: 1)
        try await act(leader, dossier + "/consent")
    }

    func passTheBody(_ dossier: String) async throws {
        let clerk = try await house.signedIn("body-clerk")
        let leader = try await house.signedIn("body-leader")
        try await act(clerk, dossier + "/evaluation", evaluation(held: "2023-09-27"))
        let slate = "/slates/\(House.body)-2"
        let name = String(dossier.dropFirst("/dossiers/".count))
        try await act(
            clerk, slate + "/opinions", [("from", "2023-09-25"), ("to", "2023-09-26"), ("summary", "没有不同意见")])
        try await act(
            leader, slate + "/deliberation",
            [
                ("number", "纪要〔2023〕12号"), ("held", "2023-09-27"), ("present", "7"), ("absent", "0"),
                ("results[0].dossier", name), ("results[0].recommended", "yes"), ("minutes", "一致同意"),
            ])
        try await publish(clerk, leader, dossier, weeks: 2)
        try await act(clerk, dossier + "/discipline-request", [("organ", "派驻纪检监察组"), ("number", "函〔2023〕7号")])
        try await act(
            leader, dossier + "/discipline-reply",
            [("opinion", "nothingReported"), ("number", "复〔2023〕9号"), ("dated", "2023-09-28")])
        try await clerk.get(slate)
        try await clerk.press(slate + "/listing")
        try await act(clerk, slate + "/preparation", [("contact", "萨仁"), ("phone", "0471-0000000"), ("isZero", "no")])
        try await act(leader, slate + "/seal")
    }

    func passTheOffice(_ dossier: String) async throws {
        let clerk = try await house.signedIn("office-clerk")
        let leader = try await house.signedIn("office-leader")
        try await consult(on: dossier, clerk, leader)
        try await publish(clerk, leader, dossier, weeks: 1)
        try await act(clerk, "/decision/notice-preparation", [("number", "内人社发〔2023〕88号")])
        try await act(leader, "/decision/notice")
    }

    /// A department speaks against the dossier, and its way ends by two people.
    func endOverConsultation(_ dossier: String) async throws {
        let clerk = try await house.signedIn("office-clerk")
        let leader = try await house.signedIn("office-leader")
        try await consult(on: dossier, clerk, leader, against: String(dossier.dropFirst("/dossiers/".count)))
        #expect(try await leader.get("/decision/consultation-conclusion").contains("办结名单还没有拟定"))
        try await act(clerk, "/decision/consultation-conclusion-preparation", from: "/decision")
        #expect(try await clerk.get("/decision").contains("已提请，共1人，待另一人确认"))
        let asked = try await leader.get("/decision/consultation-conclusion")
        #expect(asked.contains("部门反对的人选") && asked.contains(name) && asked.contains("不能撤回"))
        try await act(leader, "/decision/consultation-conclusion")
    }

    /// Taken in, judged, listed, and answered by every department, the first perhaps against it.
    private func consult(
        on dossier: String, _ clerk: Browser, _ leader: Browser, against: String? = nil
    ) async throws {
        try await act(clerk, dossier + "/acceptance")
        try await judge(dossier, clerk, leader)
        try await clerk.get("/decision/consultation")
        let departments = house.casework.program.notice.consulted.value
        try await clerk.press(
            "/decision/consultation",
            ["departments": departments.joined(separator: "\n"), "due": "2023-11-23T00:00", "silenceIsConsent": "yes"])
        for department in departments {
            let spoken = department == departments[0] ? against.map { [("against", $0)] } ?? [] : []
            try await act(clerk, "/decision/reply", [("department", department), ("number", "复〔2023〕1号")] + spoken)
        }
    }

    /// The panel meets on both tiers; no vote opens before the cut-off.
    func judge(_ dossier: String, _ clerk: Browser, _ leader: Browser) async throws {
        try await openVote(clerk, leader)
        try await act(
            clerk, dossier + "/panel-result",
            [("members", "15"), ("present", "13"), ("votesFor", "12"), ("score", "91.5")])
        try await decide("2", clerk, leader, isOpen: true)
    }

    /// On tier 2, once nobody was to be judged in tier 1.
    func openVote(_ clerk: Browser, _ leader: Browser) async throws {
        try await clerk.get("/decision")
        try await clerk.press("/clock", ["step": "week"])
        try await decide("1", clerk, leader)
        try await act(clerk, "/decision/vote", [("tier", "2")])
    }

    /// One prepares the tier's list, another makes it.
    private func decide(_ tier: String, _ clerk: Browser, _ leader: Browser, isOpen: Bool = false) async throws {
        if !isOpen { try await act(clerk, "/decision/vote", [("tier", tier)]) }
        try await act(clerk, "/decision/list-preparation", [("tier", tier)])
        try await act(leader, "/decision/list", [("tier", tier)])
    }

    /// One prepares, another posts, and the clock goes on past the days and says what came of it.
    private func publish(_ clerk: Browser, _ leader: Browser, _ dossier: String, weeks: Int) async throws {
        try await clerk.get("/publicities/new")
        let named = String(dossier.dropFirst("/dossiers/".count))
        try await clerk.press("/publicities", ["dossiers": named, "phone": "0471-1234567", "address": ""])
        let publicity = String(await clerk.path.prefix { $0 != "?" })
        let answer = await clerk.page
        try #require(publicity.hasPrefix("/publicities/u"), "\(Self.problem(answer))")
        try await act(leader, publicity + "/posting")
        let shown = try await house.browser().get(publicity)
        #expect(shown.contains(name))
        for _ in 0..<weeks { try await clerk.press("/clock", ["step": "week"]) }
        try await act(clerk, publicity + "/statement", [("text", "公示期间没有收到异议")])
    }

    /// Opens an act's page, or the page where its button is, and presses.
    func act(
        _ browser: Browser, _ address: String, _ typed: [(String, String)] = [], from page: String? = nil
    ) async throws {
        try await browser.get(page ?? address)
        let form = try #require(await browser.forms().first { $0.action == address }, "no form for \(address)")
        let names = Set(typed.map(\.0))
        try await browser.post(address, form.hidden.filter { !names.contains($0.0) } + typed)
        let (status, answer) = (await browser.status, await browser.page)
        #expect(status == .ok && answer.contains("已办理"), "\(address): \(Self.problem(answer))")
    }

    static func problem(_ page: String) -> String {
        let errors = page.firstMatch(of: /<section class="errors"[\s\S]*?<\/section>/)
        return errors.map { String($0.0) } ?? String(page.suffix(600))
    }

    private var verdicts: [(String, String)] {
        (house.casework.program.form.sections.map(\.id) + ["proofs"]).enumerated().flatMap { index, section in
            [("items[\(index)].item", section), ("items[\(index)].isMet", "yes")]
        }
    }

    private func evaluation(held: String) -> [(String, String)] {
        [
            ("held", held), ("form", "academicCommittee"), ("participants", "9"), ("votesFor", "9"),
            ("opinion", "同意推荐"),
        ]
    }
}
