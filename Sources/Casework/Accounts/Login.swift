import Foundation

/// A login in its one wording: 3–64 small ASCII letters, digits and `. _ - @ +`, so that no two look alike.
public struct Login: Sendable, Hashable {
    public let text: String

    public init(typed: String) throws(AccountFault) {
        text = Self.folded(typed)
        guard (3...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.allowed.contains) else {
            throw .loginMalformed
        }
    }

    /// Without outer spaces and capital ASCII letters, whatever else it holds.
    static func folded(_ typed: String) -> String {
        let bytes = typed.trimmingCharacters(in: .whitespacesAndNewlines).utf8
        return String(decoding: bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    private static let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789._-@+".utf8)
}
