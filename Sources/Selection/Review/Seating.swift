/// Whether seats can be filled within limits. Each expert has one discipline and one unit, so that this is a flow from
/// disciplines to units, found seat by seat.
struct Seating {
    private let limits: [DrawLimit]
    private let mostOfUnit: Int

    init(_ limits: [DrawLimit]) {
        self.limits = limits
        mostOfUnit = limits.filter { $0.kind == .eachUnit }.compactMap(\.most).min() ?? .max
    }

    /// Whether a panel of so many can be made of all who are taken and some of the rest.
    func canSeat(_ seats: Int, taking taken: [DrawCandidate], of rest: [DrawCandidate]) -> Bool {
        let open = seats - taken.count
        guard open >= 0, rest.count >= open else { return false }
        if limits.isEmpty { return true }
        var room = Room(rest)
        for candidate in taken { room.units[candidate.unit, default: 0] += 1 }
        guard room.units.values.allSatisfy({ $0 <= mostOfUnit }) else { return false }
        let seated = Dictionary(grouping: taken, by: \.discipline).mapValues(\.count)
        let named = limits.compactMap(\.code)
        let disciplines = Set(rest.map(\.discipline)).union(seated.keys).union(named).sorted()
        var used = 0
        // First what must be there, then as many more as are open; a seat once filled stays so.
        for discipline in disciplines {
            let (least, most) = bounds(of: discipline)
            let has = seated[discipline, default: 0]
            guard has <= most else { return false }
            for _ in has..<max(has, least) {
                guard used < open, room.seat(discipline, most: mostOfUnit) else { return false }
                used += 1
            }
        }
        for discipline in disciplines {
            var has = max(seated[discipline, default: 0], bounds(of: discipline).least)
            while used < open, has < bounds(of: discipline).most, room.seat(discipline, most: mostOfUnit) {
                (used, has) = (used + 1, has + 1)
            }
        }
        return used == open
    }

    private func bounds(of discipline: String) -> (least: Int, most: Int) {
        let about = limits.filter { limit in
            limit.kind == .eachDiscipline || limit.kind == .discipline && limit.code == discipline
        }
        return (about.compactMap(\.least).max() ?? 0, about.compactMap(\.most).min() ?? .max)
    }
}

/// How many of each discipline and unit there are, and are seated.
private struct Room {
    /// Of each unit, by discipline.
    private var present: [String: [String: Int]] = [:]
    private var seated: [String: [String: Int]] = [:]
    private let unitsOf: [String: [String]]
    var units: [String: Int] = [:]

    init(_ candidates: [DrawCandidate]) {
        for candidate in candidates { present[candidate.unit, default: [:]][candidate.discipline, default: 0] += 1 }
        unitsOf = Dictionary(grouping: candidates, by: \.discipline).mapValues { Set($0.map(\.unit)).sorted() }
    }

    /// Seats one more of a discipline, moving others of their disciplines to other units where a unit is full.
    mutating func seat(_ discipline: String, most: Int) -> Bool {
        var tried: Set<String> = []
        return seat(discipline, most: most, &tried)
    }

    private mutating func seat(_ discipline: String, most: Int, _ tried: inout Set<String>) -> Bool {
        for unit in unitsOf[discipline, default: []] where !tried.contains(unit) {
            let here = seated[unit, default: [:]]
            guard here[discipline, default: 0] < present[unit, default: [:]][discipline, default: 0] else { continue }
            tried.insert(unit)
            if units[unit, default: 0] < most {
                units[unit, default: 0] += 1
            } else {
                let other = here.keys.sorted().first { other in
                    here[other, default: 0] > 0 && seat(other, most: most, &tried)
                }
                guard let other else { continue }
                seated[unit, default: [:]][other, default: 0] -= 1
            }
            seated[unit, default: [:]][discipline, default: 0] += 1
            return true
        }
        return false
    }
}
