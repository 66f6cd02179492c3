public import Selection

/// What lists show of a dossier and rules ask of all at once. Personal columns are nil once a person is erased.
public struct DossierRow: Sendable, Hashable {
    public let id: DossierID
    public var version: Int
    public let person: PersonID
    public let applicant: AccountID
    public var tier: Tier
    public let tierApplied: Tier
    public let employer: OrganisationID
    public let body: OrganisationID
    public var desk: OrganisationID?
    public var stage: Stage
    public let submitted: Moment
    /// When it came to where it stands.
    public var since: Moment
    /// When it lapses unless something comes about.
    public var lapses: Moment?
    public var identityVerified: Bool
    public var countsAsGrassroots: Bool
    public var isWithheld: Bool
    public var slate: SlateID?
    public var rank: Int?
    /// What the panel decided in the tier.
    public var result: JudgedResult?
    /// The end of the time that corrections were given.
    public var correctionsDue: Moment?
    /// The number of the letter that asks the discipline inspectors.
    public var disciplineLetter: String?
    public var endKind: EndKind?
    public var endReason: EndReason?
    public var notice: String?
    public var shown: ShownPerson
    public let standing: DeskStanding
    /// Where on the way it has ever been.
    public var reached: Set<SeasonStage> = []

    /// A dossier as its facts make it.
    public init(
        _ dossier: Dossier, version: Int, submitted: Moment, since: Moment, lapses: Moment?,
        shown: ShownPerson
    ) {
        id = dossier.id
        self.version = version
        person = dossier.person
        applicant = dossier.applicant
        tier = dossier.tier
        tierApplied = dossier.tierApplied
        employer = dossier.employer
        body = dossier.body
        desk = dossier.desk
        stage = dossier.stage
        self.submitted = submitted
        self.since = since
        self.lapses = lapses
        identityVerified = dossier.identityVerified
        countsAsGrassroots = dossier.countsAsGrassroots
        isWithheld = dossier.isWithheld
        slate = dossier.slate
        rank = dossier.rank
        result = dossier.results[dossier.tier].map { JudgedResult($0) }
        correctionsDue = dossier.outstanding?.due
        disciplineLetter = dossier.disciplineRequest?.number
        endKind = dossier.end?.kind
        endReason = dossier.end?.reason
        self.shown = shown
        standing = DeskStanding(dossier)
    }

    /// In hundredths.
    public var score: Int? { result?.score }
    public var hasPassed: Bool { result?.passed ?? false }

    /// Whether time alone has ended it (五).
    public func hasLapsed(at now: Moment) -> Bool { lapses.map { now >= $0 } ?? false }

    static let columns = [
        "id", "version", "person", "applicant", "tier", "tier_applied", "employer", "body", "desk", "stage",
        "submitted",
        "since", "lapses", "identity_verified", "grassroots", "withheld", "slate", "rank", "score",
        "end_kind",
        "end_reason", "notice", "name", "unit", "title", "sex", "ethnic_group", "birth_year", "id_index",
        "name_index", "discipline", "pinyin", "initials", "evaluated", "particulars", "tier_change_asked",
        "exceptions_missing", "discipline_permits",
        "discipline_dated", "reached", "passed",
        "corrections_due", "discipline_letter", "votes_for", "present",
    ]

    var values: [SQLValue] {
        [
            .text(id.text), SQLValue(version), .text(person.text), .text(applicant.text),
            SQLValue(tier.rawValue),
            SQLValue(tierApplied.rawValue), .text(employer.text), .text(body.text), SQLValue(desk?.text),
            .text(stage.rawValue), .integer(submitted.milliseconds), .integer(since.milliseconds),
            lapses.map { .integer($0.milliseconds) } ?? .null, SQLValue(identityVerified),
            SQLValue(countsAsGrassroots),
            SQLValue(isWithheld), SQLValue(slate?.text), SQLValue(rank), SQLValue(result?.score),
            SQLValue(endKind?.rawValue),
            SQLValue(endReason?.rawValue), SQLValue(notice),
        ] + shown.values + standing.values + [
            SeasonStage.packed(reached), SQLValue(result?.passed ?? false),
            correctionsDue.map { .integer($0.milliseconds) } ?? .null, SQLValue(disciplineLetter),
            SQLValue(result?.votesFor), SQLValue(result?.present),
        ]
    }

    init(_ row: Row) throws {
        guard let tier = Tier(rawValue: Int(row.integer(4))),
            let applied = Tier(rawValue: Int(row.integer(5))),
            let stage = Stage(rawValue: row.text(9))
        else { throw UnreadableRow(table: "dossiers", id: row.text(0)) }
        id = DossierID(row.text(0))
        version = Int(row.integer(1))
        person = PersonID(row.text(2))
        applicant = AccountID(row.text(3))
        self.tier = tier
        tierApplied = applied
        employer = OrganisationID(row.text(6))
        body = OrganisationID(row.text(7))
        desk = row.optionalText(8).map { OrganisationID($0) }
        self.stage = stage
        submitted = Moment(milliseconds: row.integer(10))
        since = Moment(milliseconds: row.integer(11))
        lapses = row.optionalInteger(12).map { Moment(milliseconds: $0) }
        identityVerified = row.integer(13) == 1
        countsAsGrassroots = row.integer(14) == 1
        isWithheld = row.integer(15) == 1
        slate = row.optionalText(16).map { SlateID($0) }
        rank = row.optionalInteger(17).map { Int($0) }
        endKind = row.optionalText(19).flatMap { EndKind(rawValue: $0) }
        endReason = row.optionalText(20).flatMap { EndReason(rawValue: $0) }
        notice = row.optionalText(21)
        shown = ShownPerson(row, from: 22)
        standing = DeskStanding(row, from: 33)
        reached = SeasonStage.unpacked(row.integer(39))
        correctionsDue = row.optionalInteger(41).map { Moment(milliseconds: $0) }
        disciplineLetter = row.optionalText(42)
        result = JudgedResult(row, score: 18, passed: 40, votesFor: 43, present: 44)
    }
}

