import Selection
import Testing

/// Dossiers are taken up so that members leave the room least.
@Suite struct AgendaOrderTests {
    private func instance(
        _ chance: inout Chance, dossiers: Int, members: Int, each: Int
    ) -> (dossiers: [DossierID], out: [DossierID: Set<ExpertID>]) {
        let dossiers = (0..<dossiers).map { DossierID("d\($0)") }
        var out: [DossierID: Set<ExpertID>] = [:]
        for dossier in dossiers {
            let count = Int.random(in: 0...each, using: &chance)
            out[dossier] = Set((0..<count).map { _ in ExpertID("x\(Int.random(in: 0..<members, using: &chance))") })
        }
        return (dossiers, out)
    }

    /// Every order there is.
    private func orders(_ dossiers: [DossierID]) -> [[DossierID]] {
        if dossiers.isEmpty { return [[]] }
        return dossiers.indices.flatMap { place in
            var rest = dossiers
            let first = rest.remove(at: place)
            return orders(rest).map { [first] + $0 }
        }
    }

    @Test func `given few dossiers, when they are ordered, then no other order has people leave less`() {
        var chance = Chance(41)
        for _ in 0..<120 {
            let (dossiers, out) = instance(&chance, dossiers: 6, members: 5, each: 3)
            let least = orders(dossiers).map { AgendaOrder.leavings($0, out: out) }.min()
            #expect(AgendaOrder(dossiers, out: out).leavings == least)
        }
    }

    @Test func `given many dossiers, when they are ordered, then all are there and it is never worse than before`() {
        var chance = Chance(42)
        var saved = 0
        for size in 1...60 {
            let (dossiers, out) = instance(&chance, dossiers: size * 2, members: 25, each: 3)
            let order = AgendaOrder(dossiers, out: out)
            let plain = AgendaOrder.leavings(dossiers, out: out)
            #expect(order.dossiers.count == dossiers.count)
            #expect(Set(order.dossiers) == Set(dossiers))
            #expect(order.leavings == AgendaOrder.leavings(order.dossiers, out: out))
            #expect(order.leavings <= plain)
            saved += plain - order.leavings
        }
        #expect(saved > 500)
    }

    @Test func `given nobody out, when dossiers are ordered, then they stay as they were`() {
        let dossiers = (0..<20).map { DossierID("d\($0)") }
        #expect(AgendaOrder(dossiers, out: [:]).dossiers == dossiers)
        #expect(AgendaOrder([], out: [:]).leavings == 0)
    }

    @Test func `given one member out for several, when they are ordered, then that member leaves once`() {
        let dossiers = (0..<8).map { DossierID("d\($0)") }
        let one: Set<ExpertID> = [ExpertID("x1")]
        let order = AgendaOrder(dossiers, out: [dossiers[1]: one, dossiers[4]: one, dossiers[7]: one])
        #expect(order.leavings == 1)
        #expect(Array(order.dossiers.suffix(3)) == [dossiers[1], dossiers[4], dossiers[7]])
    }
}
