/// Looks for conflicts in what a dossier and the pool hold.
public struct ConflictSearch: Sendable {
    private let form: FilledForm
    /// The employer by the form's words and by the register's, and what it stands under up to the recommending body.
    private let employers: [String]
    private let levels: [String]
    private let tellings: [Telling]
    /// Every two signs that follow each other in what is told: most names are looked for no further.
    private let pairs: Set<[Character]>
    /// A name in Latin letters, by which names that sound alike are found; nil for none.
    private let spell: @Sendable (String) -> String?

    /// Something told in words, with the kind of which it would speak.
    private struct Telling {
        let kind: ConflictKind
        let place: String
        let words: String
    }

    public init(_ subject: ConflictSubject, spell: @escaping @Sendable (String) -> String?) {
        form = subject.form
        employers = Set([form["post.employer"], subject.chain.first ?? ""].map(\.unitName)).subtracting([""]).sorted()
        levels = subject.chain.dropFirst().map(\.unitName).filter { !$0.isEmpty }
        tellings = Self.tellings(in: form)
        pairs = tellings.reduce(into: []) { $0.formUnion($1.words.pairs) }
        self.spell = spell
    }

    /// Every sign, those that are certain first.
    public func signs(of expert: ExpertDetails) -> [ConflictSign] {
        let all = [employer(expert)].compactMap(\.self) + above(expert) + experience(expert) + school(expert)
            + witnesses(expert) + named(expert)
        return all.filter(\.isCertain) + all.filter { !$0.isCertain }
    }

    /// What is known of each kind. Nobody's relatives, teachers or co-authors are asked for by the form: that there are
    /// none only the expert can say.
    public func standings(of expert: ExpertDetails) -> [ConflictKind: ConflictStanding] {
        let signs = Dictionary(grouping: signs(of: expert), by: \.kind)
        return ConflictKind.allCases.reduce(into: [:]) { standings, kind in
            let found = signs[kind] ?? []
            let none: ConflictStanding = isAnswered(kind, by: expert) ? .clear : .unknown
            standings[kind] = found.isEmpty ? none : found.contains(where: \.isCertain) ? .found : .possible
        }
    }

    /// Whether both sides say all that a kind is found by.
    private func isAnswered(_ kind: ConflictKind, by expert: ExpertDetails) -> Bool {
        let isUnitKnown = !expert.unit.isEmpty && !employers.isEmpty
        return switch kind {
        case .sameUnit: isUnitKnown && !rows("experience").isEmpty
        case .relatedUnit, .recommendingBody: isUnitKnown && !expert.parentUnits.isEmpty && !levels.isEmpty
        default: false
        }
    }

    private func rows(_ section: String) -> [[String: String]] { form.rows[section] ?? [] }

    // MARK: Units

    private func units(of expert: ExpertDetails) -> [String] { ([expert.unit] + expert.formerUnits).map(\.unitName) }

    private func employer(_ expert: ExpertDetails) -> ConflictSign? {
        let units = units(of: expert)
        let sign = { (reason: ConflictSign.Reason, employer: String, isCertain: Bool) in
            ConflictSign(.sameUnit, reason, at: "post.employer", employer, isCertain: isCertain)
        }
        if let same = employers.first(where: units.contains) {
            return sign(same == units.first ? .sameUnit : .sameUnitFormerly, same, true)
        }
        let within = employers.first { employer in units.contains { $0.isPartOrWhole(of: employer) } }
        return within.map { sign(.unitWithin, $0, false) }
    }

