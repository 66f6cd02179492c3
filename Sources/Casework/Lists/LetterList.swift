public import Records
public import Selection

extension Casework {
    /// What an account was told, the newest first.
    public func letters(of actor: Actor, limit: Int = 50) async throws -> [Letter] {
        try await records.database.read { try Outbox.letters(of: actor.account, limit: limit, in: $0) }
    }
}
