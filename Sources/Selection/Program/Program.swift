/// One year's notice as data: every number and date with its clause. Rules ask it; nothing here computes.
public struct Program: Sendable, Equatable {
    /// The folder's name: `nmg-2023`.
    public let id: String
    /// The notice's title, as printed.
    public let title: String
    /// The notice's number: `内人社办发〔2023〕147号`.
    public let number: String
    public let year: Int
    public let issued: Day
    public let office: String
    public internal(set) var tiers: [TierRules]
    public let publicity: PublicityRules
    public internal(set) var deadlines: Deadlines
    public let opinions: OpinionRules
    public let panel: PanelRules
    public let review: ReviewRules
    public let paper: PaperCopies
    public let notice: NoticeRules
    public let channels: [Channel]
    public let form: ApplicationForm
    public let summary: SummarySheet
    public let codes: CodeLists
    public let remarks: [UsualRemark]
    public let acceptance: [AcceptanceCheck]
    public let organisations: [Organisation]
    /// The public timeline of the season, in order.
    public internal(set) var timeline: [Milestone]
    /// The notice's own text, paragraph by paragraph.
    public let wording: [Passage]

    public init(
        id: String, title: String, number: String, year: Int, issued: Day, office: String, tiers: [TierRules],
        publicity: PublicityRules, deadlines: Deadlines, opinions: OpinionRules, panel: PanelRules,
        review: ReviewRules, paper: PaperCopies, notice: NoticeRules, channels: [Channel], form: ApplicationForm,
        summary: SummarySheet, codes: CodeLists, remarks: [UsualRemark] = [], acceptance: [AcceptanceCheck] = [],
        organisations: [Organisation], timeline: [Milestone], wording: [Passage]
    ) {
        self.id = id
        self.title = title
        self.number = number
        self.year = year
        self.issued = issued
        self.office = office
        self.tiers = tiers
        self.publicity = publicity
        self.deadlines = deadlines
        self.opinions = opinions
        self.panel = panel
        self.review = review
        self.paper = paper
        self.notice = notice
        self.channels = channels
        self.form = form
        self.summary = summary
        self.codes = codes
        self.remarks = remarks
        self.acceptance = acceptance
        self.organisations = organisations
        self.timeline = timeline
        self.wording = wording
    }

    /// What the notice asks of a tier.
    public func rules(for tier: Tier) -> TierRules? { tiers.first { $0.tier == tier } }

    /// The organisation at the top of the tree, which runs the programme.
    public var officeID: OrganisationID { organisations.first { $0.kind == .office }?.id ?? OrganisationID("office") }
}

/// 一层次, 二层次, 三层次.
public enum Tier: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case one = 1
    case two, three

    public static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
}

/// A value of the notice and the clause that states it.
public struct Stated<Value: Sendable & Equatable>: Sendable, Equatable {
    public let value: Value
    public let clause: Clause

    public init(_ value: Value, _ clause: Clause) {
        self.value = value
        self.clause = clause
    }
}

/// A tier's conditions (二), how many a body may recommend in it (四（一）, 四（二）), and the share it owes the grass-roots.
public struct TierRules: Sendable, Equatable {
    public let tier: Tier
    public let conditions: [StatedCondition]
    public internal(set) var quotas: [Quota]
    public let share: GrassrootsShare?
    /// Whether someone of this tier who isn't chosen may be judged in the tier below, on consent (四（一）).
    public let transfer: Stated<Bool>
    /// Kinds of body the notice does not name for this tier: taken with a caution.
    public let unnamedBodies: [BodyKind]
    public let unnamedBodiesClause: Clause?
    /// What experts score in this tier (二（二）, R11); none where bodies select by themselves (四（二）).
    public internal(set) var rubric: Rubric?
    /// How many can be chosen, where there is a number.
    public internal(set) var places: Stated<Int>?

    public init(
        tier: Tier, conditions: [StatedCondition], quotas: [Quota], share: GrassrootsShare?, transfer: Stated<Bool>,
        unnamedBodies: [BodyKind] = [], unnamedBodiesClause: Clause? = nil, rubric: Rubric? = nil,
        places: Stated<Int>? = nil
    ) {
        self.tier = tier
        self.conditions = conditions
        self.quotas = quotas
        self.share = share
        self.transfer = transfer
        self.unnamedBodies = unnamedBodies
        self.unnamedBodiesClause = unnamedBodiesClause
        self.rubric = rubric
        self.places = places
    }

    /// The quota of a kind of body, where the notice gives it one.
    public func quota(for kind: BodyKind) -> Quota? { quotas.first { $0.bodies.contains(kind) } }
}

/// One condition and the clause it comes from.
public struct StatedCondition: Sendable, Equatable {
    public let condition: Condition
    public let clause: Clause
    /// The clause in the notice's own words.
    public let words: String?

    public init(_ condition: Condition, _ clause: Clause, words: String? = nil) {
        self.condition = condition
        self.clause = clause
        self.words = words
    }
}

