/// What may stand between an expert and a dossier (三（三）, R33).
public enum ConflictKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The dossier is the expert's own.
    case own
    case sameUnit, relatedUnit, recommendingBody
    case kin, teacherStudent, coAuthor, coAward, coPatent
    case professional, financial, personal, administrative
}

/// What is known of one kind. Where data is missing it is unknown, never clear: somebody has to answer it first.
public enum ConflictStanding: String, Sendable, Hashable, Codable, CaseIterable {
    case found
    /// Something speaks for it, and a person has to look.
    case possible
    case unknown, clear
}

/// Something in a dossier that speaks for a conflict.
public struct ConflictSign: Sendable, Hashable, Codable {
    /// Why; each has its sentence under `conflict.reason.`
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
        case sameUnit, sameUnitFormerly, unitWithin
        case unitAbove, unitBelow, sharedAbove
        case isBody, underBody
        case workedThere, studiedThere
        case namedAsWitness, soundsAsWitness, named
    }

    public let kind: ConflictKind
    public let reason: Reason
    /// Where it stands in the form: `experience[2].place`.
    public let place: String
    /// What stands there.
    public let words: String
    /// Whether it is a conflict, or may be one.
    public let isCertain: Bool

    public init(_ kind: ConflictKind, _ reason: Reason, at place: String, _ words: String, isCertain: Bool) {
        self.kind = kind
        self.reason = reason
        self.place = place
        self.words = words
        self.isCertain = isCertain
    }
}

/// What a dossier says of the people and units around its applicant.
public struct ConflictSubject: Sendable {
    public let form: FilledForm
    /// Names of the employer, and of what it stands under up to the recommending body, which is the last.
    public let chain: [String]

    public init(form: FilledForm, chain: [String]) {
        self.form = form
        self.chain = chain
    }
}
