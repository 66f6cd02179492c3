import Records
public import Selection

/// What is asked under a key is done once; the same key and question get the first answer again.
enum Once {
    /// The answer given before; refused when the key was used for another question.
    static func answer<Answer: Decodable>(
        to key: RequestKey?, of actor: Actor, in records: any Reading
    ) throws -> Answer? {
        guard let key else { return nil }
        let known = try IdempotencyKeys.answer(to: key.name, of: actor.account, request: key.asked, in: records)
        return try known.map { try CanonicalJSON.decode(from: $0.answer) }
    }

    /// Keeps an answer, in the transaction that did what was asked. It is kept as long whatever day a simulated season
    /// is on, so its age is the machine's to tell.
    static func keep(
        _ answer: some Encodable, to key: RequestKey?, of actor: Actor, in records: any Writing
    ) throws {
        guard let key else { return }
        let text = String(decoding: try CanonicalJSON.encode(answer), as: UTF8.self)
        try IdempotencyKeys.keep(
            StoredAnswer(status: 200, answer: text), to: key.name, of: actor.account, request: key.asked,
            at: SystemClock.now, in: records)
    }
}

/// What is being worked out under a key before its transaction: whoever asks the same meanwhile waits for it.
actor WorkUnderWay<Answer: Sendable> {
    private var tasks: [Asked: Task<Answer, any Error>] = [:]

    func once(
        _ request: Request, _ work: @escaping @Sendable () async throws -> Answer
    ) async throws -> Answer {
        guard let key = request.key else { return try await work() }
        let asked = Asked(by: request.by.account, key: key)
        if let task = tasks[asked] { return try await task.value }
        let task = Task { try await work() }
        tasks[asked] = task
        defer { tasks[asked] = nil }
        return try await task.value
    }

    private struct Asked: Hashable {
        let by: AccountID
        let key: RequestKey
    }
}

extension Casework {
    /// For how many days the same key and question get the first answer again.
    public static let daysAnswersAreKept = 7

    /// Forgets the answers that have been kept for their days, by the machine's own clock; no fact is touched.
    public func forgetAnswers(at now: Moment) async throws {
        let until = now.adding(days: -Self.daysAnswersAreKept)
        try await records.database.write { try IdempotencyKeys.forget(until: until, in: $0) }
    }
}
