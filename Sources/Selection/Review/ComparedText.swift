/// A text as two are compared: its letters in one case and one width, without spaces and invisible signs. Whatever
/// else stands in it ends a word: points of every kind, those within names too, and numbers, which tell no field.
struct ComparedText: Sendable {
    /// Their numbers in Unicode; `end` wherever a word ends.
    private(set) var letters: [UInt32] = []

    static let end: UInt32 = 0

    init(_ text: String) {
        letters.reserveCapacity(text.utf8.count / 3)
        for scalar in text.unicodeScalars {
            guard let letter = Self.letter(scalar) else { continue }
            if letter != Self.end || letters.last.map({ $0 != Self.end }) ?? false { letters.append(letter) }
        }
    }

    /// Two letters that follow each other, as one number; nil where a word ends.
    func bigram(at place: Int) -> UInt64? {
        let (first, second) = (letters[place], letters[place + 1])
        return first == Self.end || second == Self.end ? nil : UInt64(first) << 32 | UInt64(second)
    }

    /// Where two letters follow each other.
    var places: Range<Int> { 0..<max(0, letters.count - 1) }

    /// The letter that is compared; nil for what is passed over.
    private static func letter(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x61...0x7A: return scalar.value
        case 0x41...0x5A: return scalar.value + 0x20
        case 0xFF21...0xFF3A: return scalar.value - 0xFF21 + 0x61
        case 0xFF41...0xFF5A: return scalar.value - 0xFF41 + 0x61
        default:
            let properties = scalar.properties
            if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return nil }
            guard properties.isAlphabetic else { return end }
            return properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
        }
    }
}

/// The bigrams of many texts, numbered as they first come, and how often each text has them.
struct BigramCounts: Sendable {
    private var numbers: [UInt64: Int32] = [:]
    /// Text by text each bigram of it once, and how often it has it.
    private(set) var bigrams: [Int32] = []
    private(set) var times: [Int32] = []
    /// Of each bigram, how many texts have it.
    private(set) var texts: [Int32] = []
    private var starts = [0]
    /// Of each bigram, where it was put last.
    private var places: [Int] = []

    mutating func add(_ text: String) {
        let (start, text) = (bigrams.count, ComparedText(text))
        for bigram in text.places.lazy.compactMap({ text.bigram(at: $0) }) {
            let number = numbering(bigram)
            if places[number] >= start {
                times[places[number]] += 1
            } else {
                places[number] = bigrams.count
                bigrams.append(Int32(number))
                times.append(1)
                texts[number] += 1
            }
        }
        starts.append(bigrams.count)
    }

    private mutating func numbering(_ bigram: UInt64) -> Int {
        if let number = numbers[bigram] { return Int(number) }
        let number = texts.count
        numbers[bigram] = Int32(number)
        texts.append(0)
        places.append(-1)
        return number
    }

    /// How many texts were added.
    var count: Int { starts.count - 1 }

    /// Where the bigrams of a text stand.
    subscript(text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }

    /// Where they begin; of the text behind the last, where all end.
    func start(of text: Int) -> Int { starts[text] }

    func number(of bigram: UInt64) -> Int? { numbers[bigram].map { Int($0) } }
}
