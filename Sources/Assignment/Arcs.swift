import CLemon

/// The arcs of a network, column by column, in the order of their tails.
struct Arcs {
    private var tails: [Int32] = []
    private var heads: [Int32] = []
    private var capacities: [Int32] = []
    private var costs: [Int64] = []
    /// The place of the pair that an arc stands for, where it stands for one.
    private(set) var pairs: [Int32] = []

    /// What stands in the place of a pair where there is none.
    static let noPair: Int32 = -1

    mutating func reserve(_ count: Int) {
        tails.reserveCapacity(count)
        heads.reserveCapacity(count)
        capacities.reserveCapacity(count)
        costs.reserveCapacity(count)
        pairs.reserveCapacity(count)
    }

    mutating func append(from tail: Int32, to head: Int32, capacity: Int32, cost: Int64, pair: Int32 = noPair) {
        tails.append(tail)
        heads.append(head)
        capacities.append(capacity)
        costs.append(cost)
        pairs.append(pair)
    }

    mutating func append(_ others: Arcs) {
        tails += others.tails
        heads += others.heads
        capacities += others.capacities
        costs += others.costs
        pairs += others.pairs
    }

    /// What flows through each at the least cost; nil where memory is too small.
    func flow(supply: [Int32]) -> [Int32]? {
        guard !tails.isEmpty else { return [] }
        var flow = [Int32](repeating: 0, count: tails.count)
        let isFound = lemon_minimum_cost_flow(
            Int32(supply.count), supply, Int32(tails.count), tails, heads, capacities, costs, &flow)
        return isFound ? flow : nil
    }
}
