import Casework
import Foundation
import HTTPTypes
import Papers
import Selection
import Subprocess
import Testing

@testable import Website

/// A body's whole packet, and what goes out by e-mail, from the page of a sealed slate.
@Suite struct PacketTests {
    private let slate = "/slates/\(House.body)-2"

    /// The files in an archive that its own list of digests finds whole.
    private func files(of archive: [UInt8]) async throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(archive).write(to: folder.appending(path: "p.zip"))
        let steps = "cd \(folder.path) && python3 -m zipfile -e p.zip out && cd out && sha256sum -c 清单.sha256"
        let result = try await Subprocess.run(
            .name("bash"), arguments: ["-c", steps], output: .bytes(limit: 1 << 20))
        let lines = String(decoding: result.standardOutput, as: UTF8.self).split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasSuffix(": OK") })
        return lines.map { String($0.dropLast(": OK".count)) }
    }

    @Test func `the packet has every paper of the body once, named in the order of handing in`() async throws {
        try await House.open { house in
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            try await season.passTheEmployer(dossier)
            let clerk = try await house.signedIn("body-clerk")
            #expect(try await !clerk.get(slate).contains(".zip"))
            try await clerk.get(slate + "/packet.zip")
            #expect(await clerk.status == .notFound)
            try await season.passTheBody(dossier)
            try await clerk.get(slate)
            let packet = try #require(await clerk.link(slate, "/packet.zip"))
            let bundle = try #require(await clerk.link(slate, "/bundle.zip"))
            try await clerk.get(packet)
            #expect(await clerk.headers[.contentType] == "application/zip")
            let files = try await files(of: await clerk.body)
            let publicity = try #require(files.first { $0.hasPrefix("04公示/公示-u") }).dropFirst("04公示/公示-".count)
            #expect(
                files == [
                    "01推荐报告.pdf", "02附件2汇总表.pdf", "02附件2汇总表.xlsx", "03集体研究记录-二层次.pdf",
                    "04公示/公示-\(publicity)", "04公示/公示情况说明-\(publicity)", "05申报表/二层次-01-乌兰图雅.pdf",
                ])
            try await clerk.get(bundle)
            #expect(
                try await self.files(of: await clerk.body) == [
                    "自治区教育厅-汇总表.pdf", "自治区教育厅-汇总表.xlsx", "申报表/自治区教育厅-申报表-二层次-01-乌兰图雅.pdf",
                ])
            let office = try await house.signedIn("office-clerk")
            try await office.get(packet)
            #expect(try await self.files(of: await office.body) == files)
            let stranger = try await house.signedIn("employer-leader")
            for archive in [packet, bundle] {
                try await stranger.get(archive)
                #expect(await stranger.status == .notFound)
            }
        }
    }
}
