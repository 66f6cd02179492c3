/// How a whole is used up: what is used, still reachable, and left, as a bar with its figures.
public struct LedgerModel: Shown {
    public let caption: String
    public let parts: [LedgerPart]

    /// The bar is as long as the whole, or as what was used where that is more.
    public init(
        caption: String, of whole: Int, _ amounts: [(name: String, count: Int, kind: LedgerPart.Kind)]
    ) {
        self.caption = caption
        let length = max(1, whole, amounts.map(\.count).reduce(0, +))
        var start = 0
        parts = amounts.map { amount in
            defer { start += amount.count }
            return LedgerPart(amount.name, amount.count, amount.kind, start: start, of: length)
        }
    }
}

public struct LedgerPart: Shown {
    public enum Kind: String, Sendable, Hashable {
        case used, reachable, left, over
    }

    public let name: String
    public let count: Int
    public let kind: String
    /// In thousandths of the bar.
    public let start: Int
    public let width: Int

    init(_ name: String, _ count: Int, _ kind: Kind, start: Int, of length: Int) {
        self.name = name
        self.count = count
        self.kind = kind.rawValue
        self.start = start * 1000 / length
        width = (start + count) * 1000 / length - self.start
    }
}

/// Figures as bars, each on the line of its number; a funnel when each is a part of the one before.
public struct ChartModel: Shown {
    public let caption: String
    public let bars: [ChartBar]

    public init(caption: String, isFunnel: Bool = false, _ figures: [(name: String, count: Int)]) {
        self.caption = caption
        let most = max(1, figures.map(\.count).max() ?? 1)
        let whole = max(1, isFunnel ? most : figures.map(\.count).reduce(0, +))
        bars = figures.map { name, count in
            let width = count * 1000 / most
            return ChartBar(
                name: name, figure: String(count), share: "\((count * 100 + whole / 2) / whole)%",
                start: isFunnel ? (1000 - width) / 2 : 0, width: width)
        }
    }
}

public struct ChartBar: Shown {
    public let name: String
    public let figure: String
    public let share: String
    /// In thousandths of the longest.
    public let start: Int
    public let width: Int
}
