/// What two texts say in the same words, so that a page can show by what they are alike.
struct SharedWords {
    /// What tells most comes first.
    let words: [String]

    private static let most = 5
    /// Where one text repeats another, its beginning is enough.
    private static let longest = 12

    init(_ one: ComparedText, _ other: ComparedText, rarity: (UInt64) -> Double) {
        var places: [UInt64: [Int]] = [:]
        for place in other.places {
            if let bigram = other.bigram(at: place) { places[bigram, default: []].append(place) }
        }
        var found: [String: Double] = [:]
        var place = 0
        while place < one.places.upperBound {
            let others = one.bigram(at: place).flatMap { places[$0] } ?? []
            let length = others.map { Self.length(one.letters[place...], other.letters[$0...]) }.max() ?? 1
            if length > 1 {
                let word = Self.text(one.letters[place..<place + length])
                found[word] = (place..<place + length - 1).reduce(0.0) { $0 + rarity(one.bigram(at: $1) ?? 0) }
            }
            // Its last letter may begin another.
            place += max(1, length - 1)
        }
        let ordered = found.sorted { one, other in (-one.value, one.key) < (-other.value, other.key) }
        words = ordered.prefix(Self.most).map(\.key)
    }

    /// How far two texts go on alike.
    private static func length(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Int {
        zip(one, other).prefix(longest).prefix { $0 == $1 && $0 != ComparedText.end }.count
    }

    private static func text(_ letters: ArraySlice<UInt32>) -> String {
        String(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0) }))
    }
}
