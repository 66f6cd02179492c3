import ArgumentParser
import Foundation
import Papers
import Selection

/// 附件1 filled, typeset again and again by processes that stay up, each one of another person.
struct FormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "Measures how fast filled forms are typeset; tells after every five hundred.")

    @Argument(help: "Where one of them is kept.") var file: String
    @Option(help: "Where its data is kept, as the template gets it.") var json: String
    @Option(help: "How many are typeset.") var count = 500
    @Option(help: "How many at once.") var atOnce = 1

    func run() async throws {
        let program = try ProgramReader.read(folder: "programs/nmg-2023")
        let typesetter = try await Benched.typesetter()
        let first = BenchForm.paper(0, of: program)
        try JSONEncoder().encode(first).write(to: URL(filePath: json))
        try Data(try await typesetter.pdf(first, at: SubmissionBench.day)).write(to: URL(filePath: file))
        var start = ContinuousClock.now
        for batch in stride(from: 0, to: count, by: Benched.told) {
            let numbers = batch..<min(batch + Benched.told, count)
            try await typeset(numbers, of: program, by: typesetter)
            try BoleBench.say(["count": Double(numbers.count), "seconds": (ContinuousClock.now - start).seconds])
            start = .now
        }
    }

    private func typeset(_ numbers: Range<Int>, of program: Program, by typesetter: Typesetter) async throws {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for number in numbers {
                if number - numbers.lowerBound >= atOnce { try await tasks.next() }
                tasks.addTask {
                    _ = try await typesetter.pdf(BenchForm.paper(number, of: program), at: SubmissionBench.day)
                }
            }
            try await tasks.waitForAll()
        }
    }
}

/// A bound volume of scans, from the frame on.
struct VolumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "volume", abstract: "Measures how fast scans are bound into a volume.")

    @Argument(help: "The scans, JPEG, a page each.") var scans: [String]
    @Option(help: "Where the volume is kept.") var file: String

    func run() async throws {
        let program = try ProgramReader.read(folder: "programs/nmg-2023")
        let typesetter = try await Benched.typesetter()
        let content = try scans.map { Array(try Data(contentsOf: URL(filePath: $0))) }
        let start = ContinuousClock.now
        let form = try await typesetter.pdf(BenchForm.paper(0, of: program), at: SubmissionBench.day)
        let drawer = try await UploadInspector.start(bytesEach: 20 << 20).drawer
        let formPages = try await drawer.pageCount(of: form, type: .pdf)
        let mark = DocumentMark(
            number: "d17", digest: String(repeating: "0123456789abcdef", count: 4),
            place: "https://bole.example/verify")
        let paper = VolumePaper(
            program, BenchForm.recommended(0),
            cover: FormPaper.Cover(mark: mark, body: "自治区水利厅", handedIn: SubmissionBench.day.day),
            sheets: [VolumePaper.Sheet(form: program.formTitle, pages: formPages)]
                + scans.enumerated().map { index, _ in
                    VolumePaper.Sheet(
                        proof: "扫描件\(index + 1).jpg", claim: nil, pages: 1, digest: mark.digest, mark: mark)
                },
            verifier: VolumePaper.Verifier(name: "其其格", at: SubmissionBench.day), mark: mark)
        let frame = try await typesetter.pdf(paper, standard: nil, at: SubmissionBench.day)
        let volume = try await typesetter.bound(
            frame,
            [BoundFile(form, type: .pdf, pages: formPages, box: .wholePage)]
                + content.map { BoundFile($0, type: .jpeg, pages: 1, box: .withinFrame) })
        try BoleBench.say(["seconds": (ContinuousClock.now - start).seconds])
        try Data(volume).write(to: URL(filePath: file))
    }
}

enum Benched {
    /// How many forms are told of at a time.
    static let told = 500

    static func typesetter() async throws -> Typesetter {
        let python = URL(filePath: ".venv/bin/python3").path
        return try await Typesetter.start(python: python, sandbox: try await Sandbox.find())
    }
}

extension BenchForm {
    /// The form of one of many, as it is printed.
    static func paper(_ number: Int, of program: Program) -> FormPaper {
        FormPaper(
            program, recommended(number),
            cover: FormPaper.Cover(body: "自治区水利厅", handedIn: SubmissionBench.day.day))
    }
}
