import Foundation
public import Selection

/// A ballot as it is cast: nothing in it or beside it says by whom, from where or when.
public struct CastBallot: Sendable, Hashable {
    /// 32 bytes of chance in hexadecimal, which its voter alone knew before.
    public let token: String
    /// The ballot's key on the token and the ballot's name, in base64.
    public let signature: String
    public let vote: Vote

    public init(token: String, signature: String, vote: Vote) {
        self.token = token
        self.signature = signature
        self.vote = vote
    }

    /// What a voter finds theirs by on the list.
    public var digest: String { Fingerprint(of: tokenBytes ?? []).hex }

    /// Nil where it isn't written as tokens are.
    var tokenBytes: [UInt8]? {
        let digits = Array(token.utf8)
        guard digits.count == 64 else { return nil }
        let halves = digits.map { digit -> UInt8? in
            switch digit {
            case 48...57: digit - 48
            case 97...102: digit - 87
            default: nil
            }
        }
        guard !halves.contains(nil) else { return nil }
        return stride(from: 0, to: 64, by: 2).map { (halves[$0] ?? 0) << 4 | (halves[$0 + 1] ?? 0) }
    }
}

/// Every ballot cast in one vote, in the order of tokens: the same ballots make the same text, whenever each came.
public struct BallotList: Sendable, Hashable {
    public let name: BallotName
    /// The key that everyone's tokens are checked with.
    public let key: [UInt8]
    public let ballots: [CastBallot]

    init(_ name: BallotName, key: [UInt8], _ ballots: some Sequence<CastBallot>) {
        self.name = name
        self.key = key
        self.ballots = ballots.sorted { $0.token < $1.token }
    }

    static let title = "bole ballots 1"

    /// As it is kept and published.
    public var text: String {
        ([Self.title, name.text, Data(key).base64EncodedString()]
            + ballots.map { "\($0.token) \($0.signature) \($0.vote.rawValue)" }).map { $0 + "\n" }.joined()
    }

    /// What stands for it in the records.
    public var digest: String { Fingerprint(of: text).hex }

    /// Reads a text; nil when it isn't exactly what would be written.
    public init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 4, lines[0] == Self.title, let name = BallotName(lines[1]),
            let key = Data(base64Encoded: lines[2])
        else { return nil }
        let ballots = lines[3...].dropLast().map { line -> CastBallot? in
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 3, let vote = Vote(rawValue: words[2]) else { return nil }
            return CastBallot(token: words[0], signature: words[1], vote: vote)
        }
        guard !ballots.contains(nil) else { return nil }
        self.init(name, key: [UInt8](key), ballots.compactMap(\.self))
        guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
    }

    /// Whether each ballot has a token of its own that was signed for this vote.
    public var isGood: Bool {
        guard Set(ballots.map(\.token)).count == ballots.count,
            let verifier = try? BallotVerifier(key, for: name)
        else { return false }
        return ballots.allSatisfy(verifier.isGood)
    }
}
