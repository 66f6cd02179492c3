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

    @Test func `a photograph in printers' colours keeps them, and one held on its side stands upright`() async throws {
        let pictures = [
            try await photograph("CMYK", "(0, 255, 255, 0)", held: 1),
            try await photograph("RGB", "(255, 0, 0)", held: 6),
        ]
        let files = pictures.map { BoundFile($0, type: .jpeg, pages: 1, box: .withinFrame) }
        let bound = try await Typesetting.shared().bound(
            try await frame(["甲.jpg", "乙.jpg"].map { sheet($0) }), files)
        let (lying, upright) = (try await red(on: 3, of: bound), try await red(on: 4, of: bound))
        #expect(lying.width > lying.height && lying.height > 100)
        #expect(upright.height > upright.width && upright.width > 100)
    }

    @Test func `a poster is made to fit, and letters whose font is missing can be read`() async throws {
        let poster =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 14400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
        let words = "BT /F 2000 Tf 100 100 Td (Steppe) Tj ET"
        let proof = Example.pdf([
            Example.catalogue, "<</Type/Pages/Kids[3 0 R]/Count 1>>", poster,
            "<</Length \(words.utf8.count)>>\nstream\n\(words)\nendstream",
            "<</Type/Font/Subtype/TrueType/BaseFont/NoSuchFont>>",
        ])
        let bound = try await Typesetting.shared().bound(
            try await frame([sheet("甲.pdf")]), [BoundFile(proof, type: .pdf, pages: 1, box: .withinFrame)])
        let sizes = String(decoding: try await Typesetting.ran("pdfinfo", ["-l", "3", "-"], on: bound), as: UTF8.self)
        #expect(sizes.matches(of: /size: +595\.\d+ x 841/).count == 3)
        #expect(try await Typesetting.text(of: bound).contains("Steppe"))
    }

    /// 60 × 40 dots of one colour, as a camera held so would write them.
    private func photograph(_ mode: String, _ colour: String, held: Int) async throws -> [UInt8] {
        let script = """
            import sys; from PIL import Image; notes = Image.Exif(); notes[274] = \(held)
            Image.new('\(mode)', (60, 40), \(colour)).save(sys.stdout.buffer, 'JPEG', exif=notes)
            """
        return try await Typesetting.ran("env", [Typesetting.python, "-c", script], on: [])
    }

    /// How far red reaches on a page, in dots of which 150 are an inch.
    private func red(on page: Int, of pdf: [UInt8]) async throws -> (width: Int, height: Int) {
        let words = ["-r", "150", "-f", "\(page)", "-l", "\(page)", "-"]
        let drawn = try await Typesetting.ran("pdftoppm", words, on: pdf)
        let size = String(decoding: drawn.prefix(15), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let sides = size.dropFirst().prefix(2).compactMap { Int($0) }
        let width = try #require(sides.first)
        let dots = Array(drawn.suffix(3 * sides.reduce(1, *)))
        let places = stride(from: 0, to: dots.count - 2, by: 3).filter {
            dots[$0] > 200 && dots[$0 + 1] < 60 && dots[$0 + 2] < 60
        }.map { $0 / 3 }
        let columns = Set(places.map { $0 % width })
        let rows = Set(places.map { $0 / width })
        return (columns.count, rows.count)
    }

    private func images(of pdf: [UInt8], from first: Int = 1, to last: Int = 99) async throws -> Int {
        let listed = try await Typesetting.ran("pdfimages", ["-list", "-f", "\(first)", "-l", "\(last)", "-"], on: pdf)
        return String(decoding: listed, as: UTF8.self).split(separator: "\n").dropFirst(2).count
    }
}
