import Synchronization

/// How many requests came by each route and ended how, and how long they took: numbers only, and nothing of anyone.
public final class Measures: Sendable {
    struct Label: Hashable, Sendable {
        let method: String
        /// The route as it is declared, never the address that was asked for.
        let route: String
        let status: Int
    }

    struct Durations: Sendable, Hashable {
        /// Requests at most as long as each bound.
        var counts = [Int](repeating: 0, count: Measures.bounds.count)
        var count = 0
        var seconds = 0.0
    }

    /// Upper bounds in seconds.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

    private let kept = Mutex<[Label: Durations]>([:])

    public init() {}

    var all: [Label: Durations] { kept.withLock { $0 } }

    func note(_ label: Label, seconds: Double) {
        kept.withLock { kept in
            var durations = kept[label] ?? Durations()
            for (place, bound) in Self.bounds.enumerated() where seconds <= bound {
                durations.counts[place] += 1
            }
            durations.count += 1
            durations.seconds += seconds
            kept[label] = durations
        }
    }
}
