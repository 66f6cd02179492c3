import Crypto

/// The tree's hashes as RFC 6962 (2.1) defines them: leaves and nodes can't be taken for each other.
public enum MerkleHashing {
    /// The hash of a fact's leaf: the last link of its case's chain, and its place among all facts.
    public static func leaf(_ link: Fingerprint, sequence: Int) -> Fingerprint {
        var hash = SHA256()
        hash.update(byte: 0x00)
        hash.update(link)
        hash.update(sequence)
        return Fingerprint(hash.finalize())
    }

    public static func node(_ left: Fingerprint, _ right: Fingerprint) -> Fingerprint {
        var hash = SHA256()
        hash.update(byte: 0x01)
        hash.update(left)
        hash.update(right)
        return Fingerprint(hash.finalize())
    }

    /// The root of a tree without leaves.
    public static let empty = Fingerprint(of: [UInt8]())

    /// The largest power of two below a count of at least 2: where a tree is parted.
    static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