    private func above(_ expert: ExpertDetails) -> [ConflictSign] {
        guard let body = levels.last else { return [] }
        let (own, above) = (expert.unit.unitName, expert.parentUnits.map(\.unitName))
        let sign = { (kind: ConflictKind, reason: ConflictSign.Reason, unit: String, isCertain: Bool) in
            ConflictSign(kind, reason, at: "post.employer", unit, isCertain: isCertain)
        }
        if own == body { return [sign(.recommendingBody, .isBody, body, true)] }
        let underBody = above.contains(body) ? [sign(.recommendingBody, .underBody, body, false)] : []
        let middle = levels.dropLast()
        if middle.contains(own) { return [sign(.relatedUnit, .unitAbove, own, true)] + underBody }
        if let unit = employers.first(where: above.contains) {
            return [sign(.relatedUnit, .unitBelow, unit, true)] + underBody
        }
        return middle.filter(above.contains).prefix(1).map { sign(.relatedUnit, .sharedAbove, $0, true) } + underBody
    }

    /// Where they worked or studied before.
    private func experience(_ expert: ExpertDetails) -> [ConflictSign] {
        let units = units(of: expert)
        return rows("experience").enumerated().compactMap { number, row in
            let place = (row["place"] ?? "").unitName
            guard units.contains(place), !employers.contains(place) else { return nil }
            return ConflictSign(.sameUnit, .workedThere, at: "experience[\(number)].place", place, isCertain: false)
        }
    }

    private func school(_ expert: ExpertDetails) -> [ConflictSign] {
        let school = form["education.school"].unitName
        guard units(of: expert).contains(school) else { return [] }
        return [ConflictSign(.teacherStudent, .studiedThere, at: "education.school", school, isCertain: false)]
    }

    // MARK: Names

    /// A name alone is nobody's proof of being the same person.
    private func witnesses(_ expert: ExpertDetails) -> [ConflictSign] {
        let (name, spelling) = (PersonName(expert.name), spell(expert.name))
        return rows("experience").enumerated().compactMap { number, row in
            guard let typed = row["witness"], !typed.isEmpty else { return nil }
            let isSame = PersonName(typed).isSamePerson(as: name)
            guard isSame || spelling != nil && spell(typed) == spelling else { return nil }
            return ConflictSign(
                .professional, isSame ? .namedAsWitness : .soundsAsWitness, at: "experience[\(number)].witness", typed,
                isCertain: false)
        }
    }

    private func named(_ expert: ExpertDetails) -> [ConflictSign] {
        let name = expert.name.namePart
        guard let pair = name.pairs.first, pairs.contains(pair) else { return [] }
        return tellings.filter { $0.words.contains(name) }.map {
            ConflictSign($0.kind, .named, at: $0.place, $0.words, isCertain: false)
        }
    }

    private static let told: [(section: String, kind: ConflictKind)] = [
        ("awards", .coAward), ("projects", .professional), ("papers", .coAuthor), ("patents", .coPatent),
        ("honours", .professional),
    ]

    private static func tellings(in form: FilledForm) -> [Telling] {
        let passages = form.values.filter { $0.key.hasPrefix("achievement.") }.sorted { $0.key < $1.key }.map {
            Telling(kind: .professional, place: $0.key, words: $0.value.namePart)
        }
        return passages + told.flatMap { section, kind in
            (form.rows[section] ?? []).enumerated().flatMap { number, row in
                row.sorted { $0.key < $1.key }.map {
                    Telling(kind: kind, place: "\(section)[\(number)].\($0.key)", words: $0.value.namePart)
                }
            }
        }
    }
}

extension String {
    /// A unit's name as two are compared: without spaces, its brackets of one width.
    fileprivate var unitName: String {
        String(compactMap { $0.isWhitespace ? nil : $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
    }

    /// Whether one name goes on where the other ends, as a school's within its university.
    fileprivate func isPartOrWhole(of other: String) -> Bool {
        let (short, long) = count < other.count ? (self, other) : (other, self)
        return short.count >= 4 && short != long && long.hasPrefix(short)
    }

    /// A name, or what names may stand in, with the one dot that names have.
    fileprivate var namePart: String { String(decoding: PersonName(self).comparable, as: UTF8.self) }

    fileprivate var pairs: [[Character]] { zip(self, dropFirst()).map { [$0, $1] } }
}
