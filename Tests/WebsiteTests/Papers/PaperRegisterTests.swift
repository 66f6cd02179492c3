import Casework
import HTTPTypes
import Selection
import Testing

@testable import Website

/// A parcel on its way from the counter to its printed receipt, by pages alone.
@Suite struct PaperRegisterTests {
    @Test func `a clerk records a parcel, prints its receipt and corrects it`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            let clerk = try await house.signedIn("office-clerk")
            let queue = try await clerk.get("/papers")
            #expect(queue.contains("乌兰图雅") && queue.contains("份数不够") && queue.contains("缺盖章的推荐报告"))
            let awaited = try await clerk.get(dossier)
            #expect(awaited.contains("纸质材料") && awaited.contains("份数不够，须在2023年10月16日"))
            let slate = "/slates/\(House.body)-2"
            let form = try await clerk.get(slate + "/parcel")
            #expect(form.contains("乌兰图雅") && form.contains("name=\"counts[0].forms\" type=\"text\" value=\"2\""))
            let name = String(dossier.dropFirst("/dossiers/".count))
            let answers = [
                ("received", "2023-10-11T08:30"), ("handedOverBy", "巴图"), ("counts[0].dossier", name),
                ("counts[0].forms", "1"), ("counts[0].volumes", "1"), ("counts[0].isSigned", "yes"),
                ("counts[0].isSealed", "yes"), ("hasReport", "yes"),
            ]
            let recorded = try await clerk.press(slate + "/parcel", answers)
            #expect(recorded.contains("已办理") && recorded.contains("第1号登记"))
            #expect(recorded.contains("1 / 2") && recorded.contains("待交"))
            let receipt = try #require(await clerk.link(slate + "/parcels/1/receipt.pdf"))
            try await clerk.get(receipt)
            #expect(try await PDFText.isSound(await clerk.body))
            let said = try await PDFText.of(await clerk.body)
            #expect(said.contains("收件回执") && said.contains("乌兰图雅") && said.contains("巴图") && said.contains("1份"))
            let number = "\(House.body)-2-r1"
            #expect(said.contains(number))
            let looked = try await house.browser().get("/verify?number=\(number)")
            #expect(looked.contains("收件回执") && !looked.contains("乌兰图雅") && !looked.contains("巴图"))

            let correcting = try await clerk.get(slate + "/parcel?corrects=1")
            #expect(correcting.contains("value=\"巴图\"") && correcting.contains("value=\"2023-10-11T08:30\""))
            let mended = answers.map { $0.0 == "counts[0].forms" ? ($0.0, "2") : $0 } + [("corrects", "1")]
            let corrected = try await clerk.press(slate + "/parcel", mended)
            #expect(corrected.contains("已更正") && corrected.contains("已交齐"))
            #expect(try await clerk.get("/papers").contains("都已交齐"))
            #expect(try await house.signedIn("wulan").get(dossier).contains("已收齐"))
        }
    }

    @Test func `the office's leader waives with a reason, and an employer sees no register`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            try await season.passTheBody(dossier)
            let slate = "/slates/\(House.body)-2"
            let leader = try await house.signedIn("office-leader")
            try await leader.get(slate + "/paper-waiver")
            let name = String(dossier.dropFirst("/dossiers/".count))
            let waived = try await leader.press(
                slate + "/paper-waiver", [("dossiers", name), ("waivesReport", "yes"), ("reason", "援外未归")])
            #expect(waived.contains("免收纸质材料") && waived.contains("已交齐"))
            #expect(try await leader.get(slate + "/paper-waiver").contains("没有缺"))
            let employer = try await house.signedIn("employer-clerk")
            #expect(try await employer.first(slate + "/parcel") == 404)
        }
    }
}
