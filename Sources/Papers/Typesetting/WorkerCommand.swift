import Foundation

/// How a typesetting process is started: without network, seeing its own environment, the fonts, the templates and the
/// pictures of its jobs, and with so much memory.
struct WorkerCommand: Sendable {
    /// The templates as the process sees them.
    let templates: String
    /// Where the jobs' pictures lie.
    let folder: ScratchFolder
    let words: [String]

    init(python: String, isolation: Sandbox.Isolation) throws {
        folder = try ScratchFolder()
        let (templates, script) = (Shipped.folder("Templates").path, Shipped.folder("Worker").path + "/worker.py")
        self.templates = templates
        let limits = ["prlimit", "--as=\(2 << 30)", "--core=0", "--nofile=256", "--"]
        let process = [python, "-B", "-E", "-s", script, folder.path]
        let seen = Self.environments(of: python) + [Shipped.folder("").path, "/usr", "/etc/fonts", folder.path]
        let walls = [
            "bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--symlink", "usr/lib", "/lib",
            "--symlink", "usr/lib64", "/lib64", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp",
        ]
        let bound = seen.flatMap { ["--ro-bind-try", $0, $0] }
        switch isolation {
        case .namespaces: words = walls + bound + ["--"] + limits + process
        case .limitsOnly: words = limits + process
        }
    }

    /// The environment itself, and the one it was made from where that isn't the system's.
    private static func environments(of python: String) -> [String] {
        let own = URL(filePath: python).deletingLastPathComponent().deletingLastPathComponent()
        let file = own.appending(path: "pyvenv").appendingPathExtension("cfg")
        let said = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let base = said.split(separator: "\n").first { $0.hasPrefix("home = ") }.map { String($0.dropFirst(7)) }
        return [own.path] + [base.map { URL(filePath: $0).deletingLastPathComponent().path }].compactMap(\.self)
    }
}
