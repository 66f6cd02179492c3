/// What several experts' totals of one dossier come to, side by side, each in whole hundredths, half rounded up.
public struct ScoreSummary: Sendable, Hashable {
    public let reviews: Int
    public let mean: Int
    /// Without the highest and the lowest; from three scores on, below that the mean.
    public let trimmedMean: Int
    /// The middle one, or the mean of the two in the middle.
    public let median: Int
    /// From the lowest to the highest.
    public let range: Int

    /// - Parameter totals: at least one.
    init(_ totals: [Int]) {
        let sorted = totals.sorted()
        let inner = sorted.count < 3 ? sorted[...] : sorted.dropFirst().dropLast()
        let middle = sorted[((sorted.count - 1) / 2)...(sorted.count / 2)]
        reviews = sorted.count
        mean = sorted.reduce(0, +).divided(by: sorted.count)
        trimmedMean = inner.reduce(0, +).divided(by: inner.count)
        median = middle.reduce(0, +).divided(by: middle.count)
        range = sorted[sorted.count - 1] - sorted[0]
    }
}
