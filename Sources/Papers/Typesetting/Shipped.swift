import Foundation

/// Where the part's own files are: beside the executable, whatever link it was started by; while developing, where the
/// package was built.
enum Shipped {
    static func folder(_ name: String) -> URL {
        if let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() {
            let beside = executable.deletingLastPathComponent().appending(path: "bole_Papers.resources/" + name)
            if FileManager.default.fileExists(atPath: beside.path) { return beside }
        }
        return Bundle.module.bundleURL.appending(path: name)
    }
}