extension JudgedResult {
    /// From the columns of these numbers; nil before the panel met.
    init?(_ row: Row, score: Int, passed: Int, votesFor: Int, present: Int) {
        guard let points = row.optionalInteger(score) else { return nil }
        self.init(
            score: Int(points), votesFor: Int(row.integer(votesFor)), present: Int(row.integer(present)),
            passed: row.integer(passed) == 1)
    }
}

/// What lists show of a person, in clear and erasable, with the keyed digests by which the same person is found.
public struct ShownPerson: Sendable, Hashable {
    public let name: String?
    public let unit: String?
    public let title: String?
    public let sex: Sex?
    public let ethnicGroup: String?
    public let birthYear: Int?
    /// Equal for equal ID numbers.
    public let idIndex: [UInt8]?
    /// Equal for equal names and birth dates.
    public let nameIndex: [UInt8]?
    /// 学科, by its code.
    public let discipline: String?
    /// How the name is spelled in Latin letters, without tones and gaps, and the first letters of its syllables.
    public let spelling: Spelling?

    /// Nobody any more: the person was erased.
    public static let erased = ShownPerson(
        name: nil, unit: nil, title: nil, sex: nil, ethnicGroup: nil, birthYear: nil, idIndex: nil,
        nameIndex: nil, discipline: nil, spelling: nil)

    public init(
        name: String?, unit: String?, title: String?, sex: Sex?, ethnicGroup: String?, birthYear: Int?,
        idIndex: [UInt8]?, nameIndex: [UInt8]?, discipline: String?, spelling: Spelling?
    ) {
        self.name = name
        self.unit = unit
        self.title = title
        self.sex = sex
        self.ethnicGroup = ethnicGroup
        self.birthYear = birthYear
        self.idIndex = idIndex
        self.nameIndex = nameIndex
        self.discipline = discipline
        self.spelling = spelling
    }

    init(_ row: Row, from column: Int) {
        name = row.optionalText(column)
        unit = row.optionalText(column + 1)
        title = row.optionalText(column + 2)
        sex = row.optionalText(column + 3).flatMap { Sex(rawValue: $0) }
        ethnicGroup = row.optionalText(column + 4)
        birthYear = row.optionalInteger(column + 5).map { Int($0) }
        idIndex = row.optionalBytes(column + 6)
        nameIndex = row.optionalBytes(column + 7)
        discipline = row.optionalText(column + 8)
        spelling = row.optionalText(column + 9).map { Spelling(whole: $0, initials: row.text(column + 10)) }
    }

    var values: [SQLValue] {
        [
            SQLValue(name), SQLValue(unit), SQLValue(title), SQLValue(sex?.rawValue), SQLValue(ethnicGroup),
            SQLValue(birthYear), idIndex.map { .bytes($0) } ?? .null, nameIndex.map { .bytes($0) } ?? .null,
            SQLValue(discipline), SQLValue(spelling?.whole), SQLValue(spelling?.initials),
        ]
    }
}

extension DeskStanding {
    fileprivate init(_ row: Row, from column: Int) {
        let dated = row.optionalText(column + 5).flatMap { Day($0) }
        self.init(
            isEvaluated: row.integer(column) == 1, particulars: Int(row.integer(column + 1)),
            isTierChangeAsked: row.integer(column + 2) == 1,
            exceptionsMissing: row.text(column + 3).split(separator: ",").compactMap { Rule(rawValue: String($0)) },
            discipline: dated.map { DisciplineStanding(permits: row.integer(column + 4) == 1, dated: $0) })
    }

    fileprivate var values: [SQLValue] {
        [
            SQLValue(isEvaluated), SQLValue(particulars), SQLValue(isTierChangeAsked),
            .text(exceptionsMissing.map(\.rawValue).joined(separator: ",")),
            SQLValue(discipline?.permits ?? false), SQLValue(discipline?.dated.description),
        ]
    }
}

/// A projection row that holds what the program never writes.
public struct UnreadableRow: Error, Sendable, Hashable {
    public let table: String
    public let id: String
}

/// By what the same person is found again. Of an applicant and of whoever is on a list for tier 3 nothing can be read
/// from it.
public struct PersonMarks: Sendable, Hashable {
    /// Equal for equal ID numbers.
    public let id: [UInt8]?
    /// Equal for equal names and birth dates; of an expert, for equal names.
    public let name: [UInt8]?

    public init(id: [UInt8]?, name: [UInt8]?) {
        self.id = id
        self.name = name
    }

    /// By ID number or, where one of the two has none, by name and birth date (三（一）).
    public func isSamePerson(as other: PersonMarks) -> Bool {
        if let id, let otherID = other.id { return id == otherID }
        return name != nil && name == other.name
    }

    /// Of somebody who was erased.
    public static let erased = PersonMarks(id: nil, name: nil)
}

extension ShownPerson {
    public var marks: PersonMarks { PersonMarks(id: idIndex, name: nameIndex) }
}
