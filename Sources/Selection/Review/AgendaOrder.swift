/// In which order dossiers are taken up so that members leave the room least.
///
/// Dossiers with the same members out stand together; where those are few groups every order is weighed, with more the
/// nearest follows and the way is then mended by turning parts of it round. It is never worse than the order given.
public struct AgendaOrder: Sendable, Hashable {
    public let dossiers: [DossierID]
    /// How often somebody leaves the room.
    public let leavings: Int

    /// - Parameter out: who is out for which dossier; nobody for those it doesn't name.
    public init(_ dossiers: [DossierID], out: [DossierID: Set<ExpertID>]) {
        let groups = AgendaGroups(dossiers, out)
        let best = groups.count <= AgendaGroups.mostWeighed ? groups.best() : groups.mended(groups.nearest())
        let order = groups.dossiers(in: best)
        let (found, plain) = (Self.leavings(order, out: out), Self.leavings(dossiers, out: out))
        self.dossiers = found < plain ? order : dossiers
        leavings = min(found, plain)
    }

    /// How often somebody leaves in an order: whoever is out for a dossier, and was not for the one before.
    public static func leavings(_ order: [DossierID], out: [DossierID: Set<ExpertID>]) -> Int {
        var before: Set<ExpertID> = []
        return order.reduce(into: 0) { sum, dossier in
            let now = out[dossier] ?? []
            sum += now.subtracting(before).count
            before = now
        }
    }
}

/// Dossiers with the same members out, the first with nobody out. A way goes from it through all and back to it: what
/// it costs is who leaves and who comes back, twice the leavings.
private struct AgendaGroups {
    static let mostWeighed = 9

    private let members: [[DossierID]]
    private let costs: [[Int]]
    /// Without the first.
    var count: Int { members.count - 1 }

    init(_ dossiers: [DossierID], _ out: [DossierID: Set<ExpertID>]) {
        var places: [Set<ExpertID>: Int] = [[]: 0]
        var sets: [Set<ExpertID>] = [[]]
        var members: [[DossierID]] = [[]]
        for dossier in dossiers {
            let those = out[dossier] ?? []
            let place = places[those] ?? sets.count
            if place == sets.count {
                places[those] = place
                sets.append(those)
                members.append([])
            }
            members[place].append(dossier)
        }
        self.members = members
        costs = sets.map { one in sets.map { one.symmetricDifference($0).count } }
    }

    func dossiers(in way: [Int]) -> [DossierID] { members[0] + way.flatMap { members[$0] } }

    /// From the first to whichever is nearest, again and again; of two alike the one given earlier.
    func nearest() -> [Int] {
        var left = Array(members.indices.dropFirst())
        var way: [Int] = []
        while let next = left.min(by: { costs[way.last ?? 0][$0] < costs[way.last ?? 0][$1] }) {
            way.append(next)
            left.removeAll { $0 == next }
        }
        return way
    }

    /// Turns parts of the way round for as long as that makes it shorter, or so often that it needn't go on.
    func mended(_ way: [Int]) -> [Int] {
        var way = way
        for _ in 0..<Self.mostRounds {
            var isShorter = false
            for from in way.indices {
                for to in way.indices where to > from {
                    let (before, after) = (from == 0 ? 0 : way[from - 1], to + 1 < way.count ? way[to + 1] : 0)
                    let saved = costs[before][way[from]] + costs[way[to]][after]
                        - costs[before][way[to]] - costs[way[from]][after]
                    if saved > 0 {
                        way[from...to].reverse()
                        isShorter = true
                    }
                }
            }
            if !isShorter { break }
        }
        return way
    }

    private static let mostRounds = 20

    /// The cheapest way through all: what it costs to have been in some, the last of them known (Held and Karp).
    func best() -> [Int] {
        let count = count
        if count == 0 { return [] }
        let all = 1 << count
        var cost = [[Int]](repeating: [Int](repeating: .max, count: count), count: all)
        var before = [[Int]](repeating: [Int](repeating: -1, count: count), count: all)
        for one in 0..<count { cost[1 << one][one] = costs[0][one + 1] }
        for been in 1..<all {
            for last in 0..<count where cost[been][last] < .max {
                for next in 0..<count where been & (1 << next) == 0 {
                    let sum = cost[been][last] + costs[last + 1][next + 1]
                    if sum < cost[been | 1 << next][next] {
                        cost[been | 1 << next][next] = sum
                        before[been | 1 << next][next] = last
                    }
                }
            }
        }
        let ends = (0..<count).map { cost[all - 1][$0] + costs[$0 + 1][0] }
        var (been, last) = (all - 1, ends.indices.min { ends[$0] < ends[$1] } ?? 0)
        var way: [Int] = []
        while last >= 0 {
            way.append(last + 1)
            (been, last) = (been & ~(1 << last), before[been][last])
        }
        return way.reversed()
    }
}
