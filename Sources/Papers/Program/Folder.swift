import Foundation

/// The folder being read, and the faults found in it so far.
struct Folder {
    let path: String
    let log: FaultLog

    /// The whole text of a file, or nil and a fault when it is missing or isn't UTF-8.
    func text(of name: String) -> String? {
        guard let data = FileManager.default.contents(atPath: place(of: name)) else {
            log.add(place(of: name), 1, "the file is missing or can't be read")
            return nil
        }
        guard let text = String(data: data, encoding: .utf8) else {
            log.add(place(of: name), 1, "the file isn't UTF-8")
            return nil
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    /// How a file is called in faults: openable from where the operator stands.
    func place(of name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }
}
