import Records
import Selection

/// Who stands where, asked anew in each transaction: a session may be older than a change of place.
extension AccountDesk {
    /// The official an actor is: their account active, their organisation open.
    @discardableResult
    func demandOfficial(_ actor: Actor, in records: any Reading) throws -> OrganisationID {
        guard actor.role.isOfficial, let account = try Accounts.account(actor.account, in: records),
            account.state == .active, account.actor == actor, let place = account.organisation,
            try Organisations.organisation(place, in: records)?.state == .open
        else { throw AccountFault.notAllowed }
        return place
    }

    /// Refuses unless the actor stands above an organisation, at whatever height.
    func demand(_ actor: Actor, above organisation: OrganisationID, in records: any Reading) throws {
        let place = try demandOfficial(actor, in: records)
        guard place != organisation, try Organisations.isAtOrAbove(place, organisation, in: records) else {
            throw AccountFault.notAllowed
        }
    }

    /// Refuses whoever isn't of the office at the top.
    func demandOffice(_ actor: Actor, in records: any Reading) throws {
        let place = try demandOfficial(actor, in: records)
        guard try Organisations.organisation(place, in: records)?.organisation.kind == .office else {
            throw AccountFault.notAllowed
        }
    }

    @discardableResult
    func demandOpen(_ id: OrganisationID, in records: any Reading) throws -> OrganisationEntry {
        guard let entry = try Organisations.organisation(id, in: records) else {
            throw AccountFault.organisationUnknown
        }
        guard entry.state == .open else { throw AccountFault.organisationNotOpen }
        return entry
    }

    /// An employer that applicants may name: open or asked for.
    @discardableResult
    func demandEmployer(_ id: OrganisationID, in records: any Reading) throws -> OrganisationEntry {
        guard let entry = try Organisations.organisation(id, in: records) else {
            throw AccountFault.organisationUnknown
        }
        guard entry.organisation.kind == .employer else { throw AccountFault.notAnEmployer }
        guard entry.state != .closed else { throw AccountFault.organisationNotOpen }
        return entry
    }
}
