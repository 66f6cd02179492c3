/// Whether a PDF opens without a password and at least one page can be drawn, as Poppler finds.
struct PDFCheck {
    let sandbox: Sandbox

    /// The most pages that are tried behind a first one that can't be drawn.
    private static let lastPage = 500

    func demandDrawable(_ content: [UInt8]) async throws {
        if try await isDrawn(pages: 1...1, size: 64, content) { return }
        let info = try await sandbox.run(Tool("pdfinfo"), on: content)
        guard !info.errors.contains("Incorrect password") else { throw UploadFault.locked }
        guard try await isDrawn(pages: 2...Self.lastPage, size: 16, content) else { throw UploadFault.undrawable }
    }

    private func isDrawn(pages: ClosedRange<Int>, size: Int, _ content: [UInt8]) async throws -> Bool {
        let range = ["-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)"]
        let tool = Tool("pdftoppm", ["-q", "-scale-to", "\(size)"] + range, outputLimit: 1 << 21)
        let outcome = try await sandbox.run(tool, on: content)
        if Self.holdsPicture(outcome.output, size: size) { return true }
        guard outcome.end != .stopped else { throw UploadFault.tooHeavy }
        return false
    }

    /// A drawn page comes as a picture whose longer side has the asked size; one that can't be drawn as a single dot.
    static func holdsPicture(_ output: [UInt8], size: Int) -> Bool {
        var rest = output[...]
        while let sides = takePicture(&rest) {
            if max(sides.width, sides.height) == size { return true }
        }
        return false
    }

    /// `P6`, width, height and 255, each ended by one white space, then three bytes a dot.
    private static func takePicture(_ rest: inout ArraySlice<UInt8>) -> (width: Int, height: Int)? {
        let words = rest.prefix(64).split(maxSplits: 4, whereSeparator: { $0 == 0x20 || $0 == 0x0A })
            .prefix(4).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 4, words[0] == "P6", let width = Int(words[1]), let height = Int(words[2]),
            width > 0, height > 0
        else { return nil }
        let length = words.reduce(0) { $0 + $1.utf8.count + 1 } + 3 * width * height
        guard length <= rest.count else { return nil }
        rest = rest.dropFirst(length)
        return (width, height)
    }
}
