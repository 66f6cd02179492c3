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
        var found = false
        let flow = [Int32](unsafeUninitializedCapacity: tails.count) { flow, count in
            flow.initialize(repeating: 0)
            count = flow.count
            found = supply.withUnsafeBufferPointer { supply in
                tails.withUnsafeBufferPointer { tails in
                    heads.withUnsafeBufferPointer { heads in
                        capacities.withUnsafeBufferPointer { capacities in
                            costs.withUnsafeBufferPointer { costs in
                                var network = lemon_network(
                                    nodes: Int32(supply.count), supply: supply.baseAddress, arcs: Int32(tails.count),
                                    tail: tails.baseAddress, head: heads.baseAddress,
                                    capacity: capacities.baseAddress, cost: costs.baseAddress)
                                return lemon_minimum_cost_flow(&network, flow.baseAddress)
                            }
                        }
                    }
                }
            }
        }
        return found ? flow : nil
    }
}
