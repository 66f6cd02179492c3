import Crypto
import Records
import Selection

/// One digest over all facts in order, the same whenever the season is played again with its seed.
///
/// Hashed is for each fact its sequence, moment, account, case, version and event. What never comes from a seed is left
/// out of the event's JSON first: the text of every `"sealed"` commitment, the list of `"proofs"` and the digest of a
/// `"signedPage"`, all of which rest on random salts, keys and nonces; and in a meeting the digests of ballots' keys
/// and lists, what was asked to be signed, and the word on the room's screen.
struct SeasonDigest {
    private var hash = SHA256()

    mutating func take(_ fact: Fact) {
        let head =
            "\(fact.sequence) \(fact.at) \(fact.by.account) \(fact.by.role.rawValue) \(fact.key.kind.rawValue) "
            + "\(fact.key.id) \(fact.version) "
        hash.update(data: Array(head.utf8))
        hash.update(data: Self.withoutChance(Array(fact.event.utf8), of: fact.key.kind))
        hash.update(data: [UInt8(ascii: "\n")])
    }

    var text: String {
        hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// A quote within a JSON text is escaped, so that these openings are found at keys alone.
    private static let openings = texts(at: ["sealed", "signedPage"]) + [
        Opening(bytes: Array("\"proofs\":[".utf8), closing: UInt8(ascii: "]"))
    ]
    private static let inMeetings = openings + texts(at: ["key", "list", "asked", "word"])

    private struct Opening {
        let bytes: [UInt8]
        let closing: UInt8
    }

    private static func texts(at keys: [String]) -> [Opening] {
        keys.map { Opening(bytes: Array("\"\($0)\":\"".utf8), closing: UInt8(ascii: "\"")) }
    }

    static func withoutChance(_ event: [UInt8], of kind: CaseKind) -> [UInt8] {
        let openings = kind == .sitting ? Self.inMeetings : Self.openings
        var kept: [UInt8] = []
        kept.reserveCapacity(event.count)
        var index = 0
        while index < event.count {
            let opening = event[index] == UInt8(ascii: "\"") ? openings.first { starts($0.bytes, event, index) } : nil
            guard let opening else {
                kept.append(event[index])
                index += 1
                continue
            }
            kept += opening.bytes
            index += opening.bytes.count
            while index < event.count, event[index] != opening.closing { index += 1 }
        }
        return kept
    }

    private static func starts(_ bytes: [UInt8], _ event: [UInt8], _ index: Int) -> Bool {
        index + bytes.count <= event.count && event[index..<index + bytes.count].elementsEqual(bytes)
    }
}
