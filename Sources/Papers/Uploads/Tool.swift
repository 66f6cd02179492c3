import Subprocess

/// A program of /usr/bin with its arguments.
struct Tool: Hashable {
    let name: String
    let arguments: [String]
    /// How much of its output is kept; 0 when only its end counts.
    let outputLimit: Int
    /// Whether one of its programs reads what another says, by the name of its own input.
    let readsItself: Bool

    init(_ name: String, _ arguments: [String] = [], outputLimit: Int = 0, readsItself: Bool = false) {
        self.readsItself = readsItself
        self.name = name
        self.arguments = arguments
        self.outputLimit = outputLimit
    }
}

/// How a program ended and what it said.
struct ToolOutcome: Hashable {
    enum End: Hashable {
        case exit(Int)
        /// Stopped for its time, or for saying too much.
        case stopped
    }

    let end: End
    let output: [UInt8]
    let errors: String

    init(end: End, output: [UInt8], errors: String) {
        self.end = end
        self.output = output
        self.errors = errors
    }

    init(_ status: TerminationStatus, output: [UInt8], errors: [UInt8]) {
        // 124 and 137 are the deadline's, 152 is the processor time's.
        let end: End =
            switch status {
            case .exited(let code) where ![124, 137, 152].contains(code): .exit(Int(code))
            case .exited, .signaled: .stopped
            }
        self.init(end: end, output: output, errors: String(decoding: errors, as: UTF8.self))
    }
}
