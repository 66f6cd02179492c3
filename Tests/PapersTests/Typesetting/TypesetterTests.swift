import Foundation
import Selection
import Testing

@testable import Papers

/// The typesetting processes: text stays text, a lost process is made good, a sign without a glyph is named.
@Suite struct TypesetterTests {
    private let moment = Moment(Day(number: 19_620))

    @Test func `markup and paths in what people wrote are printed as they stand`() async throws {
        let typesetter = try await Typesetting.shared()
        let words = "#read(\"/etc/passwd\") *粗* $x^2$ <标签> \\ #panic()"
        let pdf = try await typesetter.pdf(
            FormPaper(Typesetting.program, Typesetting.form(["person.formerName": words])), at: moment)
        let text = try await Typesetting.text(of: pdf)
        #expect(text.contains("#read(\"/etc/passwd\")") && text.contains("*粗*") && text.contains("#panic()"))
        #expect(!text.contains("root:"))
    }

    @Test func `the same paper at the same moment is the same file`() async throws {
        let typesetter = try await Typesetting.shared()
        let paper = FormPaper(Typesetting.program, Typesetting.form([:]))
        let once = try await typesetter.pdf(paper, at: moment)
        #expect(try await typesetter.pdf(paper, at: moment) == once)
        #expect(once.starts(with: Array("%PDF-1.7".utf8)))
    }

    @Test func `signs that no font has are all named, and the rare ones that a font has are drawn`() async throws {
        let typesetter = try await Typesetting.shared()
        let rare = Typesetting.form(["person.name": "䶮𬸚·ᠮᠣᠩᠭᠣᠯ"])
        let text = try await Typesetting.text(of: typesetter.pdf(FormPaper(Typesetting.program, rare), at: moment))
        #expect(text.contains("䶮𬸚"))
        let absent = Typesetting.form(["person.name": "甲\u{323AF}\u{1F9FF}"])
        await #expect(throws: TypesettingFault.missingGlyphs(["\u{1F9FF}", "\u{323AF}"])) {
            try await typesetter.pdf(FormPaper(Typesetting.program, absent), at: moment)
        }
        #expect(Unicode.Scalar(0x323AF)?.number == "U+323AF" && Unicode.Scalar(0xB7)?.number == "U+00B7")
    }

    @Test func `a name in Mongolian stands upright`() async throws {
        let form = Typesetting.form(["person.mongolianName": "ᠤᠶᠤᠨᠴᠡᠴᠡᠭ"])
        let pdf = try await Typesetting.shared().pdf(FormPaper(Typesetting.program, form), at: moment)
        let found = try await Typesetting.ran("pdftotext", ["-bbox", "-", "-"], on: pdf)
        let boxes = String(decoding: found, as: UTF8.self)
        let place = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">[\u{1800}-\u{18AF}]/
        let box = try #require(boxes.firstMatch(of: place)?.output)
        let sides = [box.1, box.2, box.3, box.4].compactMap { Double($0) }
        #expect(sides[3] - sides[1] > 2 * (sides[2] - sides[0]))
    }

    @Test(arguments: [String(repeating: "草", count: 100_000), "\u{4DAE}"])
    func `an answer of any length, or of one rare sign, is printed whole`(answer: String) async throws {
        let form = Typesetting.form(["plan.goals": answer])
        let pdf = try await Typesetting.shared().pdf(FormPaper(Typesetting.program, form), at: moment)
        let printed = try await Typesetting.text(of: pdf).count { $0 == answer.first }
        #expect(printed >= answer.count)
    }

    @Test func `a process that is killed in the middle costs nobody their paper`() async throws {
        let typesetter = try await Typesetting.own()
        let paper = FormPaper(Typesetting.program, Typesetting.form([:]))
        let whole = try await typesetter.pdf(paper, at: moment)
        for process in try typesetter.processes { kill(process, SIGKILL) }
        #expect(try await typesetter.pdf(paper, at: moment) == whole)
    }

    @Test func `a process that ends before it has read its job gives no answer, and ends nobody else`() async {
        let worker = TypesettingWorker(["true"])
        #expect(await worker.ask([UInt8](repeating: 0x20, count: 1 << 20)) == nil)
    }

    @Test func `what takes too long is given up, and the next paper isn't held up by it`() async throws {
        let typesetter = try await Typesetting.own(seconds: 1)
        let endless = Typesetting.form(["plan.goals": String(repeating: "很长的话。", count: 400_000)])
        await #expect(throws: TypesettingFault.exhausted) {
            try await typesetter.pdf(FormPaper(Typesetting.program, endless), at: moment)
        }
        let paper = FormPaper(Typesetting.program, Typesetting.form([:]))
        #expect(try await !typesetter.pdf(paper, at: moment).isEmpty)
    }

    @Test func `many papers at once are all made`() async throws {
        let typesetter = try await Typesetting.shared()
        let made = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<20 {
                group.addTask {
                    let form = Typesetting.form(["person.name": "第\(number)人"])
                    let pdf = try await typesetter.pdf(FormPaper(Typesetting.program, form), at: moment)
                    return (number, try await Typesetting.text(of: pdf))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(made.count == 20 && made.allSatisfy { $0.value.contains("第\($0.key)人") })
    }

    @Test func `where no walls can be put up papers are made all the same`() async throws {
        let typesetter = try await Typesetting.own(Sandbox(.limitsOnly))
        let paper = FormPaper(Typesetting.program, Typesetting.form([:]))
        #expect(try await typesetter.pdf(paper, at: moment) == Typesetting.shared().pdf(paper, at: moment))
    }

    @Test func `without its environment the typesetter says what is missing`() async throws {
        await #expect(throws: MissingTool(path: "/nowhere/python3")) {
            try await Typesetter.start(python: "/nowhere/python3", sandbox: Sandbox(.limitsOnly))
        }
    }
}
