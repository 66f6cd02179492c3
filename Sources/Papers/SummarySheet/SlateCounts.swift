import Selection

/// The bodies of a sheet, and how many people each recommends in each tier.
struct SlateCounts {
    private var names = ByteTable()
    private var bodies: [Body] = []

    private struct Body {
        var kinds: Set<BodyKind> = []
        var count: [Tier: Int] = [:]
        var grassroots: [Tier: Int] = [:]
    }

    /// Counts a row, whatever is wrong with it, and gives the number of its body.
    mutating func add(_ row: ReadRow) -> Int? {
        guard let name = row.recommender else { return nil }
        let (body, isNew) = names.insert(name)
        if isNew { bodies.append(Body()) }
        if let kind = row.kind, !bodies[body].kinds.contains(kind) { bodies[body].kinds.insert(kind) }
        if let tier = row.candidate.tier {
            bodies[body].count[tier, default: 0] += 1
            if row.candidate.countsAsGrassroots { bodies[body].grassroots[tier, default: 0] += 1 }
        }
        return body
    }

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
        guard let count = bodies[body].count[rules.tier] else { return nil }
        let kind = bodies[body].kinds.count == 1 ? bodies[body].kinds.first : nil
        let quota = kind.flatMap { rules.quota(for: $0) }
        let share = rules.share.flatMap { share in
            kind.map(share.bodies.contains) == true && asksGrassroots ? share : nil
        }
        let grassroots = share.map { _ in bodies[body].grassroots[rules.tier] ?? 0 }
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
