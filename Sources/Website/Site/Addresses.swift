import Foundation

extension String {
    /// With everything but letters, digits and these signs as `%XX`.
    func addingPercentEncoding(except signs: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8).union(signs.utf8)
        return utf8.map { plain.contains($0) ? String(UnicodeScalar($0)) : String(format: "%%%02X", $0) }.joined()
    }

    func removingURLPercentEncoding() -> String? { removingPercentEncoding }
}
