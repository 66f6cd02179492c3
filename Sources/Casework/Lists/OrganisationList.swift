public import Records
public import Selection

/// A part of the organisations an official looks after, with the names of what each stands under.
public struct OrganisationListing: Sendable {
    public let page: OrganisationPage
    public let above: [OrganisationID: Organisation]
}

extension Casework {
    public func organisation(_ id: OrganisationID) async throws -> Organisation? {
        try await records.database.read { try Organisations.organisation(id, in: $0)?.organisation }
    }

    /// An open organisation at or below an official's own; any other is not found.
    public func organisation(_ id: OrganisationID, for actor: Actor) async throws -> Organisation {
        let own = try official(actor)
        return try await records.database.read { records in
            guard let entry = try Organisations.organisation(id, in: records), entry.state == .open,
                try Organisations.isAtOrAbove(own, id, in: records)
            else { throw CaseworkFault.notFound }
            return entry.organisation
        }
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
        let own = try official(actor)
        return try await records.database.read { records in
            let first = try Organisations.organisation(own, in: records).map { [$0.organisation] } ?? []
            return try first + Organisations.descendants(of: own, .open, in: records).map(\.organisation)
        }
    }

    /// The same part by part, those found by what somebody typed.
    public func organisations(
        containing typed: String, after last: OrganisationID? = nil, size: Int = 50, for actor: Actor
    ) async throws -> OrganisationListing {
        let own = try official(actor)
        return try await records.database.read { records in
            let page = try Organisations.page(below: own, containing: typed, after: last, size: size, in: records)
            let above = try Set(page.organisations.compactMap(\.parent)).reduce(into: [:]) { above, id in
                above[id] = try Organisations.organisation(id, in: records)?.organisation
            }
            return OrganisationListing(page: page, above: above)
        }
    }

    private func official(_ actor: Actor) throws -> OrganisationID {
        guard actor.role.isOfficial, let own = actor.organisation else { throw CaseworkFault.notFound }
        return own
    }
}
