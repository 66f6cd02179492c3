import Foundation
import Selection
import Testing

@testable import Papers

/// Pages of other files set into a frame.
@Suite struct BindingTests {
    private func frame(_ sheets: [VolumePaper.Sheet]) async throws -> [UInt8] {
        let mark = DocumentMark(number: "d1", digest: "1f3a5c7e9b0d2468", place: "http://localhost/verify")
        let paper = VolumePaper(
            Typesetting.program, Typesetting.form([:]), cover: FormPaper.Cover(), sheets: sheets, verifier: nil,
            mark: mark)
        return try await Typesetting.shared().pdf(paper, standard: nil, at: Moment(Day(number: 19_620)))
    }

    private func sheet(_ name: String, pages: Int = 1) -> VolumePaper.Sheet {
        let mark = DocumentMark(number: "d1", digest: "1f3a5c7e9b0d2468", place: "http://localhost/verify")
        return VolumePaper.Sheet(proof: name, claim: nil, pages: pages, digest: "00", mark: mark)
    }

    @Test func `files of each type stand in their frames, one under a restricting password too`() async throws {
        let (pdf, picture) = (try Example.locked(with: ""), Example.jpeg())
        let png = Example.png(width: 8, height: 8)
        let frame = try await frame(["甲.pdf", "乙.jpg", "丙.png"].map { sheet($0) })
        let bound = try await Typesetting.shared().bound(
            frame,
            [
                BoundFile(pdf, type: .pdf, pages: 1, box: .withinFrame),
                BoundFile(picture, type: .jpeg, pages: 1, box: .withinFrame),
                BoundFile(png, type: .png, pages: 1, box: .withinFrame),
            ])
        let text = try await Typesetting.text(of: bound)
        #expect(text.contains("甲.pdf") && text.contains("卷内第5页"))
        #expect(try await images(of: bound) == 2)
    }

    @Test func `scripts and enclosed files of a proof stay behind`() async throws {
        let script = "<</S/JavaScript/JS(app.alert\\(1\\))>>"
        let proof = Example.pdf([
            "<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", Example.square,
            Example.drawing, script,
        ])
        let bound = try await Typesetting.shared().bound(
            try await frame([sheet("甲.pdf")]), [BoundFile(proof, type: .pdf, pages: 1, box: .withinFrame)])
        #expect(!String(decoding: bound, as: UTF8.self).contains("JavaScript"))
    }

    @Test func `a page that nobody can draw stays an empty frame, and the next stands in its own`() async throws {
        let bound = try await Typesetting.shared().bound(
            try await frame([sheet("甲.pdf"), sheet("乙.jpg")]),
            [.empty, BoundFile(Example.jpeg(), type: .jpeg, pages: 1, box: .withinFrame)])
        #expect(try await images(of: bound, from: 3, to: 3) == 0)
        #expect(try await images(of: bound, from: 4, to: 4) == 1)
    }

    @Test func `what can't be opened is refused whole`() async throws {
        let frame = try await frame([sheet("甲.pdf")])
        await #expect(throws: TypesettingFault.self) {
            try await Typesetting.shared().bound(
                frame, [BoundFile(Array("no PDF".utf8), type: .pdf, pages: 1, box: .withinFrame)])
        }
    }

    private func images(of pdf: [UInt8], from first: Int = 1, to last: Int = 99) async throws -> Int {
        let listed = try await Typesetting.ran("pdfimages", ["-list", "-f", "\(first)", "-l", "\(last)", "-"], on: pdf)
        return String(decoding: listed, as: UTF8.self).split(separator: "\n").dropFirst(2).count
    }
}
