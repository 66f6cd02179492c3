/// Annex 1 as data: its sections and fields in the order they are asked (三（一）, 附件1).
public struct ApplicationForm: Sendable, Equatable {
    public let sections: [FormSection]
    /// What the cover repeats on paper.
    public let cover: [CoverLine]
    /// Who gives an opinion on paper, in order.
    public let opinions: [OpinionBox]

    public init(sections: [FormSection], cover: [CoverLine] = [], opinions: [OpinionBox] = []) {
        self.sections = sections
        self.cover = cover
        self.opinions = opinions
    }

    /// What an employer gives a verdict on: every section, and the proofs (三（二）, R21).
    public var verifiedItems: [String] { sections.map(\.id) + ["proofs"] }

    /// The section that shows a portrait, and what that has to be like.
    public var portrait: (section: FormSection, rule: PortraitRule)? {
        for section in sections { if let rule = section.portrait { return (section, rule) } }
        return nil
    }

    public func section(_ id: String) -> FormSection? { sections.first { $0.id == id } }

    /// The question whose answer a filled form keeps at a place such as `person.name`.
    public func field(at place: String) -> FormField? {
        for section in sections {
            for field in section.fields where section.place(of: field) == place { return field }
        }
        return nil
    }
}

/// A line of Annex 1's cover.
public struct CoverLine: Sendable, Equatable {
    /// What it repeats.
    public enum Source: Sendable, Equatable {
        case number, body, day
        /// An answer by its place, such as `person.name`.
        case answer(String)
    }

    public let name: String
    public let source: Source

    public init(name: String, source: Source) {
        self.name = name
        self.source = source
    }
}

/// Room on Annex 1 for an opinion, whose hands stand under it and whose seal (三（二）–（四）).
public struct OpinionBox: Sendable, Equatable {
    public let id: String
    public let name: String
    public let clause: Clause
    public let hands: [String]

    public init(id: String, name: String, clause: Clause, hands: [String]) {
        self.id = id
        self.name = name
        self.clause = clause
        self.hands = hands
    }
}

/// A block of Annex 1: fields asked once, or rows of them.
public struct FormSection: Sendable, Equatable {
    public let id: String
    public let name: String
    public let english: String
    /// Whether the block is a table that may have up to so many rows.
    public let maximumRows: Int?
    public let fields: [FormField]
    public let clause: Clause
    /// Where a portrait belongs to it.
    public let portrait: PortraitRule?
    /// Which of its answers those see who judge.
    public let experts: Set<String>

    public init(
        id: String, name: String, english: String, maximumRows: Int?, fields: [FormField], clause: Clause,
        portrait: PortraitRule? = nil, experts: Set<String> = []
    ) {
        self.portrait = portrait
        self.experts = experts
        self.id = id
        self.name = name
        self.english = english
        self.maximumRows = maximumRows
        self.fields = fields
        self.clause = clause
    }

    /// Under which a filled form keeps the answer to one of its questions: `person.name`.
    public func place(of field: FormField) -> String { "\(id).\(field.id)" }
}

/// One question of Annex 1.
public struct FormField: Sendable, Equatable {
    public let id: String
    public let name: String
    public let english: String
    public let kind: FormFieldKind
    public let isRequired: Bool
    /// At most so many characters (grapheme clusters).
    public let maximumLength: Int?
    /// The name of the code list its value comes from.
    public let codes: String?
    /// What other systems know it as: elements of GB/T 35397—2017, such as `A01_CnName`.
    public let elements: [String]

    public init(
        id: String, name: String, english: String, kind: FormFieldKind, isRequired: Bool,
        maximumLength: Int? = nil,
        codes: String? = nil, elements: [String] = []
    ) {
        self.id = id
        self.name = name
        self.english = english
        self.kind = kind
        self.isRequired = isRequired
        self.maximumLength = maximumLength
        self.codes = codes
        self.elements = elements
    }
}

/// How a field is written and checked.
public enum FormFieldKind: String, Sendable, Codable, CaseIterable {
    case text, name, passage, day, month, year, number, code
    case yesNo = "yes-no"
    case residentID = "resident-id"
    case phone, email
    /// A sentence the applicant must agree to.
    case pledge
}
