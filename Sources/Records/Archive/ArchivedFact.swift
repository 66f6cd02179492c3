import Foundation
import Selection

extension ProvenFact {
    /// One line of a package's `facts.jsonl`: the body byte for byte, so that it can be hashed again.
    public var line: String {
        let hashes = proof.map { "\"\($0.hex)\"" }.joined(separator: ",")
        return "{\"body\":\(body),\"link\":\"\(link.hex)\",\"proof\":[\(hashes)]}"
    }

    /// Reads such a line, with the case it says it belongs to and as which of its facts; nil for any other.
    static func read(line: String) -> (fact: ProvenFact, key: CaseKey, version: Int)? {
        let words = words(of: line)
        guard let body = words?.body, let rest = words?.rest, let link = Fingerprint(hex: rest.prefix(64)),
            let said = try? JSONDecoder().decode(SaidOfItself.self, from: Data(body.utf8)),
            let kind = CaseKind(rawValue: said.case.kind)
        else { return nil }
        let hashes = rest.dropFirst(64 + 11).dropLast(2).split(separator: ",").map { $0.dropFirst().dropLast() }
        let proof = hashes.compactMap { Fingerprint(hex: $0) }
        let fact = ProvenFact(
            name: said.name, sequence: said.sequence, body: String(body), link: link,
            leaf: MerkleHashing.leaf(link, sequence: said.sequence), proof: proof)
        return fact.line.utf8.elementsEqual(line.utf8) ? (fact, CaseKey(kind, said.case.id), said.version) : nil
    }

    private static func words(of line: String) -> (body: Substring, rest: Substring)? {
        guard line.hasPrefix("{\"body\":"), let end = line.range(of: ",\"link\":\"", options: .backwards) else {
            return nil
        }
        let start = line.index(line.startIndex, offsetBy: 8)
        return start <= end.lowerBound ? (line[start..<end.lowerBound], line[end.upperBound...]) : nil
    }
}

/// What a fact's body says of its place in the ledger.
private struct SaidOfItself: Decodable {
    struct Case: Decodable {
        let id: String
        let kind: String
    }

    let `case`: Case
    let name: String
    let sequence: Int
    let version: Int
}

extension Fingerprint {
    /// Reads 64 hexadecimal digits in lower case; nil for anything else.
    init?(hex: some StringProtocol) {
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        let bytes = stride(from: 0, to: 64, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
        self.init(bytes: bytes)
        guard self.hex.utf8.elementsEqual(digits) else { return nil }
    }
}
