import Selection

/// Where people apply: the bodies that take part, each with employers enough that none has hundreds.
struct Places: Sendable {
    /// The bodies with applicants of their own, the kinds in turn.
    let bodies: [OrganisationID]
    let employers: [OrganisationID: [Employer]]
    /// Employers that the programme doesn't have, opened for this season.
    let invented: [Organisation]
    let organisations: [OrganisationID: Organisation]
    let office: OrganisationID
    private let regular: [OrganisationID: [Employer]]

    var employerCount: Int { employers.values.reduce(0) { $0 + $1.count } }

    /// Never seals its slates.
    var lateBody: OrganisationID? { bodies.count > 3 ? bodies[1] : nil }
    /// Comes too late and is opened again.
    var reopenedBody: OrganisationID? { bodies.count > 3 ? bodies[2] : nil }
    /// Says that it recommends nobody in tier 1.
    var zeroBody: OrganisationID? { bodies.count > 3 ? bodies[3] : nil }

    init(program: Program, people: Int) {
        let known = Dictionary(uniqueKeysWithValues: program.organisations.map { ($0.id, $0) })
        bodies = Self.bodies(of: program, people: people)
        office = program.officeID
        let peopleEach = people / bodies.count + 1
        var (employers, regular): ([OrganisationID: [Employer]], [OrganisationID: [Employer]]) = ([:], [:])
        var invented: [Organisation] = []
        var place = 0
        for body in bodies {
            let all = program.organisations.filter { Self.isEmployer($0, under: body, known) }
            let organisations = Self.chosen(of: all, below: known[body], people: peopleEach, &invented)
            employers[body] = organisations.enumerated().map { index, organisation in
                defer { place += 1 }
                let pace: Employer.Pace =
                    index == 0 || place % 12 != 5 && place % 12 != 9 ? .regular : place % 12 == 5 ? .slow : .hopeless
                let isLone = index > 0 && place % 5 == 3
                return Employer(organisation: organisation, pace: pace, isLone: isLone)
            }
            regular[body] = employers[body]?.filter { $0.pace == .regular && !$0.isLone }
        }
        self.employers = employers
        self.regular = regular
        self.invented = invented
        organisations = known.merging(invented.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The employer of a person; a particular story is told at a body and an employer that do their work in time.
    func employer(of number: Int, _ story: Story) -> Employer {
        let troubled = [lateBody, reopenedBody, zeroBody]
        let bodies = story == .plain ? bodies : bodies.filter { !troubled.contains($0) }
        let body = story == .declinedByLevel ? bodies[0] : bodies[number / 2 % bodies.count]
        let choice = (story == .plain ? employers : regular)[body] ?? []
        let own = story == .declinedByLevel ? choice.filter { $0.organisation.parent != body } : choice
        let from = own.isEmpty ? choice : own
        return from[number / 2 / bodies.count % from.count]
    }

    /// Whether a story's way up goes through an association or an agency (三（二）, R31).
    func channel(of story: Story) -> (ChannelID, OrganisationID?) {
        let kind: (channel: ChannelID, kind: OrganisationKind)? =
            switch story {
            case .throughAssociation: (.association, .association)
            case .throughAgency: (.agency, .agency)
            default: nil
            }
        guard let kind, let middle = middles.first(where: { $0.kind == kind.kind }) else { return (.superiors, nil) }
        return (kind.channel, middle.id)
    }

    private var middles: [Organisation] {
        organisations.values.filter { $0.kind == .association || $0.kind == .agency }
            .sorted { $0.id.text < $1.id.text }
    }

    // MARK: Choosing

    private static func bodies(of program: Program, people: Int) -> [OrganisationID] {
        let kinds: [BodyKind] = [.league, .department, .direct, .central, .federation]
        let lists = kinds.map { kind in program.organisations.filter { $0.body == kind }.map(\.id) }
        let longest = lists.map(\.count).max() ?? 0
        let inTurn = (0..<longest).flatMap { place in lists.compactMap { place < $0.count ? $0[place] : nil } }
        return Array(inTurn.prefix(max(6, people / 40)))
    }

    private static func isEmployer(
        _ organisation: Organisation, under body: OrganisationID, _ known: [OrganisationID: Organisation]
    ) -> Bool {
        guard organisation.kind == .employer else { return false }
        var next = organisation.parent
        while let id = next, let superior = known[id] {
            if superior.body != nil { return id == body }
            next = superior.parent
        }
        return false
    }

    /// So many of the programme's own that each has a dozen people or more; invented ones where those don't do.
    private static func chosen(
        of all: [Organisation], below body: Organisation?, people: Int, _ invented: inout [Organisation]
    ) -> [Organisation] {
        let wanted = max(1, people / 12)
        guard wanted > all.count else {
            return (0..<wanted).map { all[$0 * all.count / wanted] }
        }
        var chosen = all
        while chosen.count < max(1, people / 45), let body {
            let model = all.isEmpty ? nil : all[chosen.count % all.count]
            let employer = InventedEmployer.organisation(invented.count + 1, like: model, under: body)
            invented.append(employer)
            chosen.append(employer)
        }
        return chosen
    }
}
