import Records
import Testing

struct MerkleTests {
    private func leaf(_ number: Int) -> Fingerprint {
        MerkleHashing.leaf(Fingerprint(of: "link \(number)"), sequence: number)
    }

    /// The root as RFC 6962 words it, by parting the list; slow and plain.
    private func plainRoot(_ leaves: ArraySlice<Fingerprint>) -> Fingerprint {
        guard leaves.count > 1 else { return leaves.first ?? MerkleHashing.empty }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        let middle = leaves.startIndex + split
        return MerkleHashing.node(plainRoot(leaves[..<middle]), plainRoot(leaves[middle...]))
    }

    @Test func `an empty tree has the digest of nothing as its root`() {
        #expect(MerkleEdge().root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `a tree that grows leaf by leaf has the root of the whole list`() {
        var edge = MerkleEdge()
        var leaves: [Fingerprint] = []
        for number in 1...300 {
            leaves.append(leaf(number))
            edge.add(leaf(number))
            #expect(edge.root == plainRoot(leaves[...]))
            #expect(edge.count == number)
        }
    }

    @Test func `every fact is shown to be in every later ledger, and no other in its place`() async throws {
        try await withStore { store, _ in
            try await store.fill(facts: 600)
            try await store.database.read { records in
                let tree = MerkleTree(records)
                let facts = try records.rows("SELECT hash FROM facts ORDER BY sequence").map { $0.bytes(0) }
                for (sequence, count) in [
                    (1, 1), (1, 600), (600, 600), (256, 257), (300, 512), (513, 513), (255, 599),
                ] {
                    let link = Fingerprint(bytes: facts[sequence - 1])
                    let leaf = MerkleHashing.leaf(try #require(link), sequence: sequence)
                    let proof = try tree.inclusionProof(sequence: sequence, count: count)
                    let root = try tree.root(count: count)
                    #expect(
                        MerkleProof.includes(leaf, at: sequence - 1, count: count, proof: proof, root: root))
                    #expect(
                        !MerkleProof.includes(
                            self.leaf(1), at: sequence - 1, count: count, proof: proof, root: root))
                    #expect(!MerkleProof.includes(leaf, at: sequence, count: count, proof: proof, root: root))
                }
                #expect(throws: ProofFault.notInTree) { _ = try tree.inclusionProof(sequence: 5, count: 4) }
            }
        }
    }

    @Test func `a later ledger is shown to begin with every earlier one`() async throws {
        try await withStore { store, _ in
            try await store.fill(facts: 530)
            try await store.database.read { records in
                let tree = MerkleTree(records)
                let root = try tree.root(count: 530)
                for older in [1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 529, 530] {
                    let proof = try tree.consistencyProof(from: older, to: 530)
                    let olderRoot = try tree.root(count: older)
                    #expect(
                        MerkleProof.extends(
                            older: older, olderRoot: olderRoot, count: 530, root: root, proof: proof))
                    let other = self.leaf(9)
                    #expect(
                        !MerkleProof.extends(
                            older: older, olderRoot: other, count: 530, root: root, proof: proof))
                    #expect(
                        !MerkleProof.extends(
                            older: older, olderRoot: olderRoot, count: 530, root: other, proof: proof))
                }
                let head = try Ledger.root(in: records)
                #expect(head.root == root)
            }
        }
    }
}
