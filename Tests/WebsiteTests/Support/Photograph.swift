import Foundation

/// A photograph of nobody: colours from corner to corner, as a JPEG.
enum Photograph {
    static func bytes(_ width: Int = 900, _ height: Int = 1_200) throws -> [UInt8] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "pamgradient red lime blue yellow \(width) \(height) | pnmtojpeg"]
        process.standardOutput = output
        try process.run()
        let content = Array(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return content
    }
}
