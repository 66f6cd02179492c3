/// Checks of proofs as anyone outside can make them, with roots alone (RFC 9162, 2.1.3.2 and 2.1.4.2).
public enum MerkleProof {
    /// Whether a leaf stands at `index` (from 0) in the tree of `count` leaves with this root.
    public static func includes(
        _ leaf: Fingerprint, at index: Int, count: Int, proof: [Fingerprint], root: Fingerprint
    ) -> Bool {
        guard index >= 0, index < count else { return false }
        var (place, last, hash) = (index, count - 1, leaf)
        for neighbour in proof {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = MerkleHashing.node(neighbour, hash)
                skipEmptyLevels(&place, &last)
            } else {
                hash = MerkleHashing.node(hash, neighbour)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether the tree of `count` leaves begins with the tree of `older` leaves.
    public static func extends(
        older: Int, olderRoot: Fingerprint, count: Int, root: Fingerprint, proof: [Fingerprint]
    ) -> Bool {
        guard older >= 1, older <= count else { return false }
        if older == count { return proof.isEmpty && olderRoot == root }
        var rest = (older.nonzeroBitCount == 1 ? [olderRoot] : []) + proof
        guard !rest.isEmpty else { return false }
        let first = rest.removeFirst()
        var (place, last) = (older - 1, count - 1)
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var (before, now) = (first, first)
        for neighbour in rest {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                before = MerkleHashing.node(neighbour, before)
                now = MerkleHashing.node(neighbour, now)
                skipEmptyLevels(&place, &last)
            } else {
                now = MerkleHashing.node(now, neighbour)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && before == olderRoot && now == root
    }

    /// A last node without a neighbour is carried up unchanged until it has one.
    private static func skipEmptyLevels(_ place: inout Int, _ last: inout Int) {
        while place & 1 == 0, place != 0 {
            place >>= 1
            last >>= 1
        }
    }
}
