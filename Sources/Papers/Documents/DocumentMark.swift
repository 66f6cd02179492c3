public import Selection

/// What a printed page says of itself, so that it can be looked up and matched when it comes back: the document's
/// number, the digest of what it shows, and the page.
public struct DocumentMark: Sendable, Hashable {
    public let number: String
    /// In hexadecimal.
    public let digest: String

    public init(number: String, digest: String) {
        self.number = number
        self.digest = digest
    }

    /// What the square of a page says: `bole:d000123:1f3a5c7e9b0d2468:2`.
    public func text(page: Int) -> String { "bole:\(number):\(digest.prefix(16)):\(page)" }

    /// Reads what a square says; nil for one that isn't ours.
    public static func reading(_ text: some StringProtocol) -> (mark: DocumentMark, page: Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "bole", !parts[1].isEmpty, parts[2].count == 16,
            parts[2].allSatisfy({ $0.isHexDigit && !$0.isUppercase }), let page = Int(parts[3]), page > 0
        else { return nil }
        return (DocumentMark(number: String(parts[1]), digest: String(parts[2])), page)
    }

    /// The squares of the first pages.
    func squares(pages: Int) -> [String] { (1...pages).compactMap { QRCode(text(page: $0))?.svg } }
}
