@testable import Casework
import Foundation
import Papers
import Records
import Selection
import Testing

@testable import Website

/// Cases handed over to the archive (令716 §12).
@Suite struct ArchiveTests {
    /// A house with one application, and a folder for packages that goes with the test.
    private static func open(
        _ body: @escaping @Sendable (House, DossierID, ArchiveDesk, String) async throws -> Void
    ) async throws {
        try await House.open { house in
            let folder = NSTemporaryDirectory() + "bole-archive-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let season = SeasonByHand(house: house)
            let dossier = try await season.apply()
            let clerk = try await house.signedIn("employer-clerk")
            try await season.verify(clerk, dossier)
            let id = DossierID(try #require(dossier.split(separator: "/").last.map(String.init)))
            try await body(house, id, try await desk(house), folder)
        }
    }

    private static func desk(_ house: House) async throws -> ArchiveDesk {
        try await ArchiveDesk(
            try house.site.printer(), place: "https://bole.example/verify",
            at: Moment(Day(year: 2023, month: 9, day: 21) ?? Day(number: 0), hour: 9), wording: { "步骤 " + $0 })
    }

    private func text(_ name: String, in zip: ZipReader) throws -> String {
        String(decoding: try zip.content(of: name, atMost: 1 << 20), as: UTF8.self)
    }

    @Test func `a case's package holds form, proofs, facts and what was said, and proves itself`() async throws {
        try await Self.open { house, id, desk, folder in
            let path = folder + "/case.zip"
            try await desk.export(id, to: path)
            let report = try PackageCheck.verify(path, key: house.casework.records.verifierKey)
            #expect(report.subject == "archive dossier/\(id.text)")
            #expect(report.facts == 2 && report.values >= 1 && report.erased == 0 && report.files == 8)

            let zip = try ZipReader(path)
            #expect(
                zip.names == [
                    "facts.jsonl", "values.jsonl", "checkpoint", "key", "papers/form.pdf", "talent.xml",
                    "proofs/1.pdf", "metadata.xml", "manifest",
                ])
            let form = try zip.content(of: "papers/form.pdf", atMost: 1 << 24)
            #expect(try await PDFText.isSound(form))
            #expect(try await PDFText.of(form).contains("13900000000"))
            let metadata = try text("metadata.xml", in: zip)
            for words in ["<保管期限>10年</保管期限>", "<业务行为>步骤 submitted</业务行为>", "PDF/A-2b", "proofs/1.pdf"] {
                #expect(metadata.contains(words))
            }
            let proof = try zip.content(of: "proofs/1.pdf", atMost: 1 << 24)
            #expect(metadata.contains(Fingerprint(of: proof).hex))
        }
    }

    @Test func `the season's package names the cases handed over with it`() async throws {
        try await Self.open { house, id, desk, folder in
            try await desk.export(id, to: folder + "/case.zip")
            let digest = try PackageCheck.digest(folder + "/case.zip")
            let line = SignedList.Line(name: "case.zip", digest: digest)
            try await desk.exportSeason(with: [line], to: folder + "/season.zip")
            let report = try PackageCheck.verify(folder + "/season.zip")
            #expect(report.subject == "archive nmg-2023")
            #expect(try text("packages", in: ZipReader(folder + "/season.zip")) == "\(digest.hex)  case.zip\n")
        }
    }

    @Test func `of a person who was erased the package has facts without form, proofs and name`() async throws {
        try await Self.open { house, id, desk, folder in
            let records = house.casework.records
            let person = try await records.database.read { try Erasure.person(named: id.text, in: $0) }
            try await records.erasure.erase(
                person, at: Moment(Day(year: 2023, month: 9, day: 20) ?? Day(number: 0), hour: 12),
                in: records.database)
            try await desk.export(id, to: folder + "/case.zip")
            let report = try PackageCheck.verify(folder + "/case.zip")
            #expect(report.values < report.erased + report.values && report.erased >= 1 && report.facts == 2)
            let zip = try ZipReader(folder + "/case.zip")
            #expect(!zip.names.contains { $0.hasPrefix("papers/") || $0.hasPrefix("proofs/") })
            #expect(try !text("metadata.xml", in: zip).contains("<人名>"))
        }
    }

    @Test func `a package is never replaced, and nothing is left of one that can't be made`() async throws {
        try await Self.open { house, id, desk, folder in
            let path = folder + "/case.zip"
            try await desk.export(id, to: path)
            let before = try PackageCheck.digest(path)
            await #expect(throws: ZipFault.exists(path)) { try await desk.export(id, to: path) }
            await #expect(throws: CaseworkFault.notFound) {
                try await desk.export(DossierID("d999"), to: folder + "/none.zip")
            }
            await #expect(throws: ZipFault.noRoom(folder + "/none/case.zip")) {
                try await desk.export(id, to: folder + "/none/case.zip")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["case.zip"])
            #expect(try PackageCheck.digest(path) == before)
        }
    }

    @Test func `a package cut short, one with another part, and one that is none are told`() async throws {
        try await Self.open { house, id, desk, folder in
            let path = folder + "/case.zip"
            try await desk.export(id, to: path)
            #expect(throws: PackageFault.otherKey) { try PackageCheck.verify(path, key: "bole/x+00000000+AAAA") }
            #expect(throws: ZipFault.unreadable(folder + "/none.zip")) { try PackageCheck.verify(folder + "/none.zip") }

            let whole = try #require(FileManager.default.contents(atPath: path))
            try whole.dropLast(100).write(to: URL(filePath: folder + "/short.zip"))
            #expect(throws: ZipFault.unreadable(folder + "/short.zip")) {
                try PackageCheck.verify(folder + "/short.zip")
            }

            let zip = try ZipReader(path)
            for (name, part) in [("proofs/1.pdf", "proofs/1.pdf"), ("key", "key"), ("more", "manifest")] {
                let changed = folder + "/\(name.replacing("/", with: "-")).zip"
                let writer = try ZipWriter(at: changed, stamped: desk.now)
                for other in zip.names where other != name {
                    try writer.add(other, zip.content(of: other, atMost: 1 << 24), isPacked: true)
                }
                if name != "key" { try writer.add(name, Array("%PDF-1.4 another".utf8), isPacked: true) }
                try writer.close()
                #expect(throws: PackageFault.changed(part)) { try PackageCheck.verify(changed) }
            }
        }
    }
}
