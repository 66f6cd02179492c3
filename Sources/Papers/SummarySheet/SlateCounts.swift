import Selection

/// The bodies of a sheet, and how many people each recommends in each tier.
struct SlateCounts {
    private var names = ByteTable()
    private var bodies: [Body] = []

    private struct Body {
        var kinds: Set<BodyKind> = []
        var lastKind: BodyKind?
    }

    /// How many people a slate has, and how many of them count as grass-roots; each body's tiers follow each other.
    private var counts: [(all: Int, grassroots: Int)] = []
    private static let tiers = Tier.allCases.count

    /// Counts a row, whatever is wrong with it, and gives the number of its body.
    mutating func add(_ row: ReadRow) -> Int? {
        guard let name = row.recommender else { return nil }
        let body = names.insert(name).index
        makeRoom()
        // Most rows repeat the kind of the row before, which spares them the set.
        if let kind = row.kind, kind != bodies[body].lastKind {
            bodies[body].kinds.insert(kind)
            bodies[body].lastKind = kind
        }
        if let tier = row.candidate.tier {
            let slate = Self.slate(body, tier)
            counts[slate].all += 1
            if row.candidate.countsAsGrassroots { counts[slate].grassroots += 1 }
        }
        return body
    }

    /// Takes in the bodies of the sheet's later part, and says which number each of them has here.
    mutating func append(_ later: SlateCounts) -> [Int] {
        let numbers = names.merge(later.names)
        makeRoom()
        for (body, number) in numbers.enumerated() {
            bodies[number].kinds.formUnion(later.bodies[body].kinds)
            for tier in Tier.allCases {
                let added = later.counts[Self.slate(body, tier)]
                counts[Self.slate(number, tier)].all += added.all
                counts[Self.slate(number, tier)].grassroots += added.grassroots
            }
        }
        return numbers
    }

    /// Room for every body named so far.
    private mutating func makeRoom() {
        while bodies.count < names.count {
            bodies.append(Body())
            counts.append(contentsOf: repeatElement((all: 0, grassroots: 0), count: Self.tiers))
        }
    }

    private static func slate(_ body: Int, _ tier: Tier) -> Int { body * tiers + tier.rawValue - 1 }

    /// 三（一）: a body is of one kind; two kinds on its rows leave open which quota is meant.
    func kindFinding(_ body: Int) -> Finding? {
        guard bodies[body].kinds.count > 1 else { return nil }
        let kinds = BodyKind.allCases.filter(bodies[body].kinds.contains).map(\.rawValue).joined(
            separator: "、")
        return Finding(
            .form, .block, .application, "form.twoKinds", ["recommender": names.text(body), "kinds": kinds])
    }

    /// Every body's slates, in the order the sheet names the bodies.
    func slates(_ program: Program, asksGrassroots: Bool) -> [CheckedSlate] {
        bodies.indices.flatMap { body in
            program.tiers.compactMap { rules in slate(body, rules, asksGrassroots) }
        }
    }

    private func slate(_ body: Int, _ rules: TierRules, _ asksGrassroots: Bool) -> CheckedSlate? {
        let (count, grassrootsCount) = counts[Self.slate(body, rules.tier)]
        guard count > 0 else { return nil }
        let kind = bodies[body].kinds.count == 1 ? bodies[body].kinds.first : nil
        let quota = kind.flatMap { rules.quota(for: $0) }
        let share = rules.share.flatMap { share in
            kind.map(share.bodies.contains) == true && asksGrassroots ? share : nil
        }
        let grassroots = share.map { _ in grassrootsCount }
        let findings = [
            quota?.finding(count: count),
            grassroots.flatMap { share?.finding(count: count, grassroots: $0) },
            kind.flatMap { rules.bodyFinding($0) },
        ]
        return CheckedSlate(
            recommender: names.text(body), tier: rules.tier, count: count, limit: quota?.atMost,
            grassroots: grassroots, findings: findings.compactMap(\.self))
    }
}
