extension PanelRules {
    /// The programme's own minimum that a number of seats is held against (25, or 11 for a smaller panel).
    public func leastSeats(for seats: Int) -> Int {
        minimumSizes.value.filter { $0 <= seats }.max() ?? minimumSizes.value.min() ?? 1
    }

    /// R33: of the size that the programme asks for, and odd.
    func require(seats: Int, least: Int, isOdd: Bool = true) throws(Refusal) {
        let allowed = minimumSizes.value.contains(least) ? least : minimumSizes.value.max() ?? 1
        if seats < allowed { throw Refusal(.panelTooSmall, minimumSizes.clause, ["least": String(allowed)]) }
        if oddOnly.value, seats % 2 == 0 || !isOdd { throw Refusal(.panelEven, oddOnly.clause) }
    }
}

extension PanelDraft {
    /// What speaks against it whatever the pool gives.
    func require(_ facts: PanelFacts, _ clause: Clause, at now: Moment) throws(Refusal) {
        try facts.program.panel.require(seats: seats, least: facts.program.panel.leastSeats(for: seats))
        if query.meets < now.day { throw Refusal(.meetingOver, clause) }
        let codes = Set(facts.program.codes["discipline"]?.entries.map(\.code) ?? [])
        if let unknown = (query.disciplines + limits.compactMap(\.code)).first(where: { !codes.contains($0) }) {
            throw Refusal(.disciplineUnknown, clause, ["code": unknown])
        }
        guard holders.count == 2, Set(holders).count == 2 else { throw Refusal(.holdersNotTwo, clause) }
        let roles = holders.compactMap { facts.officials[$0] }
        if roles.count < holders.count { throw Refusal(.holderNotOffice, clause) }
        if !roles.contains(.leader) { throw Refusal(.noLeaderHolds, clause) }
        if let unknown = exclusions.first(where: { !facts.known.contains($0.expert) }) {
            throw Refusal(.expertUnknown, clause, ["expert": unknown.expert.text])
        }
    }

    /// The plan as the pool gives it.
    /// - Parameters:
    ///   - found: everyone the query finds.
    ///   - applicants: those of them who apply this season.
    public func plan(
        of found: [PoolMember], applicants: Set<ExpertID>, in program: Program, at now: Moment
    ) -> DrawPlan {
        let units = UnitNumbers(found.map { [$0.unit] + $0.formerUnits })
        let pool = found.enumerated().map { place, member in
            DrawCandidate(expert: member.expert, unit: units.number(at: place), discipline: member.discipline)
        }
        return DrawPlan(
            program: program.id, panel: name, query: query.words, pool: pool,
            excluded: excluded(of: found.map(\.expert), applicants), seats: seats,
            leastSeats: program.panel.leastSeats(for: seats), isOdd: program.panel.oddOnly.value,
            alternates: alternates, limits: limits, holders: holders.map(\.text), beacon: beacon, fixed: now)
    }

    /// Those of whom was found, each for one reason; what was said by hand comes first.
    private func excluded(of found: [ExpertID], _ applicants: Set<ExpertID>) -> [DrawExclusion] {
        let byHand = Dictionary(exclusions.map { ($0.expert, $0.ground) }) { first, _ in first }
        return found.compactMap { expert in
            let ground = byHand[expert] ?? (excludesApplicants && applicants.contains(expert) ? .applies : nil)
            return ground.map { DrawExclusion(expert: expert, reason: $0.rawValue) }
        }
    }
}

/// Someone the pool gives, as far as a draw depends on it.
public struct PoolMember: Sendable, Hashable {
    public let expert: ExpertID
    public let unit: String
    public let formerUnits: [String]
    /// The first of their disciplines.
    public let discipline: String

    public init(expert: ExpertID, unit: String, formerUnits: [String] = [], discipline: String) {
        self.expert = expert
        self.unit = unit
        self.formerUnits = formerUnits
        self.discipline = discipline
    }
}

/// Numbers for units, so that limits can be checked by whoever isn't told their names. A unit that was renamed has one.
public struct UnitNumbers: Sendable, Hashable {
    private let numbers: [Int]

    /// - Parameter names: for each expert the unit's names, now and before.
    public init(_ names: [[String]]) {
        var groups: [String: Int] = [:]
        var merged: [Int] = []
        func root(_ group: Int) -> Int { merged[group] == group ? group : root(merged[group]) }
        for own in names {
            let known = Set(own.compactMap { groups[$0] }.map(root)).sorted()
            let group = known.first ?? merged.count
            if known.isEmpty { merged.append(group) }
            for other in known.dropFirst() { merged[other] = group }
            for name in own { groups[name] = group }
        }
        var order: [Int: Int] = [:]
        numbers = names.map { own in
            let group = own.first.flatMap { groups[$0] }.map(root) ?? 0
            let number = order[group] ?? order.count + 1
            order[group] = number
            return number
        }
    }

    public func number(at place: Int) -> String { "u\(numbers[place])" }
}
