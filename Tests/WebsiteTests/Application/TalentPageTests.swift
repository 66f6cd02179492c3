import HTTPTypes
import Testing

@testable import Website

/// A person's record, out to other systems and in from them (GB/T 35397—2017).
@Suite struct TalentPageTests {
    @Test func `a record from a dossier goes into another draft once it was looked at`() async throws {
        try await House.open { house in
            let (applicant, filled) = try await SeasonByHand(house: house).fillIn()
            let dossier = try await SeasonByHand(house: house).handIn(applicant, filled)
            try await applicant.get(dossier)
            try await applicant.get(try #require(await applicant.link(dossier + "/talent", ".xml")))
            #expect(await applicant.headers[.contentType] == "application/xml")
            let record = await applicant.body

            let other = house.browser()
            try await other.get("/register")
            try await other.press("/register", ["name": "别人", "login": "other", "password": House.password])
            try await other.press("/drafts")
            let draft = await other.path
            try await other.get(dossier + "/talent.xml")
            #expect(await other.status == .notFound)
            try await other.get(draft + "/word")
            try await other.upload(draft + "/word", "人才信息.xml", record)
            #expect(await other.page.contains("可以填入草稿"))
            try await other.press(draft + "/word/answers")
            #expect(try await other.get(draft + "/sections/person").contains("value=\"乌兰图雅\""))
        }
    }

    @Test func `what is no record of one person is told, and the draft stays as it is`() async throws {
        try await House.open { house in
            let (applicant, draft) = try await SeasonByHand(house: house).fillIn()
            let person = "<RDT_Talent><RDT_ResearcherInfo><A01_CnName>甲</A01_CnName></RDT_ResearcherInfo></RDT_Talent>"
            for (xml, told) in [
                ("<html></html>", "这不是按GB/T 35397导出的人才信息"), ("<RDT_Talents></RDT_Talents>", "文件里没有人员信息"),
                ("<RDT_Talents>\(person)\(person)</RDT_Talents>", "文件里有几个人的信息"),
            ] {
                try await applicant.get(draft + "/word")
                try await applicant.upload(draft + "/word", "a.xml", Array(xml.utf8))
                #expect(await applicant.status == .unprocessableContent)
                #expect(await applicant.page.contains(told))
            }
        }
    }
}
