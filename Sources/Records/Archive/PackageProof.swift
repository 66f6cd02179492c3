import Crypto
public import Selection

/// Checks a package by nothing but what stands in it: its list, its signed head, each case's chain, each fact's place
/// under the head, and what each commitment stands for.
public struct PackageProof {
    public let list: SignedList
    public let checkpoint: Checkpoint
    private var heads: [CaseKey: CaseHead] = [:]
    private var commitments: Set<Commitment> = []
    private var opened: Set<Commitment> = []

    public private(set) var facts = 0

    /// - Parameters:
    ///   - files: every file in the package but its list, with what it was found to be.
    ///   - key: the verifier key of the ledger the package says to be from.
    public init(list text: String, files: [SignedList.Line], checkpoint: String, key: String) throws(PackageFault) {
        guard let verifier = SignedNote.Verifier(key) else { throw .unreadable("key") }
        let body = SignedList.body(ofNote: text)
        guard SignedNote.isSigned(text, body: body, as: verifier.name, by: verifier.key) else { throw .notSigned }
        guard let list = SignedList(heading: body, files: files) else {
            throw .changed(SignedList.firstChanged(in: body, files: files))
        }
        guard let head = Checkpoint(checkpoint), head.origin == verifier.name, head.isSigned(by: verifier.key) else {
            throw .changed("checkpoint")
        }
        self.list = list
        self.checkpoint = head
    }

    /// The next line of `facts.jsonl`.
    public mutating func take(fact line: String) throws(PackageFault) {
        guard let (fact, key, version) = ProvenFact.read(line: line) else { throw .unreadable("facts.jsonl") }
        var head = heads[key] ?? CaseHead(start: key)
        guard version == head.version + 1 else { throw .missing(key, version: head.version + 1) }
        head.extend(with: fact.body.utf8)
        guard head.link == fact.link else { throw .fact(sequence: fact.sequence) }
        guard
            MerkleProof.includes(
                fact.leaf, at: fact.sequence - 1, count: checkpoint.count, proof: fact.proof, root: checkpoint.root)
        else { throw .fact(sequence: fact.sequence) }
        heads[key] = head
        commitments.formUnion(KeptValues.commitments(in: fact.body))
        facts += 1
    }

    /// The next line of `values.jsonl`, after all facts.
    public mutating func take(value line: String) throws(PackageFault) {
        guard let value = ArchivedValue(line: line) else { throw .unreadable("values.jsonl") }
        guard value.isTrue, commitments.contains(value.commitment) else { throw .value(value.commitment) }
        opened.insert(value.commitment)
    }

    public var values: Int { opened.count }
    /// Values that facts stand for and that aren't there: their people were erased.
    public var erased: Int { commitments.count - opened.count }

    /// At the end there are as many facts as the list says.
    public func finish() throws(PackageFault) {
        guard facts == list.facts else { throw .changed("facts.jsonl") }
    }
}

/// Why a package isn't what was archived.
public enum PackageFault: Error, Sendable, Hashable {
    /// This part can't be read.
    case unreadable(String)
    /// This part is missing, was added, or isn't what was put in.
    case changed(String)
    /// The list isn't signed with the key that stands beside it.
    case notSigned
    /// The package is signed with another key than the one it is compared with.
    case otherKey
    /// This fact isn't what was signed.
    case fact(sequence: Int)
    /// A case lacks this one of its facts.
    case missing(CaseKey, version: Int)
    /// What is said to stand behind this commitment doesn't.
    case value(Commitment)
}
