/// Draws the pages of a file from outside, so that its readers are shown pictures made here and never the file itself.
public struct PageDrawer: Sendable {
    /// How long the longer side of a picture is at most, but for a rounding.
    public enum Size: Int, Sendable, Hashable, CaseIterable {
        case small = 240
        case whole = 1600
    }

    let sandbox: Sandbox
    let turnstile: Turnstile

    /// How many pages a file has; an image is one.
    public func pageCount(of content: [UInt8], type: UploadType) async throws -> Int {
        guard type == .pdf else { return 1 }
        let outcome = try await turnstile.pass {
            try await sandbox.run(Tool("pdfinfo", outputLimit: 1 << 20), on: content)
        }
        let said = String(decoding: outcome.output, as: UTF8.self)
        guard let found = said.firstMatch(of: /(?m)^Pages: +([0-9]{1,6})$/), let count = Int(found.1) else {
            throw PageFault.undrawable
        }
        return count
    }

    /// A page as a JPEG; throws a `PageFault` where there is none or it can't be drawn.
    public func draw(page: Int, of content: [UInt8], type: UploadType, size: Size) async throws -> [UInt8] {
        guard page > 0, type == .pdf || page == 1 else { throw PageFault.noSuchPage }
        let tool = type == .pdf ? Self.pdf(page, size) : try Self.image(content, type, size)
        let outcome = try await turnstile.pass { try await sandbox.run(tool, on: content) }
        if Self.isPicture(outcome.output) { return outcome.output }
        guard try await page <= pageCount(of: content, type: type) else { throw PageFault.noSuchPage }
        throw PageFault.undrawable
    }

    private static let outputLimit = 8 << 20

    private static func pdf(_ page: Int, _ size: Size) -> Tool {
        let words = ["-q", "-jpeg", "-f", "\(page)", "-l", "\(page)", "-scale-to", "\(size.rawValue)"]
        return Tool("pdftoppm", words, outputLimit: outputLimit)
    }

    /// One program's output is the next one's input, all within the walls; `$0` is the file.
    private static func image(_ content: [UInt8], _ type: UploadType, _ size: Size) throws(PageFault) -> Tool {
        guard let longer = ImageSize(of: content, type: type)?.longerSide else { throw .undrawable }
        var steps = ["pngtopam -byrow -mix -background=#ffffff \"$0\""]
        var side = longer
        if type == .jpeg {
            // The decoder halves while it reads, which costs least.
            let share = [8, 4, 2].first { longer / $0 >= size.rawValue } ?? 1
            steps = ["djpeg -scale 1/\(share) \"$0\""]
            side = longer / share
        }
        if side > size.rawValue { steps.append("pamscale -xyfit \(size.rawValue) \(size.rawValue)") }
        if type == .jpeg, let turn = Orientation(ofJPEG: content).turn { steps.append("pamflip \(turn)") }
        steps.append("pnmtojpeg -quality=85")
        return Tool("sh", ["-c", steps.joined(separator: " | ")], outputLimit: outputLimit)
    }

    /// Poppler draws a page that it can't read as a single dot.
    private static func isPicture(_ output: [UInt8]) -> Bool {
        guard output.suffix(2).elementsEqual([0xFF, 0xD9]) else { return false }
        return ImageSize(of: output, type: .jpeg).map { $0.longerSide > 1 } ?? false
    }
}

/// Why a page isn't drawn.
public enum PageFault: Error, Sendable, Hashable {
    case noSuchPage
    /// The file was taken in for its other pages; this one can't be drawn.
    case undrawable
}
