/// One thing wrong in a programme or calendar folder, and where an operator finds it.
public struct ProgramFault: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// Counted from 1, as editors do.
    public let line: Int
    public let message: String

    public init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: message`
    public var description: String { "\(file):\(line): \(message)" }
}

/// Every fault of a folder, in the order of its files and lines; never empty.
public struct ProgramFaults: Error, Sendable, CustomStringConvertible {
    public let faults: [ProgramFault]

    public init(_ faults: [ProgramFault]) { self.faults = faults }

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// Collects faults while a folder is read, so that one reading names them all.
final class FaultLog {
    private var faults: [ProgramFault] = []

    func add(_ file: String, _ line: Int, _ message: String) {
        faults.append(ProgramFault(file: file, line: line, message: message))
    }

    /// Throws what was found; whatever was read before is worth nothing then.
    func throwIfAny() throws(ProgramFaults) {
        guard !faults.isEmpty else { return }
        var files: [String] = []
        for fault in faults where !files.contains(fault.file) { files.append(fault.file) }
        throw ProgramFaults(files.flatMap { file in
            faults.filter { $0.file == file }.sorted { $0.line < $1.line }
        })
    }
}
