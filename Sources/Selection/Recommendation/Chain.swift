/// 三（二）, R19, R30–R31: the desks an application passes, from the employer level by level to the recommending body.
/// The way follows from the organisation tree and the channel chosen; no level is left out.
public struct Chain: Sendable {
    private let organisations: [OrganisationID: Organisation]

    /// Knows the tree it walks up.
    public init(_ organisations: some Sequence<Organisation>) {
        self.organisations = Dictionary(organisations.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The desks in order; a channel other than the employer's own superiors goes through the organisation named.
    public func desks(
        from employer: OrganisationID, by channel: Channel, through: OrganisationID?, ownership: Ownership?
    ) throws(Refusal) -> [OrganisationID] {
        guard let first = organisations[employer], first.kind == .employer else {
            throw Refusal(.chainIncomplete, channel.clause)
        }
        if channel.nonPublicOnly, ownership != .nonPublic {
            throw Refusal(.channelNeedsNonPublic, channel.clause)
        }
        guard let kind = channel.through else {
            return [employer] + (try superiors(of: first, channel.clause))
        }
        guard let through, let middle = organisations[through], middle.kind == kind else {
            throw Refusal(.channelNotOpen, channel.clause, ["through": kind.rawValue])
        }
        if middle.body != nil { return [employer, middle.id] }
        return [employer, middle.id] + (try superiors(of: middle, channel.clause))
    }

    /// Every superior up to the first that recommends.
    private func superiors(of organisation: Organisation, _ clause: Clause) throws(Refusal)
        -> [OrganisationID]
    {
        var desks: [OrganisationID] = []
        var next = organisation.parent
        while let id = next, let superior = organisations[id], !desks.contains(id) {
            desks.append(id)
            if superior.body != nil { return desks }
            next = superior.parent
        }
        throw Refusal(.chainIncomplete, clause)
    }
}
