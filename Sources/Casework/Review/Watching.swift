import Records
import Selection

/// 监督: who may look on while experts are drawn, asked, read and meet. Looking on is all: no act is an observer's.
extension Desk {
    /// Lets people of the office and observers through; to everyone else it isn't there.
    func requireWatching() throws {
        guard try isOffice || isObserving else { throw CaseworkFault.notFound }
    }

    /// Whether an observer asks whose account holds on this day, as it stands now.
    var isObserving: Bool {
        get throws {
            guard actor.role == .observer, let account = try Accounts.account(actor.account, in: records) else {
                return false
            }
            return account.role == .observer && account.state == .active && !account.isOver(on: now.day)
        }
    }

    func isVoteOpen(on tier: Tier) throws -> Bool { try decision()?.state.votesOpened.contains(tier) == true }

    /// A panel meets over a tier once its vote is open, or a meeting was opened: then nothing is handed in any more.
    func hasMeetingBegun(over tier: Tier) throws -> Bool {
        if try isVoteOpen(on: tier) { return true }
        return try SittingRows.all(in: records).contains { $0.tier == tier && $0.standing != .convened }
    }

    /// Whether what scores come to is told: to the office always, to who looks on once the panel meets.
    func isToldScores(of tier: Tier) throws -> Bool { try isOffice || hasMeetingBegun(over: tier) }

    /// A meeting for whoever has part in it or looks on.
    func seenSitting(_ id: SittingID) throws -> CaseFile<Sitting> {
        guard try isObserving else { return try sitting(id) }
        guard let file = try reader.file(id.text, of: Sitting.self) else { throw CaseworkFault.notFound }
        return file
    }
}
