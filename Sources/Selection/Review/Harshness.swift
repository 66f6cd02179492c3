/// How harshly each expert scores, told from the dossiers they share with others, and what each dossier's score is
/// without it. score = dossier + expert + chance, where an expert's part is drawn towards none: `shrinkage` dossiers
/// scored like everybody else are added to their own. Of all answers this one has the least
/// Σ chance² + shrinkage · Σ expert²; it is solved directly, and the experts' parts sum up to none.
struct Harshness {
    let experts: [ExpertID: Double]
    let dossiers: [DossierID: (score: Double, error: Double)]

    /// Whatever order reviews come in, they are taken in that of dossiers and experts: the last digit stays the same.
    /// - Parameter reviews: no expert twice of a dossier, and some dossier with two.
    init(_ reviews: [Review], shrinkage: Int) {
        let names = Set(reviews.map(\.expert)).sorted()
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let scored = Dictionary(grouping: reviews, by: \.dossier).sorted { $0.key < $1.key }.map { dossier, reviews in
            let scores = reviews.map { (expert: places[$0.expert, default: 0], total: Double($0.total)) }
            return ScoredDossier(id: dossier, scores: scores.sorted { $0.expert < $1.expert })
        }
        var shared = SymmetricMatrix(size: names.count, diagonal: Double(shrinkage))
        var above = [Double](repeating: 0, count: names.count)
        for dossier in scored {
            for (expert, total) in dossier.scores {
                shared[expert, expert] += 1
                above[expert] += total - dossier.mean
                for (other, _) in dossier.scores { shared[expert, other] -= 1 / dossier.count }
            }
        }
        let inverse = shared.inverse()
        let parts = names.indices.map { row in names.indices.reduce(0) { $0 + inverse[row, $1] * above[$1] } }
        var squares = Double(shrinkage) * parts.reduce(0) { $0 + $1 * $1 }
        var adjusted: [(score: Double, spread: Double)] = []
        for dossier in scored {
            let score = dossier.mean - dossier.scores.reduce(0) { $0 + parts[$1.expert] } / dossier.count
            for (expert, total) in dossier.scores {
                let chance = total - score - parts[expert]
                squares += chance * chance
            }
            let shared = dossier.scores.reduce(0) { sum, one in
                dossier.scores.reduce(sum) { $0 + inverse[one.expert, $1.expert] }
            }
            adjusted.append((score, 1 / dossier.count + shared / (dossier.count * dossier.count)))
        }
        let variance = squares / Double(reviews.count - scored.count)
        experts = Dictionary(uniqueKeysWithValues: zip(names, parts))
        dossiers = Dictionary(
            uniqueKeysWithValues: zip(scored, adjusted).map { dossier, found in
                (dossier.id, (found.score, (variance * found.spread).squareRoot()))
            })
    }
}

private struct ScoredDossier {
    let id: DossierID
    let scores: [(expert: Int, total: Double)]

    var count: Double { Double(scores.count) }
    var mean: Double { scores.reduce(0) { $0 + $1.total } / count }
}

/// A symmetric matrix of which every `xᵀMx` is above zero.
struct SymmetricMatrix {
    let size: Int
    private var values: [Double]

    init(size: Int, diagonal: Double) {
        self.size = size
        values = [Double](repeating: 0, count: size * size)
        for place in 0..<size { values[place * size + place] = diagonal }
    }

    subscript(row: Int, column: Int) -> Double {
        get { values[row * size + column] }
        set { values[row * size + column] = newValue }
    }

    /// By Gauss and Jordan in place; such a matrix needs no pivoting.
    func inverse() -> SymmetricMatrix {
        var left = self
        for pivot in 0..<size {
            let head = 1 / left[pivot, pivot]
            let row = (0..<size).map { left[pivot, $0] }
            for other in 0..<size where other != pivot {
                let factor = left[other, pivot] * head
                if factor == 0 { continue }
                for column in 0..<size { left[other, column] -= factor * row[column] }
                left[other, pivot] = -factor
            }
            for column in 0..<size { left[pivot, column] = row[column] * head }
            left[pivot, pivot] = head
        }
        return left
    }
}
