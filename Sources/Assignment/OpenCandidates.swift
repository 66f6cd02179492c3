/// Who may read a dossier: its pairs without its conflicts.
struct OpenCandidates {
    private let pairs: PairList
    private let conflicts: PairList
    private let pairPlaces: PlacesByDossier
    private let conflictPlaces: PlacesByDossier
    /// The dossier at which an expert was last seen, and last in conflict.
    private var seen: [Int32]
    private var blocked: [Int32]

    init(_ problem: AssignmentProblem) {
        pairs = problem.pairs
        conflicts = problem.conflicts
        pairPlaces = PlacesByDossier(pairs, dossiers: problem.dossiers)
        conflictPlaces = PlacesByDossier(conflicts, dossiers: problem.dossiers)
        seen = [Int32](repeating: -1, count: problem.experts)
        blocked = seen
    }

    /// The places of their pairs.
    mutating func places(of dossier: Int32) throws(AssignmentFault) -> [Int32] {
        for place in conflictPlaces[dossier] { blocked[Int(conflicts.experts[Int(place)])] = dossier }
        var open: [Int32] = []
        for place in pairPlaces[dossier] {
            let expert = Int(pairs.experts[Int(place)])
            guard seen[expert] != dossier else { throw .pairTwice(dossier: Int(dossier), expert: expert) }
            seen[expert] = dossier
            if blocked[expert] != dossier { open.append(place) }
        }
        return open
    }
}

/// The places of a list, dossier by dossier, each in the order of the list.
private struct PlacesByDossier {
    private var starts: [Int]
    private var places: [Int32]

    init(_ list: PairList, dossiers: Int) {
        starts = [Int](repeating: 0, count: dossiers + 2)
        places = [Int32](repeating: 0, count: list.count)
        for dossier in list.dossiers { starts[Int(dossier) + 2] += 1 }
        for dossier in 0..<dossiers { starts[dossier + 2] += starts[dossier + 1] }
        for (place, dossier) in list.dossiers.enumerated() {
            places[starts[Int(dossier) + 1]] = Int32(place)
            starts[Int(dossier) + 1] += 1
        }
    }

    subscript(dossier: Int32) -> ArraySlice<Int32> { places[starts[Int(dossier)]..<starts[Int(dossier) + 1]] }
}

/// Which experts of one organisation could meet at the dossier that is being looked at.
struct MeetingOrganisations {
    private let ofExpert: [Int]
    private var present: [Int]
    private var nodes: [Int32?]

    init(_ groups: [Int64]) {
        var numbers: [Int64: Int] = [:]
        for group in groups where numbers[group] == nil { numbers[group] = numbers.count }
        ofExpert = groups.map { numbers[$0] ?? 0 }
        present = [Int](repeating: 0, count: numbers.count)
        nodes = [Int32?](repeating: nil, count: numbers.count)
    }

    mutating func enter(_ experts: some Sequence<Int32>) {
        for expert in experts { present[ofExpert[Int(expert)]] += 1 }
    }

    mutating func leave(_ experts: some Sequence<Int32>) {
        for expert in experts {
            present[ofExpert[Int(expert)]] = 0
            nodes[ofExpert[Int(expert)]] = nil
        }
    }

    func canMeet(_ expert: Int32) -> Bool { present[ofExpert[Int(expert)]] > 1 }

    /// The node that lets one of an expert's organisation through, once it is there.
    subscript(expert: Int32) -> Int32? {
        get { nodes[ofExpert[Int(expert)]] }
        set { nodes[ofExpert[Int(expert)]] = newValue }
    }
}
