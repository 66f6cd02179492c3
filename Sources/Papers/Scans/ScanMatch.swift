/// What a paper is that should come back: its number, the digest that stands now and those before, and its pages.
public struct ExpectedPaper: Sendable, Hashable {
    public let number: String
    public let digest: String
    /// Digests of the same number that stood before.
    public let earlier: Set<String>
    /// Nil where the system can't typeset it now.
    public let pages: Int?

    public init(number: String, digest: String, earlier: Set<String> = [], pages: Int?) {
        self.number = number
        self.digest = String(digest.prefix(16))
        self.earlier = Set(earlier.map { String($0.prefix(16)) })
        self.pages = pages
    }
}

/// What a page of a scan was found to be.
public enum PageFinding: Sendable, Hashable, Codable {
    case fits(page: Int)
    /// A page of the same paper as it was before it was changed.
    case olderVersion(page: Int)
    /// Of the same number, but of no version that the records know.
    case unknownVersion(page: Int)
    /// Of another paper, perhaps another person's.
    case otherPaper(number: String)
    /// The page came once already.
    case twice(page: Int)
    /// It fits, but stands behind a later page.
    case outOfOrder(page: Int)
    /// A square that isn't ours.
    case foreignSquare
    case noSquare
}

/// A scan matched page by page with the paper it should be.
public struct ScanFindings: Sendable, Hashable, Codable {
    /// In the order of the scan.
    public let pages: [PageFinding]
    /// The paper's pages of which the scan has none.
    public let missing: [Int]

    /// Every page there, once, in order, and no other.
    public var isWhole: Bool {
        missing.isEmpty && !pages.isEmpty && pages.allSatisfy { if case .fits = $0 { true } else { false } }
    }

    public init(_ squares: [[String]], of paper: ExpectedPaper) {
        var seen: Set<Int> = []
        var last = 0
        pages = squares.map { said -> PageFinding in
            let finding = Self.finding(said, of: paper)
            guard case .fits(let page) = finding else { return finding }
            guard seen.insert(page).inserted else { return .twice(page: page) }
            defer { last = max(last, page) }
            return page < last ? .outOfOrder(page: page) : finding
        }
        missing = paper.pages.map { count in (1...max(1, count)).filter { !seen.contains($0) } } ?? []
    }

    /// A sheet may carry a square that isn't ours beside the one that is.
    private static func finding(_ said: [String], of paper: ExpectedPaper) -> PageFinding {
        let ours = said.compactMap { DocumentMark.reading($0) }
        guard let (mark, page) = ours.first(where: { $0.mark.number == paper.number }) ?? ours.first else {
            return said.isEmpty ? .noSquare : .foreignSquare
        }
        if mark.number != paper.number { return .otherPaper(number: mark.number) }
        if mark.digest == paper.digest { return .fits(page: page) }
        return paper.earlier.contains(mark.digest) ? .olderVersion(page: page) : .unknownVersion(page: page)
    }
}
