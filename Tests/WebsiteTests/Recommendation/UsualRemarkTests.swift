import Casework
import HTTPTypes
import Papers
import Selection
import Testing

@testable import Website

/// Words that desks need again and again: chosen, added to, counted by their code.
@Suite struct UsualRemarkTests {
    let program: Program

    init() throws { program = try ProgramReader.read(folder: House.root + "/programs/nmg-2023") }

    private static let seal = "复印件上没有审核人章（或签名）和单位公章，请补盖后重新上传。"

    private func correction(_ texts: [String: String]) throws -> Correction? {
        let answers = Answers(rows: ["corrections": [Answers(texts: texts.mapValues { [$0] })]])
        let declaration = try #require(ActDeclarations.of(.returnForCorrection))
        let actor = Actor(account: AccountID("1"), role: .clerk, organisation: OrganisationID("1501"))
        let command = try declaration.command(on: "7", from: answers, by: actor, in: program)
        guard case .returnForCorrection(let list) = command.dossier else { return nil }
        return list.first
    }

    @Test func `chosen alone it is the remark, with own words it stands before them, and once at most`() throws {
        let code = ["section": "proofs", "code": "proof-seal"]
        #expect(try correction(code) == Correction(section: "proofs", remark: .said(Self.seal), code: "proof-seal"))
        for own in ["第3页。", Self.seal + "第3页。"] {
            let said = try correction(code.merging(["remark": own]) { $1 })
            #expect(said == Correction(section: "proofs", remark: .said(Self.seal + "第3页。"), code: "proof-seal"))
        }
        let own = try correction(["section": "proofs", "remark": "第3页。"])
        #expect(own == Correction(section: "proofs", remark: .said("第3页。")))
    }

    @Test func `one that is of a part says which part is meant`() throws {
        #expect(try correction(["section": "", "code": "proof-seal"])?.section == "proofs")
        #expect(throws: AnswerFaults(["corrections[0].section": .missing])) { try correction(["code": "incomplete"]) }
        #expect(throws: AnswerFaults(["corrections[0].code": .notAChoice])) {
            try correction(["section": "proofs", "code": "too-old", "remark": "说明"])
        }
        #expect(throws: AnswerFaults(["corrections[0].remark": .missing])) { try correction(["section": "proofs"]) }
    }

    @Test func `the applicant reads it with its clause in the letter, on the application and beside the part`()
        async throws
    {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let clerk = try await house.signedIn("employer-clerk")
            try await clerk.get(dossier + "/return")
            let answers = [
                ("corrections[0].section", "proofs"), ("corrections[0].code", "proof-seal"),
                ("corrections[1].section", "person"), ("corrections[1].code", "proof-seal"),
            ]
            let form = try #require(await clerk.forms().first { $0.action == dossier + "/return" })
            #expect(try await clerk.post(form.action, form.hidden + answers).contains("常用意见不能用在这里"))
            try await clerk.post(form.action, form.hidden + answers.prefix(2))
            let said = Self.seal + "（依据：三（二））"
            let applicant = try await house.signedIn("wulan")
            #expect(try await applicant.get("/my").contains("证明材料：" + said))
            #expect(try await applicant.get(dossier).contains(said))
            try await applicant.press(dossier + "/corrections")
            #expect(await applicant.page.contains(said))
        }
    }

    @Test func `what was looked at before acceptance stands on the timeline in the list's order`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            let clerk = try await house.signedIn("office-clerk")
            let page = try await clerk.get(dossier + "/acceptance")
            #expect(page.contains("复印件上有审核人章（或签名）和单位公章（三（二））"))
            let form = try #require(await clerk.forms().first { $0.action == dossier + "/acceptance" })
            try await clerk.post(form.action, form.hidden + [("checked", "no-such")])
            #expect(await clerk.status == .unprocessableContent)
            try await clerk.post(form.action, form.hidden + [("checked", "seals"), ("checked", "report")])
            let accepted = try await clerk.get(dossier)
            #expect(accepted.contains("推荐报告载明联系人和联系电话，并已盖章；复印件上有审核人章（或签名）和单位公章"))
        }
    }
}
