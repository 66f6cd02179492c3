import Records
import Selection

/// Finds the organisations that a sheet names, at or below an official's own, each looked up once.
struct PlaceByName {
    /// Each has its sentence under `invitation.`
    typealias Fault = InvitationFault.Reason

    private let own: OrganisationID
    private let records: any Reading
    private var places: [String: Result<Organisation, Fault>] = [:]

    init(below own: OrganisationID, in records: any Reading) {
        self.own = own
        self.records = records
    }

    mutating func place(_ typed: String) throws -> Result<Organisation, Fault> {
        if let known = places[typed] { return known }
        let found = try find(typed)
        places[typed] = found
        return found
    }

    private func find(_ typed: String) throws -> Result<Organisation, Fault> {
        if typed.isEmpty { return .failure(.organisationMissing) }
        let known = try named(typed)
        if known.isEmpty { return .failure(.organisationUnknown) }
        let below = try known.filter { try Organisations.isAtOrAbove(own, $0.organisation.id, in: records) }
        guard let entry = below.first else { return .failure(.organisationElsewhere) }
        if below.count > 1 { return .failure(.organisationManifold) }
        return entry.state == .open ? .success(entry.organisation) : .failure(.organisationNotOpen)
    }

    /// By its number, its credit code or else its name.
    private func named(_ typed: String) throws -> [OrganisationEntry] {
        if let entry = try Organisations.organisation(OrganisationID(typed), in: records), entry.state != .closed {
            return [entry]
        }
        if let code = CreditCode(typed: typed), let entry = try Organisations.organisation(code, in: records) {
            return [entry]
        }
        return try Organisations.organisations(named: typed, in: records)
    }
}

extension Result<Organisation, InvitationFault.Reason> {
    var organisation: Organisation? { try? get() }

    var fault: InvitationFault.Reason? {
        if case .failure(let reason) = self { reason } else { nil }
    }
}

extension InvitationFault.Reason: Error {}
