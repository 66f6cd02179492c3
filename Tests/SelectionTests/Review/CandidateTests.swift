import Assignment
import Selection
import Testing

/// 三（三）, R33: whom an assignment may choose of; no conflict is chosen, and nothing that nobody has answered.
@Suite struct CandidateTests {
    private static let clear = ConflictKind.allCases.reduce(into: [ConflictKind: ConflictStanding]()) {
        $0[$1] = .clear
    }
    private static let subject = FieldOfWork(disciplines: ["180"], words: "修复退化草原")

    /// Dossiers of discipline 180, and experts of the given ones.
    private func affinity(
        _ disciplines: [String], dossiers: Int = 1, bids: [Int: [Int: Bid]] = [:]
    ) -> Affinity {
        Affinity(
            dossiers: [FieldOfWork](repeating: Self.subject, count: dossiers),
            experts: disciplines.map { FieldOfWork(disciplines: [$0], words: "") }, bids: bids)
    }

    /// The lists where some pairs don't stand clear, by their experts.
    private func lists(_ affinity: Affinity, most: Int, _ standings: [Int: PairStanding] = [:]) -> CandidateLists {
        affinity.candidates(most: most) { _ in { standings[$0] ?? .clear } }
    }

    private func experts(_ pairs: [(dossier: Int32, expert: Int32)]) -> [Int] { pairs.map { Int($0.expert) } }

    // MARK: Standing

    @Test func `given data and answers, when nothing is open, then the pair is clear`() {
        #expect(PairStanding(Self.clear, answers: [:]) == .clear)
        let none = ConflictKind.allCases.reduce(into: [ConflictKind: Bool]()) { $0[$1] = false }
        #expect(PairStanding([:], answers: none) == .clear)
        #expect(PairStanding([.coAuthor: .possible, .kin: .unknown], answers: none) == .clear)
    }

    @Test func `given what is possible, unknown or never asked, when nobody has answered, then it is named`() {
        var standings = Self.clear
        (standings[.kin], standings[.coAuthor], standings[.own]) = (.unknown, .possible, nil)
        #expect(PairStanding(standings, answers: [:]) == .unanswered([.own, .kin, .coAuthor]))
        #expect(PairStanding(standings, answers: [.kin: false]) == .unanswered([.own, .coAuthor]))
        let search = ConflictSearch(ConflictSubject(form: FilledForm(), chain: [])) { _ in nil }
        let expert = ExpertDetails(
            name: "青格乐图", unit: "北方草原研究所", title: "研究员", disciplines: ["180"], from: Day(number: 0),
            to: Day(number: 1))
        #expect(PairStanding(search.standings(of: expert), answers: [:]) == .unanswered(ConflictKind.allCases))
    }

    @Test func `given a conflict found or declared, when others are open, then it is a conflict`() {
        #expect(PairStanding([.sameUnit: .found], answers: [.kin: true]) == .conflict([.sameUnit, .kin]))
        #expect(PairStanding(Self.clear, answers: [.kin: true]) == .conflict([.kin]))
    }

    @Test func `given a conflict that data is certain of, when it is denied, then it stays one`() {
        #expect(PairStanding([.sameUnit: .found], answers: [.sameUnit: false]) == .conflict([.sameUnit]))
    }

    // MARK: Lists

    @Test func `given more experts than asked for, when lists are made, then those who cost least are on them`() {
        let lists = lists(affinity(["520", "180.57", "180", "910"]), most: 2)
        #expect(experts(lists.pairs) == [2, 1])
        #expect(lists.costs == [400, 650])
        #expect(lists.conflicts.isEmpty)
        #expect(lists.unanswered == [])
    }

    @Test func `given a conflict, when the expert is eager, then the next takes the place all the same`() {
        let affinity = affinity(["520", "180", "910"], bids: [0: [1: .eager]])
        let lists = lists(affinity, most: 1, [1: .conflict([.kin])])
        #expect(experts(lists.conflicts) == [1])
        #expect(experts(lists.pairs) == [0])
    }

