import Selection
import Testing

@testable import Papers

/// Each page of a scan is matched with the paper it should be, and what doesn't fit is named by page.
@Suite struct ScanMatchTests {
    static let digest = "0123456789abcdef", older = "fedcba9876543210"
    static let paper = ExpectedPaper(number: "d7", digest: digest + "aa", earlier: [older + "bb"], pages: 3)

    static func square(_ page: Int, number: String = "d7", digest: String = digest) -> [String] {
        [DocumentMark(number: number, digest: digest, place: "http://bole.example/verify").address(page: page)]
    }

    static func findings(_ squares: [[String]], of paper: ExpectedPaper = paper) -> ScanFindings {
        ScanFindings(squares, of: paper)
    }

    @Test func `every page once and in order is the paper`() {
        let whole = Self.findings([Self.square(1), Self.square(2), Self.square(3)])
        #expect(whole.pages == [.fits(page: 1), .fits(page: 2), .fits(page: 3)])
        #expect(whole.isWhole && whole.missing == [])
    }

    @Test func `what is missing, twice or out of order is named`() {
        let found = Self.findings([Self.square(2), Self.square(1), Self.square(2)])
        #expect(found.pages == [.fits(page: 2), .outOfOrder(page: 1), .twice(page: 2)])
        #expect(found.missing == [3] && !found.isWhole)
    }

    @Test func `another person's page, an older version's, a foreign and a bare one are told apart`() {
        let found = Self.findings([
            Self.square(1, number: "d8"), Self.square(1, digest: Self.older),
            Self.square(2, digest: "0000000000000000"),
            ["https://example.cn/shop"], [],
        ])
        #expect(found.pages == [
            .otherPaper(number: "d8"), .olderVersion(page: 1), .unknownVersion(page: 2), .foreignSquare, .noSquare,
        ])
        #expect(found.missing == [1, 2, 3])
    }

    @Test func `a sheet with a stranger's square beside ours is ours`() {
        let found = Self.findings([["https://example.cn"] + Self.square(1), Self.square(2), Self.square(3)])
        #expect(found.isWhole)
    }

    @Test func `nothing scanned is nothing whole, and without a typesetter nobody knows what is missing`() {
        #expect(!Self.findings([]).isWhole)
        let unknown = ExpectedPaper(number: "d7", digest: Self.digest, pages: nil)
        #expect(Self.findings([Self.square(2)], of: unknown).missing == [])
    }
}
