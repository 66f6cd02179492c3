import Foundation

/// Standard output, written whole.
enum StandardOutput {
    static func write(_ bytes: [UInt8]) throws { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
}
