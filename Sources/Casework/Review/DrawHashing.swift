import Records
public import Selection

extension DrawHash {
    /// SHA-256, a plan in the wording of the ledger: names in order, no spaces.
    public static let sha256 = DrawHash(
        { Fingerprint(of: $0).hex }, wording: { String(decoding: try CanonicalJSON.encode($0), as: UTF8.self) })
}
