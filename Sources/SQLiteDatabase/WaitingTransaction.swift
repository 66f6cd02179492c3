import GRDB
import Records
import Synchronization

/// One caller's transaction, and the way to tell its caller what became of it.
struct WaitingTransaction: Sendable {
    /// Runs the body and returns the answer to give once the commit is on disk. It may be run again after a rollback.
    let attempt: @Sendable (Statements, Statements.Undoing) throws -> () -> Void
    /// Tells the caller that nothing was written.
    let refuse: @Sendable (any Error) -> Void

    init<Value: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Value,
        tell: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        attempt = { statements, undoing in
            let outcome = try statements.undone(by: undoing) { try body(statements) }
            return { tell(outcome) }
        }
        refuse = { tell(.failure($0)) }
    }
}

/// What became of several transactions of one caller, told once all of them have an answer.
final class Answers<Value: Sendable>: Sendable {
    private let answers = Mutex<[Int: Result<Value, any Error>]>([:])
    private let count: Int
    private let tell: @Sendable ([Result<Value, any Error>]) -> Void

    init(_ count: Int, tell: @escaping @Sendable ([Result<Value, any Error>]) -> Void) {
        self.count = count
        self.tell = tell
    }

    func put(_ answer: Result<Value, any Error>, at index: Int) {
        let all = answers.withLock { answers in
            answers[index] = answer
            return answers.count == count ? answers : nil
        }
        if let all { tell((0..<count).compactMap { all[$0] }) }
    }
}

/// A transaction of a group failed after it had written: what it wrote can't be told from what the others did.
struct WroteBeforeFailing: Error {}

extension Statements {
    /// What undoes a body that fails.
    enum Undoing {
        /// Nothing does: one that has written is thrown out with its whole group.
        case nothing
        case rollback, savepoint
    }

    /// The body's own failure undoes the body alone; a failure of the disk is thrown, for it concerns the whole group.
    func undone<Value>(by undoing: Undoing, _ body: () throws -> Value) throws -> Result<Value, any Error> {
        if undoing == .savepoint { try run("SAVEPOINT one") }
        let before = connection.totalChangesCount
        do {
            let value = try body()
            if undoing == .savepoint { try run("RELEASE one") }
            return .success(value)
        } catch {
            if concernsAll(error) { throw error }
            switch undoing {
            case .nothing: guard connection.totalChangesCount == before else { throw WroteBeforeFailing() }
            case .rollback: try run("ROLLBACK")
            case .savepoint:
                try run("ROLLBACK TO one")
                try run("RELEASE one")
            }
            return .failure(error)
        }
    }

    private func concernsAll(_ error: any Error) -> Bool {
        if case .broken = error as? DatabaseFault { return true }
        return !connection.isInsideTransaction
    }
}
