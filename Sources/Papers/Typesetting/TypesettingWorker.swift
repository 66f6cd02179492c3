import Foundation
import Subprocess

/// A typesetting process that stays up and is asked one job at a time.
actor TypesettingWorker {
    /// A job on its way and who waits for it.
    private struct Question: Sendable {
        let line: [UInt8]
        let answer: CheckedContinuation<TypesettingAnswer?, Never>
    }

    private let line: AsyncStream<Question>.Continuation

    /// Writing to a process that has just ended is an error to whoever asked, and ends nobody else.
    private static let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    init(_ words: [String]) {
        _ = Self.brokenPipesAreErrors
        let (questions, line) = AsyncStream.makeStream(of: Question.self)
        self.line = line
        Task {
            try? await Self.serve(questions, words)
            // Whoever asked after the process had ended is told so.
            line.finish()
            for await question in questions { question.answer.resume(returning: nil) }
        }
    }

    deinit { line.finish() }

    /// Nil where the process ended before it had answered.
    func ask(_ job: [UInt8]) async -> TypesettingAnswer? {
        await withCheckedContinuation { continuation in
            if case .terminated = line.yield(Question(line: job, answer: continuation)) {
                continuation.resume(returning: nil)
            }
        }
    }

    private static func serve(_ questions: AsyncStream<Question>, _ words: [String]) async throws {
        let options: Environment = .custom(["LC_ALL": "C.UTF-8", "PATH": "/usr/bin"])
        _ = try await Subprocess.run(
            .name(words[0]), arguments: Arguments(Array(words.dropFirst())), environment: options,
            input: .inputWriter, output: .sequence, error: .discarded
        ) { process in
            var answers = AnswerReader(process.standardOutput)
            for await question in questions {
                do {
                    _ = try await process.standardInputWriter.write(question.line)
                    question.answer.resume(returning: try await answers.next())
                } catch {
                    question.answer.resume(returning: nil)
                    throw error
                }
            }
        }
    }
}

/// What the process says of one job: the PDF, or why there is none.
enum TypesettingAnswer: Sendable, Hashable {
    case pdf([UInt8], pages: Int)
    case fault(String)
}

/// Reads answers off the process: a line of JSON each, and as many bytes as it says.
private struct AnswerReader {
    private struct Head: Decodable {
        let bytes: Int
        let pages: Int
        let fault: String?
    }

    private struct Ended: Error {}

    private var chunks: SubprocessOutputSequence.Iterator
    private var buffer: [UInt8] = []

    init(_ output: SubprocessOutputSequence) { chunks = output.makeAsyncIterator() }

    mutating func next() async throws -> TypesettingAnswer {
        while !buffer.contains(UInt8(ascii: "\n")) { try await readMore() }
        let end = buffer.firstIndex(of: UInt8(ascii: "\n")) ?? 0
        let head = try JSON.decode(Head.self, from: buffer[..<end])
        buffer.removeFirst(end + 1)
        while buffer.count < head.bytes { try await readMore() }
        let pdf = Array(buffer.prefix(head.bytes))
        buffer.removeFirst(head.bytes)
        return head.fault.map(TypesettingAnswer.fault) ?? .pdf(pdf, pages: head.pages)
    }

    private mutating func readMore() async throws {
        guard let chunk = try await chunks.next() else { throw Ended() }
        chunk.withUnsafeBytes { buffer.append(contentsOf: $0) }
    }
}
