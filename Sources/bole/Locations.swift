import ArgumentParser
import Foundation

/// Which programme a command works on.
struct ProgramOption: ParsableArguments {
    @Option(name: .customLong("program"), help: "The programme folder; programs/nmg-2023 when not given.")
    var path: String?

    /// The folder asked for, or the shipped one: under the current folder first, then beside or above the executable.
    func folder() throws -> String {
        if let path { return path }
        if let found = Locations.find("programs/nmg-2023") { return found }
        throw ValidationError("programs/nmg-2023 isn't here nor beside the program: name a folder with --program")
    }
}

/// Where the shipped folders are.
enum Locations {
    /// A programme's calendars: its own, else those beside its `programs` folder, else the shipped ones.
    static func calendars(ofProgram folder: String) -> String? {
        let beside = [folder + "/calendars", folder + "/../../calendars"]
        return beside.first(where: isFolder) ?? find("calendars")
    }

    /// A folder under the current one, or beside or above the executable.
    static func find(_ name: String) -> String? {
        if isFolder(name) { return name }
        guard let executable = Bundle.main.executablePath else { return nil }
        var place = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
        while place.path != "/" {
            let candidate = place.appending(path: name).path
            if isFolder(candidate) { return candidate }
            place.deleteLastPathComponent()
        }
        return nil
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
