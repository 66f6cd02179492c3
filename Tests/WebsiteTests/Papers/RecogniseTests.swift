import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// Somebody holds a paper or a file and asks, without signing in, whether it is what it says.
@Suite struct RecogniseTests {
    private func ask(_ browser: Browser, _ file: [UInt8]) async throws -> String {
        try await browser.get("/verify")
        try await browser.upload("/verify/file", "x.pdf", file)
        return await browser.page
    }

    private func form(_ house: House, _ dossier: String) async throws -> [UInt8] {
        let applicant = try await house.signedIn("wulan")
        try await applicant.get(dossier + "/form.pdf")
        return await applicant.body
    }

    @Test func `a printed file is known byte for byte, until a newer version stands, and nothing in it is told`()
        async throws
    {
        try await House.open { house in
            let season = SeasonByHand(house: house, besides: ["person.birthplace": "锡林郭勒盟"])
            let dossier = try await season.apply()
            let number = try #require(dossier.split(separator: "/").last)
            let file = try await form(house, dossier)
            let visitor = house.browser()
            let known = try await ask(visitor, file)
            #expect(known.contains("文件没有改动") && known.contains("申报回执") && known.contains(number))
            #expect(!known.contains("乌兰") && !known.contains("草原师范") && !known.contains("/dossiers/"))
            try await season.correct(dossier, ["person.birthplace": "内蒙古自治区"])
            #expect(try await ask(visitor, file).contains("已经不是最新版本"))
            #expect(try await ask(visitor, try await form(house, dossier)).contains("文件没有改动"))
        }
    }

    @Test func `a changed file is told by its squares alone, and a stranger's file is none of ours`() async throws {
        try await House.open { house in
            let dossier = try await SeasonByHand(house: house).apply()
            let number = try #require(dossier.split(separator: "/").last)
            let file = try await form(house, dossier)
            let visitor = house.browser()
            let changed = try await ask(visitor, try await Sheets.upsideDown(file))
            #expect(changed.contains("不能确认文件没有改动") && changed.contains(number))
            #expect(changed.contains("与现行版本一致") && !changed.contains("乌兰"))
            let foreign = try await ask(visitor, SmallPDF.bytes())
            #expect(foreign.contains("没有读到本系统的二维码"))
            _ = try await ask(visitor, try await Sheets.locked(file))
            #expect(await visitor.status == .unprocessableContent)
            _ = try await ask(visitor, Array("no file of any kind".utf8))
            #expect(await visitor.status == .unprocessableContent)
        }
    }

    @Test func `a square's digest is held against what stands, what stood and the proofs bound with it`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house, besides: ["person.birthplace": "锡林郭勒盟"])
            let dossier = try await season.apply()
            let applicant = try await house.signedIn("wulan")
            try await applicant.get(dossier + "/volume.pdf")
            let volume = await applicant.body
            let pages = try await PDFText.pages(of: volume)
            let visitor = house.browser()
            func look(_ page: Int) async throws -> String {
                let square = try #require(try await PDFText.squares(on: page, of: volume).first)
                return try await visitor.get("/verify" + square.drop { $0 != "?" })
            }
            #expect(try await look(1).contains("装订成册的申报材料"))
            #expect(try await look(2).contains("与现行版本一致"))
            #expect(try await look(3).contains("与现行版本一致"))
            let proof = try await look(pages)
            #expect(proof.contains("随申报材料装订的佐证材料") && !proof.contains("证书.pdf"))
            try await season.correct(dossier, ["person.birthplace": "内蒙古自治区"])
            #expect(try await look(3).contains("是修改以前的版本"))
            let number = try #require(dossier.split(separator: "/").last)
            for digest in ["0000000000000000", "short", "zzzzzzzzzzzzzzzz", "%"] {
                let page = try await visitor.get("/verify?number=\(number)&digest=\(Browser.escaped(digest))")
                #expect(page.contains("没有这个摘要") && !page.contains("与现行版本一致"))
            }
        }
    }
}
