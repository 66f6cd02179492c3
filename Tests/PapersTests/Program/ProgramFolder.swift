import Foundation
import Papers
import Selection
import Testing

/// The folder of the package, in which `programs` and `calendars` are shipped.
func packageFolder(of file: String = #filePath) -> URL {
    var place = URL(filePath: file)
    while place.lastPathComponent != "Tests" { place.deleteLastPathComponent() }
    return place.deletingLastPathComponent()
}

let shippedProgramFolder = packageFolder().appending(path: "programs/nmg-2023").path

/// The shipped programme, read once for the tests that only use it.
let shippedProgram = Result { try ProgramReader.read(folder: shippedProgramFolder) }

/// A copy of a shipped folder that a test may spoil; gone when the test is.
final class SpoiltFolder {
    let path: String
    private let parent: URL

    init(copying shipped: String = "programs/nmg-2023") throws {
        parent = FileManager.default.temporaryDirectory.appending(path: "bole-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        let source = packageFolder().appending(path: shipped)
        let copy = parent.appending(path: source.lastPathComponent)
        try FileManager.default.copyItem(at: source, to: copy)
        path = copy.path
    }

    deinit { try? FileManager.default.removeItem(at: parent) }

    func write(_ text: String, to file: String) throws {
        try text.write(toFile: path + "/" + file, atomically: true, encoding: .utf8)
    }

    /// Replaces the first place of a text in a file and gives the line it stands on.
    @discardableResult
    func replace(_ old: String, with new: String, in file: String) throws -> Int {
        let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
        let place = try #require(text.range(of: old), "no \(old) in \(file)")
        try write(text.replacingCharacters(in: place, with: new), to: file)
        return text[..<place.lowerBound].count { $0 == "\n" } + 1
    }

    func append(_ line: String, to file: String) throws -> Int {
        let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
        try write(text + line + "\n", to: file)
        return text.count { $0 == "\n" } + 1
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

    /// The faults of the programme as `file:line: message`, the file relative to the folder.
    func faults() -> [String] {
        relative { () throws(ProgramFaults) in _ = try ProgramReader.read(folder: path) }
    }

    func calendarFaults() -> [String] {
        relative { () throws(ProgramFaults) in _ = try CalendarReader.read(folder: path) }
    }

    private func relative(_ read: () throws(ProgramFaults) -> Void) -> [String] {
        do {
            try read()
            return []
        } catch {
            return error.faults.map { $0.description.replacingOccurrences(of: path + "/", with: "") }
        }
    }
}
