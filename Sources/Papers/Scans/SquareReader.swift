/// Reads the squares on the pages of a file from outside: drawn and read in one run behind walls, whichever way up.
public struct SquareReader: Sendable {
    /// More pages than any paper of ours has, and than may be read for one reader.
    public static let mostPages = 300

    let drawer: PageDrawer

    public init(_ drawer: PageDrawer) { self.drawer = drawer }

    /// What the squares of each page say, in the order of the pages.
    /// - Parameter limit: how many pages are read; a file with more is refused whole.
    public func squares(
        of content: [UInt8], type: UploadType, limit: Int = mostPages
    ) async throws -> [[String]] {
        let count = try await drawer.pageCount(of: content, type: type)
        guard count <= limit else { throw ScanFault.tooManyPages(count, limit: limit) }
        var pages: [[String]] = []
        for first in stride(from: 1, through: count, by: Self.pagesEach) {
            pages += try await squares(on: first...min(first + Self.pagesEach - 1, count), of: content, type)
        }
        return pages
    }

    /// As many pages as one run reads well within its time.
    private static let pagesEach = 10

    private func squares(
        on pages: ClosedRange<Int>, of content: [UInt8], _ type: UploadType
    ) async throws -> [[String]] {
        let tool = Tool("sh", ["-c", Self.script(pages, type)], outputLimit: 1 << 20, readsItself: true)
        let outcome = try await drawer.turnstile.pass { try await drawer.sandbox.run(tool, on: content) }
        guard outcome.end != .stopped else { throw ScanFault.tooHeavy }
        var found: [[String]] = []
        for line in String(decoding: outcome.output, as: UTF8.self).split(separator: "\n") {
            if line == Self.pageMark { found.append([]) }
            if let said = Self.said(line), !found.isEmpty { found[found.count - 1].append(said) }
        }
        guard found.count == pages.count else { throw ScanFault.tooHeavy }
        return found
    }

    private static let pageMark = "page"

    /// Some 200 dots an inch for a sheet of A4, as gray as squares are; `$0` is the file. A page that can't be drawn
    /// has no square. Pictures are read as they are.
    private static func script(_ pages: ClosedRange<Int>, _ type: UploadType) -> String {
        let read = "ZXingReader -format QRCode -1"
        guard type == .pdf else { return "echo \(pageMark); \(read) \"$0\"; true" }
        let numbers = pages.map { "\($0)" }.joined(separator: " ")
        return """
            for page in \(numbers); do echo \(pageMark);
            pdftoppm -q -gray -scale-to 2339 -f $page -l $page "$0" | \(read) /dev/stdin 2>/dev/null; done; true
            """
    }

    /// `/dev/stdin QRCode "https://…"`: what stands between the quotation marks.
    private static func said(_ line: Substring) -> String? {
        guard let mark = line.firstRange(of: " QRCode \""), line.hasSuffix("\"") else { return nil }
        let text = line[mark.upperBound...].dropLast()
        return text.isEmpty ? nil : String(text)
    }
}

/// Why a scan isn't read; each has its sentence.
public enum ScanFault: Error, Sendable, Hashable {
    case tooManyPages(Int, limit: Int)
    /// Reading took more time or memory than one file is given.
    case tooHeavy
}