    @Test func `given an unanswered pair, when lists are made, then it waits and keeps its place`() throws {
        let affinity = affinity(["180", "180.57", "520"])
        let waiting = lists(affinity, most: 2, [0: .unanswered([.kin, .own])])
        #expect(experts(waiting.pairs) == [1])
        let pair = try #require(waiting.unanswered.first)
        #expect((waiting.unanswered.count, pair.expert, pair.cost, pair.kinds) == (1, 0, 400, [.kin, .own]))
        #expect(experts(lists(affinity, most: 2).pairs) == [0, 1])
        #expect(experts(lists(affinity, most: 2, [0: .conflict([.kin])]).pairs) == [1, 2])
    }

    @Test func `given a bid from far down, when lists are made, then it brings the expert in`() {
        let all = [String](repeating: "520", count: 40)
        #expect(experts(lists(affinity(all, bids: [0: [33: .willing]]), most: 1).pairs) == [33])
    }

    @Test func `given experts who are all alike, when lists are made, then they stand on as many as each other`() {
        let lists = lists(affinity([String](repeating: "180", count: 10), dossiers: 10), most: 3)
        let counts = Dictionary(grouping: experts(lists.pairs)) { $0 }.mapValues(\.count)
        #expect(counts == (0..<10).reduce(into: [:]) { $0[$1] = 3 })
        #expect(Set(zip(lists.pairs, lists.costs).map { "\($0.0.dossier) \($0.0.expert)" }).count == 30)
    }

    @Test func `given many experts, when lists are made, then conflicts are looked for no further than needed`() {
        var asked = 0
        let affinity = affinity([String](repeating: "180", count: 500), dossiers: 4)
        _ = affinity.candidates(most: 20) { _ in
            { expert in
                asked += 1
                return expert == 0 ? .conflict([.own]) : .clear
            }
        }
        #expect(asked == 81)
    }

    @Test func `given nobody, when lists are made, then they are empty`() {
        for empty in [affinity([]), affinity(["180"], dossiers: 0), affinity([], dossiers: 0)] {
            #expect(lists(empty, most: 3).pairs.isEmpty)
        }
        #expect(lists(affinity(["180"]), most: 0).pairs.isEmpty)
        #expect(experts(lists(affinity(["180"]), most: 9).pairs) == [0])
    }

    // MARK: Assignment

    @Test(arguments: 1...20)
    func `given lists, when they are assigned, then only clear pairs are, at what they cost`(seed: UInt64) throws {
        var chance = FewLetters(seed: seed)
        let disciplines = ["180", "180.57", "520", "910"]
        let fields = (0..<28).map { _ in
            FieldOfWork(disciplines: [disciplines[chance.number(below: 4)]], words: chance.text())
        }
        let standings = (0..<20 * 8).map { _ in
            [PairStanding.conflict([.kin]), .unanswered([.own]), .clear, .clear][chance.number(below: 4)]
        }
        let affinity = Affinity(dossiers: Array(fields[..<20]), experts: Array(fields[20...]))
        let lists = affinity.candidates(most: 5) { dossier in { standings[dossier * 8 + $0] } }
        let problem = AssignmentProblem(
            reviewsPerDossier: 2, maxLoad: 6, dossiers: 20, experts: 8, pairs: PairList(lists.pairs),
            costs: lists.costs, conflicts: PairList(lists.conflicts))
        let answer = try problem.solved()
        var cost = 0
        for (dossier, expert) in zip(answer.assignments.dossiers, answer.assignments.experts) {
            #expect(standings[Int(dossier) * 8 + Int(expert)] == .clear)
            cost += affinity.reasons(dossier: Int(dossier), expert: Int(expert)).cost
        }
        #expect(answer.cost == Int128(cost))
        #expect(answer.assignments.count > 20)
    }
}
