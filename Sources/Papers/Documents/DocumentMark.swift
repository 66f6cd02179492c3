import Foundation

/// What a printed page says of itself, so that it can be looked up, and matched when it comes back: the document's
/// number and the digest of what it shows.
public struct DocumentMark: Sendable, Hashable {
    public let number: String
    /// In hexadecimal; the first signs of it tell one version from another.
    public let digest: String
    /// Where numbers are looked up: `https://bole.example/verify`.
    public let place: String
    /// Which of several papers that go by one number; none for the one that the number is of.
    public let paper: String?

    public init(number: String, digest: String, place: String, paper: String? = nil) {
        self.number = number
        self.digest = String(digest.prefix(16))
        self.place = place
        self.paper = paper
    }

    /// What the square of a page says.
    public func address(page: Int) -> String {
        var parts = URLComponents(string: place) ?? URLComponents()
        let items = [("number", number), ("digest", digest)] + (paper.map { [("paper", $0)] } ?? [])
        parts.queryItems = (items + [("page", String(page))]).map(URLQueryItem.init)
        return parts.string ?? place
    }

    /// Reads what a square says; nil for one that isn't ours.
    public static func reading(_ address: String) -> (mark: DocumentMark, page: Int)? {
        guard var parts = URLComponents(string: address) else { return nil }
        let items = Dictionary((parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
        guard let number = items["number"], !number.isEmpty, let digest = items["digest"], digest.count == 16,
            let page = items["page"].flatMap({ Int($0) }), page > 0
        else { return nil }
        parts.queryItems = nil
        let place = parts.string ?? ""
        return (DocumentMark(number: number, digest: digest, place: place, paper: items["paper"]), page)
    }
}

/// A mark as templates print it: in words, and as a square for each page.
public struct PrintedMark: Encodable, Sendable, Hashable {
    public let number: String
    public let digest: String
    public let squares: [String]
    private let mark: DocumentMark

    private enum CodingKeys: CodingKey { case number, digest, squares }

    /// - Parameter pages: as many as most papers have; one that has more is set once more with as many as it has.
    init(_ mark: DocumentMark, pages: Int = 6) {
        self.mark = mark
        number = mark.number
        digest = mark.digest
        squares = (1...pages).compactMap { QRCode(mark.address(page: $0))?.svg }
    }

    func covering(_ pages: Int) -> PrintedMark { PrintedMark(mark, pages: pages) }
}
