/// The right edge of a growing tree: the roots of its whole subtrees, the largest first.
/// A leaf is added, and the root told, without the leaves before it.
public struct MerkleEdge: Sendable, Hashable {
    /// How many leaves the tree has.
    public private(set) var count: Int
    private var roots: [Fingerprint]

    public init() {
        count = 0
        roots = []
    }

    /// An edge as it was stored; nil when the bytes don't fit the count.
    init?(count: Int, bytes: [UInt8]) {
        guard count >= 0, bytes.count == count.nonzeroBitCount * 32 else { return nil }
        self.count = count
        roots = stride(from: 0, to: bytes.count, by: 32).compactMap { Fingerprint(bytes: bytes[$0..<$0 + 32]) }
    }

    var bytes: [UInt8] { roots.flatMap(\.bytes) }

    /// Adds a leaf and hands out every subtree that became whole with it.
    mutating func add(_ leaf: Fingerprint, whole: (MerkleNode) throws -> Void) rethrows {
        var node = MerkleNode(level: 0, position: count, hash: leaf)
        while node.position & 1 == 1 {
            node = MerkleNode(
                level: node.level + 1, position: node.position >> 1,
                hash: MerkleHashing.node(roots.removeLast(), node.hash))
            try whole(node)
        }
        roots.append(node.hash)
        count += 1
    }

    public mutating func add(_ leaf: Fingerprint) { add(leaf) { _ in } }

    public var root: Fingerprint {
        guard var root = roots.last else { return MerkleHashing.empty }
        for left in roots.dropLast().reversed() { root = MerkleHashing.node(left, root) }
        return root
    }
}

/// The root of a whole subtree: `2^level` leaves, the first of them at `position × 2^level`.
struct MerkleNode: Sendable, Hashable {
    /// Subtrees of 256 leaves and more are kept, so that no proof reads more than a few hundred leaves.
    static let firstKeptLevel = 8

    let level: Int
    let position: Int
    let hash: Fingerprint
}
