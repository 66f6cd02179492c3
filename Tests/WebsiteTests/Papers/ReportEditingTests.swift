import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// A body words its report otherwise: out as a Word document, compared, kept and printed.
@Suite struct ReportEditingTests {
    @Test func `what was edited is compared, kept by its body alone, printed, and can be taken back`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            let leader = try await house.signedIn("body-leader")
            let slate = "/slates/\(House.body)-2"
            try await leader.get(slate)
            let place = try #require(await leader.link(slate + "/report"))
            #expect(place == slate + "/report.pdf")
            try await leader.get(slate + "/report")
            try await leader.get(try #require(await leader.link(slate, "/report.docx")))
            let printed = await leader.body
            let edited = try await FilledWord.edited(
                printed, ["现将有关情况报告如下": "现将推荐情况报告如下", "乌兰图雅": "乌兰"])
            try await leader.get(slate + "/report")
            try await leader.upload(slate + "/report", "报告.docx", edited)
            let page = await leader.page
            #expect(page.contains("正文有1处改动，另有1处不采用") && page.contains("现将推荐情况报告如下"))
            #expect(page.contains("第1张名单第1行，系统里是“乌兰图雅”，文件里是“乌兰”"))
            let form = try #require(await leader.forms().first { $0.action == slate + "/report/wording" })
            #expect(try await leader.press(form.action).contains("现在打印的是本单位改过的正文"))
            try await leader.get(slate + "/report.pdf")
            let pdf = try await PDFText.of(await leader.body)
            #expect(pdf.contains("现将推荐情况报告如下") && pdf.contains("乌兰图雅"))
            // The same words again are what is printed already.
            try await leader.get(slate + "/report")
            try await leader.upload(slate + "/report", "报告.docx", edited)
            #expect(await leader.page.contains("正文没有改动"))
            // What the system words otherwise by now isn't what was seen.
            let other = form.hidden.map { $0.0 == "instead" ? ("instead", "0") : $0 }
            try await leader.post(form.action, other)
            #expect(await leader.status == .conflict)
            try await leader.post(form.action, form.hidden.map { $0.0 == "paragraphs" ? ("paragraphs", "[]") : $0 })
            #expect(await leader.status == .badRequest)
            try await leader.get(slate + "/report")
            #expect(try await !leader.press(form.action).contains("改过的正文"))
            try await leader.get(slate + "/report.pdf")
            #expect(try await PDFText.of(await leader.body).contains("现将有关情况报告如下"))

            let office = try await house.signedIn("office-leader")
            #expect(try await !office.get(slate).contains("修改推荐报告"))
            for address in ["/report", "/report.docx"] {
                try await office.get(slate + address)
                #expect(await office.status == .notFound)
            }
        }
    }

    @Test func `what isn't the report is said so`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            let leader = try await house.signedIn("body-leader")
            let place = "/slates/\(House.body)-2/report"
            try await leader.get("/notice/annex-1.docx")
            let form = await leader.body
            try await leader.get(place)
            try await leader.upload(place, "a.docx", form)
            #expect(await leader.status == .unprocessableContent)
            #expect(await leader.page.contains("这不是本单位的推荐报告"))
        }
    }
}
