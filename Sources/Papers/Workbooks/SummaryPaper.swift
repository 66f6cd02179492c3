public import Selection

/// 附件2: whom a body recommends, tier by tier (三（二）).
public struct SummaryPaper: Sendable, Hashable {
    public let body: SummaryBody
    public let slates: [SummarySlate<[FilledForm?]>]

    public init(body: SummaryBody, slates: [SummarySlate<[FilledForm?]>]) {
        self.body = body
        self.slates = slates
    }
}

/// The recommending body as Annex 2 names it.
public struct SummaryBody: Sendable, Hashable {
    public let name: String
    public let kind: BodyKind

    public init(name: String, kind: BodyKind) {
        self.name = name
        self.kind = kind
    }
}

/// What a body recommends in one tier: its people in order, and who filled it in.
public struct SummarySlate<People: Sequence<FilledForm?>> {
    public let tier: Tier
    /// Whom to ask; left to be written by hand as long as nobody is named.
    public let filler: String?
    public let phone: String?
    /// Nil for someone whose data were erased: the place on the list stays.
    public let people: People

    public init(tier: Tier, filler: String? = nil, phone: String? = nil, people: People) {
        self.tier = tier
        self.filler = filler
        self.phone = phone
        self.people = people
    }
}

extension SummarySlate: Sendable where People: Sendable {}
extension SummarySlate: Equatable where People: Equatable {}
extension SummarySlate: Hashable where People: Hashable {}
