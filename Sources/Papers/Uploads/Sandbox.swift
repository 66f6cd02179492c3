import Foundation
import Subprocess

/// Where programs look at files from outside: no network, nothing to write to, little time and memory.
public struct Sandbox: Sendable, Hashable {
    /// How much a program is shut off.
    public enum Isolation: String, Sendable, Hashable {
        /// In namespaces of its own: it sees /usr and the one file.
        case namespaces
        /// Where no namespace may be made, as in some containers: limits of time and memory alone.
        case limitsOnly
    }

    public let isolation: Isolation
    /// How long a program may take, whatever it does.
    private let seconds: Int

    init(_ isolation: Isolation, seconds: Int = 30) {
        self.isolation = isolation
        self.seconds = seconds
    }

    /// Tries once whether namespaces can be made here.
    public static func find() async throws -> Sandbox {
        for tool in ["timeout", "prlimit"] where !isInstalled(tool) { throw MissingTool(path: folder + tool) }
        let best = Sandbox(.namespaces)
        guard isInstalled("bwrap"), (try? await best.run(Tool("true"), on: []))?.end == .exit(0) else {
            return Sandbox(.limitsOnly)
        }
        return best
    }

    /// Runs a program on one file, whose path follows the arguments.
    func run(_ tool: Tool, on content: [UInt8]) async throws -> ToolOutcome {
        guard Self.isInstalled(tool.name) else { throw MissingTool(path: Self.folder + tool.name) }
        let file = try ScratchFile(content)
        defer { file.remove() }
        do {
            return try await run(words(for: tool, file: file.path), outputLimit: tool.outputLimit)
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return ToolOutcome(end: .stopped, output: [], errors: "")
        }
    }

    private func run(_ words: [String], outputLimit: Int) async throws -> ToolOutcome {
        let environment = Environment.custom(["LC_ALL": "C", "PATH": "/usr/bin"])
        let errors = BytesOutput.bytes(limit: 1 << 16)
        guard outputLimit > 0 else {
            let result = try await Subprocess.run(
                .name("timeout"), arguments: Arguments(words), environment: environment, output: .discarded,
                error: errors)
            return ToolOutcome(result.terminationStatus, output: [], errors: result.standardError)
        }
        let result = try await Subprocess.run(
            .name("timeout"), arguments: Arguments(words), environment: environment,
            output: .bytes(limit: outputLimit), error: errors)
        return ToolOutcome(result.terminationStatus, output: result.standardOutput, errors: result.standardError)
    }

    static func isInstalled(_ tool: String) -> Bool { FileManager.default.isExecutableFile(atPath: folder + tool) }

    private static let folder = "/usr/bin/"

    private func words(for tool: Tool, file: String) -> [String] {
        let limits = [
            Self.folder + "prlimit", "--cpu=20", "--as=1073741824", "--fsize=0", "--core=0", "--nofile=64", "--",
            Self.folder + tool.name,
        ]
        let deadline = ["--signal=KILL", "\(seconds)"]
        switch isolation {
        case .limitsOnly: return deadline + limits + tool.arguments + [file]
        case .namespaces: return deadline + Self.walls(around: file, for: tool) + limits + tool.arguments + ["/file"]
        }
    }

    private static func walls(around file: String, for tool: Tool) -> [String] {
        // A program's own input has its name in /proc.
        let own = tool.readsItself ? ["--proc", "/proc"] : []
        return [
            folder + "bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/usr", "/usr",
            "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--dev", "/dev",
        ] + own + ["--ro-bind", file, "/file", "--chdir", "/", "--"]
    }
}
