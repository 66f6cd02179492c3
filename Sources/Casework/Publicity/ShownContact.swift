import Records
public import Selection

/// Telephone and address of the desk that publishes, as they stand on the text.
public struct ShownContact: Sendable, Hashable {
    public let phone: String?
    public let address: String?
}

extension Casework {
    /// What a desk gave last, to be offered again.
    public func usualContact(of actor: Actor) async throws -> ShownContact {
        try await records.database.read { records in
            let rows = try actor.organisation.map { try PublicityRows.rows(of: $0, in: records) } ?? []
            return try self.contact(in: try rows.first.map { try Self.facts(of: $0.id, in: records) } ?? [], records)
        }
    }

    static func facts(of id: PublicityID, in records: any Reading) throws -> [Fact] {
        try Ledger.facts(of: CaseKey(.publicity, id.text), in: records)
    }

    /// As a publicity's first fact has it.
    func contact(in facts: [Fact], _ records: any Reading) throws -> ShownContact {
        guard let first = facts.first,
            case .prepared(let prepared) = try CanonicalJSON.decode(from: first.event) as PublicityEvent
        else { return ShownContact(phone: nil, address: nil) }
        return try shown(prepared.contact, records)
    }

    func shown(_ contact: PublicityContact?, _ records: any Reading) throws -> ShownContact {
        ShownContact(
            phone: try contact?.phone.flatMap { try opened($0, in: records) },
            address: try contact?.address.flatMap { try opened($0, in: records) })
    }
}
