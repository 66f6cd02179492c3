import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// A stamped paper comes back as a scan and is matched with what was printed, by pages alone.
@Suite struct ScanTests {
    private func printed(_ browser: Browser, _ address: String) async throws -> [UInt8] {
        try await browser.get(address)
        try #require(await browser.headers[.contentType] == "application/pdf")
        return await browser.body
    }

    private func send(_ scan: [UInt8], _ browser: Browser, _ place: String) async throws -> String {
        try await browser.get(place)
        try await browser.upload(place, "扫描.pdf", scan)
        return await browser.page
    }

    @Test func `a signed form is matched page by page, and what isn't its own is named`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            let form = try await printed(house.signedIn("wulan"), dossier + "/form.pdf")
            let pages = try await PDFText.pages(of: form)
            let clerk = try await house.signedIn("employer-clerk")
            try await clerk.get(dossier)
            let place = dossier + "/scans"
            #expect(await clerk.link(place) == place)

            let whole = try await send(try await Sheets.upsideDown(form), clerk, place)
            #expect(whole.contains("逐页一致") && whole.contains("扫描件共\(pages)页，其中\(pages)页"))

            let short = try await send(try await Sheets.laid([(form, "2,1"), (SmallPDF.bytes(), "1")]), clerk, place)
            #expect(short.contains("有不一致") && short.contains("扫描件第2页：第1页的次序不对"))
            #expect(short.contains("扫描件第3页：没有读到二维码") && short.contains("缺第3"))
        }
    }

    @Test func `a page of the version before corrections and another person's page are told`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house, besides: ["person.birthplace": "锡林郭勒盟"])
            let dossier = try await season.apply()
            let applicant = try await house.signedIn("wulan")
            let older = try await printed(applicant, dossier + "/form.pdf")
            try await season.correct(dossier, ["person.birthplace": "内蒙古自治区"])
            let form = try await printed(applicant, dossier + "/form.pdf")
            let place = dossier + "/scans"
            let mixed = try await Sheets.laid([(form, "1"), (older, "2"), (form, "3-z")])
            let page = try await send(mixed, applicant, place)
            #expect(page.contains("扫描件第2页：是修改以前的版本（原第2页）") && page.contains("缺第2页"))
            // Whoever brought it may open it again.
            let file = try #require(await applicant.link(place + "/"))
            try await applicant.get(file)
            #expect(await applicant.body == mixed)
            let office = try await house.signedIn("office-clerk")
            #expect(try await office.get(place).contains("有不一致"))
            #expect(await office.link(place + "/") == nil)
            #expect(try await office.first(file) == 404)
            let others = house.browser()
            try await others.get("/register")
            try await others.press("/register", ["name": "别人", "login": "other", "password": House.password])
            #expect(try await others.first(place) == 404)
        }
    }

    @Test func `a report and a publicity come back where they were sealed and posted`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            let employer = try await house.signedIn("employer-clerk")
            try await employer.get("/publicities")
            let publicity = try #require(await employer.link("/publicities/u"))
            let notice = try await printed(employer, publicity + "/notice.pdf")
            let posted = try await send(notice, employer, publicity + "/scans")
            #expect(posted.contains("逐页一致"))
            try await season.passTheBody(dossier)
            let body = try await house.signedIn("body-clerk")
            let slate = "/slates/\(House.body)-2"
            let report = try await printed(body, slate + "/report.pdf")
            #expect(try await send(report, body, slate + "/scans").contains("逐页一致"))
            // Another paper altogether.
            let wrong = try await send(notice, body, slate + "/scans")
            let number = try #require(publicity.split(separator: "/").last)
            #expect(wrong.contains("扫描件第1页：是另一份文件，编号\(number)"))
            #expect(try await employer.first(slate + "/scans") == 404)
        }
    }

    @Test func `a locked file, one that is no PDF and none at all are refused with a sentence`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let applicant = try await house.signedIn("wulan")
            let form = try await printed(applicant, dossier + "/form.pdf")
            let broken = Array(form.prefix(form.count / 3))
            for bad in [try await Sheets.locked(form), Array("MZ no program".utf8), broken] {
                let page = try await send(bad, applicant, dossier + "/scans")
                #expect(await applicant.status == .unprocessableContent)
                #expect(page.contains("href=\"#f-file\"") && page.contains("还没有上传过扫描件"))
            }
        }
    }
}
