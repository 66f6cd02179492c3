/// How alike the texts of dossiers and experts are: the cosine between their bigrams, each weighed by how often the
/// text has it and by how few others do (TF-IDF). An index by bigrams leads to the experts who share one.
struct TextLikeness: Sendable {
    private var corpus = BigramCounts()
    private let dossiers: Int
    private let experts: Int
    /// Of each bigram: the fewer texts have it, the more it tells.
    private let rarity: [Double]
    /// Of each bigram in each text, as it stands in `corpus`.
    private var weights: [Float] = []
    private var entries: [Entry]
    /// Where the entries of each bigram begin; a bigram ends where the next begins.
    private var starts: [Int]

    /// An expert whose text has a bigram.
    private struct Entry {
        var expert: Int32 = 0
        var weight: Float = 0
    }

    init(dossiers: [String], experts: [String]) {
        (self.dossiers, self.experts) = (dossiers.count, experts.count)
        for text in dossiers { corpus.add(text) }
        for text in experts { corpus.add(text) }
        let all = Double(corpus.count)
        rarity = corpus.texts.map { logarithm((1 + all) / (1 + Double($0))) + 1 }
        entries = []
        starts = [Int](repeating: 0, count: rarity.count + 2)
        weigh()
        enter()
    }

    /// Each text's weights make a vector of length one.
    private mutating func weigh() {
        weights.reserveCapacity(corpus.bigrams.count)
        for text in 0..<corpus.count {
            let plain = corpus[text].map { Double(corpus.times[$0]) * rarity[Int(corpus.bigrams[$0])] }
            let length = plain.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for weight in plain { weights.append(Float(weight / length)) }
        }
    }

    private mutating func enter() {
        let first = corpus.start(of: dossiers)
        for bigram in corpus.bigrams[first...] { starts[Int(bigram) + 2] += 1 }
        for bigram in rarity.indices { starts[bigram + 2] += starts[bigram + 1] }
        entries = [Entry](repeating: Entry(), count: corpus.bigrams.count - first)
        for expert in 0..<experts {
            for place in corpus[dossiers + expert] {
                let bigram = Int(corpus.bigrams[place])
                entries[starts[bigram + 1]] = Entry(expert: Int32(expert), weight: weights[place])
                starts[bigram + 1] += 1
            }
        }
    }

    /// With each expert's text, in thousandths.
    func likeness(of dossier: Int) -> [Int] {
        var sums = [Float](repeating: 0, count: experts)
        for place in corpus[dossier] {
            let (bigram, weight) = (Int(corpus.bigrams[place]), weights[place])
            for entry in entries[starts[bigram]..<starts[bigram + 1]] {
                sums[Int(entry.expert)] += weight * entry.weight
            }
        }
        return sums.map { min(1000, Int(($0 * 1000).rounded())) }
    }

    /// Whether both say anything that can be compared.
    func canCompare(dossier: Int, expert: Int) -> Bool {
        !corpus[dossier].isEmpty && !corpus[dossiers + expert].isEmpty
    }

    /// How much a bigram tells; nothing where no text has it.
    func rarity(of bigram: UInt64) -> Double { corpus.number(of: bigram).map { rarity[$0] } ?? 0 }

    /// What a likeness adds to a pair's cost. The root of it counts: a little in common tells more against nothing than
    /// much tells against a little less.
    static func cost(_ thousandths: Int) -> Int { costs[thousandths] }

    private static let costs = (0...1000).map { thousandths in
        let root = (Double(thousandths) / 1000).squareRoot()
        return Int((300 * (1 - root)).rounded())
    }
}

/// The natural logarithm: the standard library has none, and so every machine has the same.
private func logarithm(_ value: Double) -> Double {
    let part = (value.significand - 1) / (value.significand + 1)
    let sum = stride(from: 33, through: 1, by: -2).reduce(0) { sum, power in sum * part * part + 1 / Double(power) }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * part * sum
}
