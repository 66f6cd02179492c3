import Foundation

/// Whether an answer is the same in another world, but for what chance makes anew in the same world each time: tokens
/// of forms, keys, salts, digests. Those are the words by which two answers of one world differ, and nothing else is.
struct Sameness {
    private let own: [String]
    private let twin: [String]
    /// A list in the order of chance says the same in any order; everything else only as it stands.
    private let isOfChance: Bool

    init(_ answer: Answered, again: Answered) {
        isOfChance = answer.address.contains("/ballots/")
        own = Self.lines(answer, isOfChance)
        twin = Self.lines(again, isOfChance)
    }

    /// Whether the twin is the same, without which nothing could be said of others.
    var holds: Bool { Self.difference(own, twin, twin, isOfChance) == nil }

    /// What another world says otherwise at the first place; nil where it says the same.
    func difference(from other: Answered) -> String? {
        Self.difference(own, twin, Self.lines(other, isOfChance), isOfChance)
    }

    private static func difference(
        _ own: [String], _ twin: [String], _ other: [String], _ isOfChance: Bool
    ) -> String? {
        guard own.count == other.count, own.count == twin.count else { return "\(own.count) and \(other.count) lines" }
        if isOfChance {
            let (known, same) = (words(of: own), words(of: twin))
            let (left, right) = (own.map { mask($0, by: same) }.sorted(), other.map { mask($0, by: known) }.sorted())
            return zip(left, right).first { $0 != $1 }.map { "\($0) | \($1)" }
        }
        for ((line, again), another) in zip(zip(own, twin), other) where line != another {
            let (left, right) = (mask(line, by: words(of: [again])), mask(another, by: words(of: [line])))
            if line == again || left != right { return around(left, right) + " | " + around(right, left) }
        }
        return nil
    }

    /// Rows of a table and members of a list are lines too where their order is chance.
    private static func lines(_ answer: Answered, _ isOfChance: Bool) -> [String] {
        guard isOfChance else { return answer.lines }
        return ["<tr", "</tr>", "{", "}"].reduce(answer.lines) { lines, edge in
            lines.flatMap { $0.components(separatedBy: edge) }
        }
    }

    // MARK: Words

    private static func words(of lines: [String]) -> Set<String> {
        Set(lines.flatMap { pieces(of: $0) })
    }

    /// Every word that isn't known stands as a dot; what is between words stays.
    private static func mask(_ line: String, by known: Set<String>) -> String {
        pieces(of: line).enumerated().map { place, piece in
            place % 2 == 1 || known.contains(piece) ? piece : "•"
        }.joined()
    }

    /// Words and what stands between them, in turn: the first is a word, perhaps an empty one.
    private static func pieces(of line: String) -> [String] {
        var (pieces, begun, isWord) = ([String](), [UInt8](), true)
        for byte in line.utf8 {
            if inWords[Int(byte)] != isWord {
                pieces.append(String(decoding: begun, as: UTF8.self))
                begun.removeAll(keepingCapacity: true)
                isWord.toggle()
            }
            begun.append(byte)
        }
        return pieces + [String(decoding: begun, as: UTF8.self)]
    }

    /// As hexadecimal, base64 and identifiers are written.
    private static let inWords: [Bool] = {
        let signs = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-.".utf8)
        return (0...255).map { signs.contains(UInt8($0)) }
    }()

    /// The place where one text begins to differ from another.
    private static func around(_ text: String, _ other: String) -> String {
        let same = zip(text, other).prefix { $0 == $1 }.count
        return String(text.dropFirst(max(0, same - 60)).prefix(160))
    }
}
