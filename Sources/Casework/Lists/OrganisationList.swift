public import Records
public import Selection

extension Casework {
    public func organisation(_ id: OrganisationID) async throws -> Organisation? {
        try await records.database.read { try Organisations.organisation(id, in: $0)?.organisation }
    }

    /// Employers that applicants may name, by name: those open, and those asked for, where they can fill in already.
    public func employers() async throws -> [OrganisationEntry] {
        try await records.database.read { records in
            try Organisations.all(in: records)
                .filter { $0.state != .closed && ($0.organisation.kind == .employer) }
                .sorted { $0.organisation.name < $1.organisation.name }
        }
    }

    /// Open organisations of one kind, by name, as those a channel leads through.
    public func organisations(of kinds: Set<OrganisationKind>) async throws -> [Organisation] {
        try await records.database.read { records in
            try Organisations.open(of: kinds, in: records).map(\.organisation).sorted { $0.name < $1.name }
        }
    }

    /// Open organisations at or below an official's own, its own first.
    public func organisationsBelow(_ actor: Actor) async throws -> [Organisation] {
        guard actor.role != .applicant, let own = actor.organisation else { throw CaseworkFault.notFound }
        return try await records.database.read { records in
            let first = try Organisations.organisation(own, in: records).map { [$0.organisation] } ?? []
            return try first + Organisations.descendants(of: own, .open, in: records).map(\.organisation)
        }
    }
}
