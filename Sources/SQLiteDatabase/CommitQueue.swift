import Foundation
import GRDB
import Records
import Synchronization

/// Transactions on their way to the disk. While one commit is being synced the next ones gather here,
/// and the writer then takes all of them into one commit. A savepoint for each costs a fifth of the writing, and most
/// that are refused have written nothing: only where one has, the group begins again with savepoints.
final class CommitQueue: Sendable {
    /// How many transactions may share a commit.
    private let largestGroup: Int

    private struct State {
        var waiting: [WaitingTransaction] = []
        var isDraining = false
        var isOpen = true
        var transactions = 0
        var commits = 0
    }

    private let state = Mutex(State())

    init(largestGroup: Int) { self.largestGroup = largestGroup }

    var counts: CommitCounts {
        state.withLock { CommitCounts(transactions: $0.transactions, commits: $0.commits) }
    }

    var isOpen: Bool { state.withLock { $0.isOpen } }

    /// Takes no more transactions; those that wait are refused.
    func stop() { state.withLock { $0.isOpen = false } }

    /// Puts transactions at the end, and says whether the writer must be woken.
    func add(_ transactions: [WaitingTransaction]) -> Bool {
        state.withLock { state in
            state.transactions += transactions.count
            state.waiting += transactions
            defer { state.isDraining = true }
            return !state.isDraining
        }
    }

    /// Commits group after group until nobody waits. Runs on the writer alone.
    func drain(on connection: GRDB.Database) {
        while let group = nextGroup() {
            guard isOpen else {
                group.forEach { $0.refuse(DatabaseFault.stopped) }
                continue
            }
            commit(group, on: connection)
            if waitingCount < group.count - 1 { Thread.sleep(forTimeInterval: Self.gathering) }
        }
    }

    /// Those just answered are about to come again: a moment's wait after a shared commit lets them share the next.
    private static let gathering = 0.001

    private var waitingCount: Int { state.withLock { $0.waiting.count } }

    private func nextGroup() -> [WaitingTransaction]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isDraining = false
                return nil
            }
            let group = Array(state.waiting.prefix(largestGroup))
            state.waiting.removeFirst(group.count)
            return group
        }
    }

    private func commit(_ group: [WaitingTransaction], on connection: GRDB.Database) {
        do {
            let statements = Statements(connection)
            let answers = try attempt(group, statements)
            if connection.isInsideTransaction { try statements.run("COMMIT") }
            state.withLock { $0.commits += 1 }
            answers.forEach { $0() }
        } catch {
            abandon(group, after: error, on: connection)
        }
    }

    private func attempt(_ group: [WaitingTransaction], _ statements: Statements) throws -> [() -> Void] {
        try statements.run("BEGIN IMMEDIATE")
        do {
            return try group.map { try $0.attempt(statements, group.count == 1 ? .rollback : .nothing) }
        } catch is WroteBeforeFailing {
            try statements.run("ROLLBACK")
            try statements.run("BEGIN IMMEDIATE")
            return try group.map { try $0.attempt(statements, .savepoint) }
        }
    }

    /// Nothing of the group is on disk. A full disk or a lock passes; anything else ends writing, for a
    /// failed sync can't be repeated.
    private func abandon(_ group: [WaitingTransaction], after error: any Error, on connection: GRDB.Database) {
        if connection.isInsideTransaction { try? connection.execute(sql: "ROLLBACK") }
        let passes = error as? DatabaseFault == .full || error as? DatabaseFault == .busy
        if !passes { stop() }
        group.forEach { $0.refuse(error) }
    }
}
