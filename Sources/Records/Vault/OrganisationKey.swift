public import Selection

extension PersonID {
    /// Under whose key an organisation's own papers are sealed: its own.
    public init(keeping organisation: OrganisationID) { self.init("organisation/\(organisation)") }
}
