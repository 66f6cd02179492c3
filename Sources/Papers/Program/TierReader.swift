import Selection

/// Reads the tiers of `programme.yaml`: conditions, quotas, the grass-roots share.
struct TierReader {
    let codes: CodeLists

    static let keys = [
        "tier", "conditions", "quotas", "grassroots-share", "transfer", "unnamed-bodies", "rubric", "places",
    ]

    func read(_ blocks: [Block]) -> [TierRules] {
        var tiers: [TierRules] = []
        for block in blocks {
            guard let rules = tier(block) else { continue }
            if tiers.contains(where: { $0.tier == rules.tier }) {
                block.fault("tier \(rules.tier.rawValue) stands twice", on: "tier")
            }
            tiers.append(rules)
        }
        return tiers
    }

    private func tier(_ block: Block) -> TierRules? {
        let text = block.text("tier")
        let known = Tier.allCases.first { String($0.rawValue) == text }
        if known == nil, !text.isEmpty { block.fault("there is no tier `\(text)`: 1, 2 or 3", on: "tier") }
        let unnamed: Stated<[BodyKind]>? =
            block.has("unnamed-bodies") ? block.stated("unnamed-bodies") { $0.words("value") } : nil
        let stated = block.blocks("conditions", keys: ["kind", "day", "from", "clause", "words"])
        let conditions = stated.compactMap(condition)
        let rules = TierRules(
            tier: known ?? .one, conditions: conditions, quotas: quotas(of: block), share: share(of: block),
            transfer: block.stated("transfer") { $0.flag("value") }, unnamedBodies: unnamed?.value ?? [],
            unnamedBodiesClause: unnamed?.clause, rubric: RubricReader().read(block, of: known),
            places: block.has("places") ? block.stated("places") { $0.number("value", in: 1...10_000) } : nil)
        return known == nil ? nil : rules
    }

    // MARK: Conditions

    private func condition(_ block: Block) -> StatedCondition? {
        let clause = block.clause
        guard let kind: ConditionKind = block.word("kind") else { return nil }
        let values = ["day", "from"].filter { block.has($0) && !kind.values.contains($0) }
        for value in values { block.fault("`\(kind.rawValue)` takes no `\(value)`", on: value) }
        return StatedCondition(
            requirement(kind, block), clause, words: block.has("words") ? block.text("words") : nil)
    }

    private func requirement(_ kind: ConditionKind, _ block: Block) -> Condition {
        switch kind {
        case .bornOnOrAfter: .bornOnOrAfter(BornOnOrAfter(block.day("day")))
        case .degreeOrTitle: .degreeOrTitle(DegreeOrTitle())
        case .category: .category(CategoryChosen())
        case .notLeadingCadre: .notLeadingCadre(NotLeadingCadre(from: rank(block)))
        case .notCivilServant: .notCivilServant(NotCivilServant())
        case .handsOn: .handsOn(HandsOn())
        }
    }

    /// Ranks are written as in the code list `rank`.
    private func rank(_ block: Block) -> AdministrativeRank {
        let name = block.text("from")
        let code = codes["rank"]?.entries.first { $0.name == name || $0.aliases.contains(name) }
        if let rank = code?.means.flatMap({ Int($0) }).flatMap({ AdministrativeRank(rawValue: $0) }) { return rank }
        if !name.isEmpty { block.fault("the code list `rank` has no `\(name)`", on: "from") }
        return .noRank
    }

    // MARK: Numbers

    private func quotas(of tier: Block) -> [Quota] {
        let blocks = tier.blocks("quotas", keys: ["bodies", "at-most", "clause"])
        let quotas = blocks.map { block in
            Quota(
                bodies: block.words("bodies"), atMost: block.number("at-most", in: 0...10_000), clause: block.clause)
        }
        for kind in BodyKind.allCases {
            let count = quotas.count { $0.bodies.contains(kind) }
            if count == 0 { tier.fault("no quota for \(kind.rawValue)", on: "quotas") }
            if count > 1 { tier.fault("more than one quota for \(kind.rawValue)", on: "quotas") }
        }
        return quotas
    }

    private func share(of tier: Block) -> GrassrootsShare? {
        guard tier.has("grassroots-share") else { return nil }
        let block = tier.block("grassroots-share", keys: ["bodies", "at-least", "clause"])
        return GrassrootsShare(
            bodies: block.words("bodies"), atLeast: block.number("at-least", in: 1...10_000), clause: block.clause)
    }
}

/// The conditions by the names under which a programme sets them.
private enum ConditionKind: String, CaseIterable {
    case bornOnOrAfter = "born-on-or-after"
    case degreeOrTitle = "degree-or-title"
    case category
    case notLeadingCadre = "not-leading-cadre"
    case notCivilServant = "not-civil-servant"
    case handsOn = "hands-on"

    /// What a condition of this kind needs besides its clause.
    var values: [String] {
        switch self {
        case .bornOnOrAfter: ["day"]
        case .notLeadingCadre: ["from"]
        default: []
        }
    }
}
