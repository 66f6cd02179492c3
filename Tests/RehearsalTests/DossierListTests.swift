import Records
import Selection
import Testing

/// Pages of a played season's list, by every filter and order.
struct DossierListTests {
    @Test(arguments: DossierOrder.allCases, [nil] + LifeState.allCases)
    func `pages follow one another, each match once and in order`(order: DossierOrder, state: LifeState?) async throws {
        let season = try await PlayedSeason.whole.value
        let all = try await rows(DossierFilter(), order: .submitted, season)
        let stages: [Stage?] = [nil] + Stage.allCases
        for (tier, stage, body) in [Tier?.none, .one, .two].flatMap({ tier in
            stages.flatMap { stage in [nil, OrganisationID("1501")].map { (tier, stage, $0) } }
        }) {
            var filter = DossierFilter()
            (filter.tier, filter.stage, filter.body, filter.state) = (tier, stage, body, state)
            let matching = all.filter { row in
                (tier ?? row.tier) == row.tier && (stage ?? row.stage) == row.stage && (body ?? row.body) == row.body
                    && (state ?? row.lifeState(at: season.end)) == row.lifeState(at: season.end)
            }
            let listed = try await rows(filter, order: order, season)
            #expect(listed.map(\.id) == matching.sorted { $0.stands(before: $1, order) }.map(\.id))
            let asked = filter
            let total = try await season.records.database.read { try DossierList.total(asked, at: season.end, in: $0) }
            #expect(total == matching.count)
        }
    }

    private func rows(
        _ filter: DossierFilter, order: DossierOrder, _ season: PlayedSeason
    ) async throws -> [DossierRow] {
        var (asked, rows, cursor) = (filter, [DossierRow](), DossierCursor?.none)
        asked.order = order
        repeat {
            let (filter, after) = (asked, cursor)
            let page = try await season.records.database.read {
                try DossierList.page(filter, after: after, size: 37, at: season.end, in: $0)
            }
            rows += page.rows
            cursor = page.next
        } while cursor != nil
        return rows
    }
}

extension DossierRow {
    fileprivate func lifeState(at now: Moment) -> LifeState {
        endKind != nil ? .ended : hasLapsed(at: now) ? .lapsed : .open
    }

    /// Names by their bytes, as the records sort them.
    fileprivate func stands(before other: DossierRow, _ order: DossierOrder) -> Bool {
        let (left, right) = (shown.name ?? "", other.shown.name ?? "")
        switch order {
        case .submitted where submitted != other.submitted: return submitted < other.submitted
        case .name where !left.utf8.elementsEqual(right.utf8): return left.utf8.lexicographicallyPrecedes(right.utf8)
        default: return id.text.utf8.lexicographicallyPrecedes(other.id.text.utf8)
        }
    }
}
