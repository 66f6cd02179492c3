/// Who does something: an account in one role at one place of the organisation tree.
public struct Actor: Hashable, Sendable, Codable {
    public let account: AccountID
    public let role: Role
    /// The organisation an official acts for; none for an applicant.
    public let organisation: OrganisationID?
    /// The person an applicant is; none for officials.
    public let person: PersonID?

    public init(account: AccountID, role: Role, organisation: OrganisationID? = nil, person: PersonID? = nil) {
        self.account = account
        self.role = role
        self.organisation = organisation
        self.person = person
    }
}

/// What an account may be at its place. A clerk prepares, a leader confirms.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case applicant, clerk, leader
}
