import Foundation

/// The built command, run as a person runs it.
struct BoleRun {
    let status: Int32
    let output: String
    let errors: String

    init(
        _ arguments: [String], input: Data? = nil, locale: String = "zh_CN.UTF-8", folder: URL? = nil,
        command: URL = Self.executable
    ) throws {
        let process = Process()
        process.executableURL = command
        process.arguments = arguments
        process.environment = ["LANG": locale, "PATH": "/usr/bin:/bin"]
        process.currentDirectoryURL = folder ?? Self.package
        let (out, err) = try (Self.emptyFile(), Self.emptyFile())
        defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        let pipe = Pipe()
        process.standardInput = pipe
        try process.run()
        if let input { try pipe.fileHandleForWriting.write(contentsOf: input) }
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOf: out, encoding: .utf8)
        errors = try String(contentsOf: err, encoding: .utf8)
    }

    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let executable = package.appending(path: ".build/debug/bole")

    private static func emptyFile() throws -> URL {
        let file = FileManager.default.temporaryDirectory.appending(path: "bole-\(UUID().uuidString)")
        try Data().write(to: file)
        return file
    }
}
