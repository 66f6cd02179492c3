import Foundation
public import Selection

/// Typesets papers with Typst, in processes that stay up: as many as there are cores, each shut off as programs are
/// that look at uploads, begun anew when one has ended.
public struct Typesetter: Sendable {
    let command: WorkerCommand
    private let fonts: FontSetting
    private let pool = WorkerPool()
    private let turnstile: Turnstile
    /// How long one job may take.
    let seconds: Int

    /// Looks for what typesetting needs; a `MissingTool` or `MissingFont` says what isn't there.
    /// - Parameter python: that of the environment in which the pinned typesetter is installed.
    public static func start(
        python: String, sandbox: Sandbox, seconds: Int = 60
    ) async throws -> Typesetter {
        guard FileManager.default.isExecutableFile(atPath: python) else { throw MissingTool(path: python) }
        return Typesetter(
            command: try WorkerCommand(python: python, isolation: sandbox.isolation),
            fonts: try await FontSetting.find(),
            turnstile: Turnstile(places: ProcessInfo.processInfo.activeProcessorCount), seconds: seconds)
    }

    /// A paper as PDF; throws a `TypesettingFault`.
    public func pdf(
        _ paper: some Paper, pictures: [String: [UInt8]] = [:], standard: PaperStandard? = .archival,
        at moment: Moment
    ) async throws -> [UInt8] {
        let first = try await set(paper, pictures: pictures, standard: standard, at: moment)
        guard var marked = paper as? any MarkedPaper, let mark = marked.mark, first.pages > mark.squares.count else {
            return first.content
        }
        marked.mark = mark.covering(first.pages)
        return try await set(marked, pictures: pictures, standard: standard, at: moment).content
    }

    private func set(
        _ paper: some Paper, pictures: [String: [UInt8]], standard: PaperStandard?, at moment: Moment
    ) async throws -> (content: [UInt8], pages: Int) {
        let shown = try JSON.text(of: paper)
        let families = try fonts.families(for: shown)
        let folder = try pictures.isEmpty ? nil : ScratchFolder(pictures, within: command.folder)
        let setting = Setting(fonts: families, folder: folder?.path)
        let job = Job(
            template: command.templates + "/" + type(of: paper).template + ".typ", paper: shown,
            setting: try JSON.text(of: setting), standards: [standard].compactMap { $0?.rawValue },
            at: moment.milliseconds / 1000, seconds: seconds)
        // The pictures stay as long as the job may want them.
        defer { withExtendedLifetime(folder) {} }
        return try await made(JSON.line(of: job))
    }

    func made(_ job: [UInt8]) async throws -> (content: [UInt8], pages: Int) {
        switch try await answer(to: job) {
        case .pdf(let bytes, let pages): return (bytes, pages)
        case .fault(let words): throw TypesettingFault.refused(words)
        }
    }

    /// A process that was killed in the middle isn't the job's fault: another one tries once more.
    private func answer(to job: [UInt8]) async throws -> TypesettingAnswer {
        try await turnstile.pass {
            for _ in 1...2 {
                let worker = await pool.take(or: command)
                if let answer = await worker.ask(job) {
                    await pool.putBack(worker)
                    return answer
                }
            }
            throw TypesettingFault.exhausted
        }
    }
}

extension Typesetter {
    /// What the template is told beside what it shows.
    private struct Setting: Encodable {
        let fonts: [String: String]
        /// Where its pictures are.
        let folder: String?
    }

    private struct Job: Encodable {
        let kind = "typeset"
        let template: String
        let paper: String
        let setting: String
        let standards: [String]
        /// In seconds since 1970: the file says when it was made, and the same paper is the same file.
        let at: Int64
        let seconds: Int
    }
}

/// The processes that wait for a job.
private actor WorkerPool {
    private var idle: [TypesettingWorker] = []

    func take(or command: WorkerCommand) -> TypesettingWorker { idle.popLast() ?? TypesettingWorker(command.words) }

    func putBack(_ worker: TypesettingWorker) { idle.append(worker) }
}