/// At most so many people of a tier from one body of these kinds (四（一）, 四（二）).
public struct Quota: Sendable, Equatable {
    public let bodies: [BodyKind]
    public let atMost: Int
    public let clause: Clause

    public init(bodies: [BodyKind], atMost: Int, clause: Clause) {
        self.bodies = bodies
        self.atMost = atMost
        self.clause = clause
    }
}

/// Of the people a body of these kinds recommends, so many come from the grass-roots or the non-public sector (四（一）).
public struct GrassrootsShare: Sendable, Equatable {
    public let bodies: [BodyKind]
    public let atLeast: Int
    public let clause: Clause

    public init(bodies: [BodyKind], atLeast: Int, clause: Clause) {
        self.bodies = bodies
        self.atLeast = atLeast
        self.clause = clause
    }
}

/// How long names stand before the public, and how the days are counted (三（二）, 三（四）).
public struct PublicityRules: Sendable, Equatable {
    public let employerDays: Stated<Int>
    public let bodyDays: Stated<Int>
    public let regionDays: Stated<Int>
    public let count: Stated<DayCount>
    /// Minutes of the day after which a posting counts as the next working day's.
    public let latestPostMinute: Stated<Int>
    /// Calendar days after a window's end when the names leave the public page.
    public let namesShownDays: Stated<Int>

    public init(
        employerDays: Stated<Int>, bodyDays: Stated<Int>, regionDays: Stated<Int>, count: Stated<DayCount>,
        latestPostMinute: Stated<Int>, namesShownDays: Stated<Int>
    ) {
        self.employerDays = employerDays
        self.bodyDays = bodyDays
        self.regionDays = regionDays
        self.count = count
        self.latestPostMinute = latestPostMinute
        self.namesShownDays = namesShownDays
    }

    /// Names stand before everyone from posting until so many days after the window's end.
    public func areNamesShown(endingAt end: Moment?, at now: Moment) -> Bool {
        end.map { now < $0.adding(days: namesShownDays.value) } ?? false
    }
}

/// Whether the posting day is day 1 of a window, or the day after it.
public enum DayCount: String, Sendable, Codable, CaseIterable {
    case postingDay = "posting-day"
    case nextDay = "next-day"
}

/// Cut-offs: each is the first instant that is too late (五, 四（二）).
public struct Deadlines: Sendable, Equatable {
    public internal(set) var electronic: Stated<Moment>
    public internal(set) var paper: Stated<Moment>
    public internal(set) var tier3: Stated<Moment>
    /// Working days an applicant has to cure a list of corrections.
    public let correctionDays: Stated<Int>
    /// Calendar days a consulted department has to answer.
    public let consultationDays: Stated<Int>

    public init(
        electronic: Stated<Moment>, paper: Stated<Moment>, tier3: Stated<Moment>, correctionDays: Stated<Int>,
        consultationDays: Stated<Int>
    ) {
        self.electronic = electronic
        self.paper = paper
        self.tier3 = tier3
        self.correctionDays = correctionDays
        self.consultationDays = consultationDays
    }
}

/// How long a discipline-inspection opinion stands (三（二）).
public struct OpinionRules: Sendable, Equatable {
    public let disciplineValidityMonths: Stated<Int>

    public init(disciplineValidityMonths: Stated<Int>) { self.disciplineValidityMonths = disciplineValidityMonths }
}

/// The expert committee: its size, who must be there, and what passes (三（三）).
public struct PanelRules: Sendable, Equatable {
    public let minimumSizes: Stated<[Int]>
    public let oddOnly: Stated<Bool>
    public let attendance: Stated<Fraction>
    public let pass: Stated<Fraction>
    /// Whether a member who is out for one dossier counts as present for it.
    public let recusedPresent: Stated<Bool>

    public init(
        minimumSizes: Stated<[Int]>, oddOnly: Stated<Bool>, attendance: Stated<Fraction>, pass: Stated<Fraction>,
        recusedPresent: Stated<Bool>
    ) {
        self.minimumSizes = minimumSizes
        self.oddOnly = oddOnly
        self.attendance = attendance
        self.pass = pass
        self.recusedPresent = recusedPresent
    }
}

/// A share such as two thirds, tested in whole numbers.
public struct Fraction: Sendable, Equatable, Hashable {
    public let numerator: Int
    public let denominator: Int

    public init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Whether a part reaches this share of a whole.
    public func isReached(by part: Int, of whole: Int) -> Bool { denominator * part >= numerator * whole }
}

/// Copies the notice asks for on paper (三（一）).
public struct PaperCopies: Sendable, Equatable {
    public let form: Stated<Int>
    public let evidence: Stated<Int>

    public init(form: Stated<Int>, evidence: Stated<Int>) {
        self.form = form
        self.evidence = evidence
    }
}

/// Whom the office consults before it publishes, and how its notice is numbered (三（四）).
public struct NoticeRules: Sendable, Equatable {
    public let consulted: Stated<[String]>
    public let numbering: Stated<String>

    public init(consulted: Stated<[String]>, numbering: Stated<String>) {
        self.consulted = consulted
        self.numbering = numbering
    }
}
