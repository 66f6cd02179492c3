import Foundation
import Selection
import Testing

@testable import Papers

/// Squares are read off real pages, whichever way up, and bad files get a clear answer.
@Suite struct SquareReaderTests {
    static let mark = DocumentMark(number: "d7", digest: "0123456789abcdef", place: "http://bole.example/verify")

    static func reader() async throws -> SquareReader {
        SquareReader(PageDrawer(sandbox: try await Sandbox.find(), turnstile: Turnstile(places: 2)))
    }

    /// A publicity with so many names that it has more pages than most.
    static func paper(people count: Int) async throws -> [UInt8] {
        let people = (1...count).map { NamedList.Person(name: "人选\($0)", unit: "草原研究所", title: "研究员") }
        let paper = PublicityPaper(
            Typesetting.program, by: .body, publisher: "局",
            tiers: [NamedList(.two, in: Typesetting.program, people)], days: [], posted: nil, mark: mark)
        return try await Typesetting.shared().pdf(paper, at: Moment(milliseconds: 0))
    }

    static func turned(_ pdf: [UInt8], by degrees: Int) async throws -> [UInt8] {
        let folder = try ScratchFolder()
        try Data(pdf).write(to: URL(filePath: folder.path + "/a.pdf"))
        _ = try await Typesetting.ran(
            "qpdf", [folder.path + "/a.pdf", "--rotate=+\(degrees):1-z", "--", folder.path + "/b.pdf"], on: [])
        return Array(try Data(contentsOf: URL(filePath: folder.path + "/b.pdf")))
    }

    @Test func `every page of a long paper carries its square`() async throws {
        let pdf = try await Self.paper(people: 300)
        let squares = try await Self.reader().squares(of: pdf, type: .pdf)
        #expect(squares.count > 8)
        let marks = squares.map { $0.compactMap { DocumentMark.reading($0) }.first }
        #expect(marks.map { $0?.mark } == squares.map { _ in Self.mark })
        #expect(marks.map { $0?.page } == Array(1...squares.count))
    }

    @Test(arguments: [90, 180, 270])
    func `a page lying on its side or its head is read`(degrees: Int) async throws {
        let pdf = try await Self.turned(Self.paper(people: 1), by: degrees)
        let squares = try await Self.reader().squares(of: pdf, type: .pdf)
        #expect(squares.map { DocumentMark.reading($0.first ?? "")?.page } == [1, 2])
    }

    @Test func `a photograph of a page is read, with a seal beside the square and a little askew`() async throws {
        let page = try await Typesetting.ran("pdftoppm", ["-r", "200", "-l", "1", "-"], on: Self.paper(people: 1))
        let script = "pnmrotate -background=white 1.5 | pamflip -r180 | pnmtojpeg -quality=60"
        let photograph = try await Typesetting.ran("sh", ["-c", script], on: page)
        let squares = try await Self.reader().squares(of: photograph, type: .jpeg)
        #expect(squares.map { DocumentMark.reading($0.first ?? "")?.page } == [1])
    }

    @Test func `a page without a square, as large as a poster, is a page without a square`() async throws {
        let poster = Example.pdf([
            Example.catalogue, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 14400]/Contents 4 0 R>>", Example.drawing,
        ])
        #expect(try await Self.reader().squares(of: poster, type: .pdf) == [[]])
    }

    @Test func `ten thousand pages are refused before any is drawn`() async throws {
        let kids = (3..<10_003).map { "\($0) 0 R" }.joined(separator: " ")
        let sheets = Array(repeating: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>", count: 10_000)
        let endless = Example.pdf(
            [Example.catalogue, "<</Type/Pages/Kids[\(kids)]/Count 10000>>"] + sheets)
        await #expect(throws: ScanFault.tooManyPages(10_000, limit: SquareReader.mostPages)) {
            try await Self.reader().squares(of: endless, type: .pdf)
        }
    }

    @Test func `a page broken in the middle is one without a square, and the others are read`() async throws {
        let broken = Example.secondPageOnly
        #expect(try await Self.reader().squares(of: broken, type: .pdf) == [[], []])
    }

    @Test func `what is locked or no PDF at all is no scan`() async throws {
        for bad in [try Example.locked(with: "secret"), Array("%PDF-1.4 nothing".utf8)] {
            await #expect(throws: PageFault.undrawable) { try await Self.reader().squares(of: bad, type: .pdf) }
        }
    }
}
