/// Who does something: an account in one role at one place of the organisation tree.
public struct Actor: Hashable, Sendable, Codable {
    public let account: AccountID
    public let role: Role
    /// The organisation an official acts for; none for an applicant.
    public let organisation: OrganisationID?
    /// The person an applicant is; none for others.
    public let person: PersonID?
    /// Who of the pool an expert is; none for others.
    public let expert: ExpertID?

    public init(
        account: AccountID, role: Role, organisation: OrganisationID? = nil, person: PersonID? = nil,
        expert: ExpertID? = nil
    ) {
        self.account = account
        self.role = role
        self.organisation = organisation
        self.person = person
        self.expert = expert
    }
}

/// What an account may be at its place. A clerk prepares, a leader confirms; an expert has no place but their seats,
/// and an observer none: they look on while experts work, and do nothing.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case applicant, clerk, leader, expert, observer

    /// Whether it stands at an organisation.
    public var isOfficial: Bool { self == .clerk || self == .leader }
}
