import Foundation
import Selection

/// The box of one vote while it is open. What is in hand at the same time is written together, and nobody is answered
/// before their ballot is on disk.
actor BallotBox {
    private let files: BallotFiles
    private let key: [UInt8]
    private let most: Int
    private var cast: [String: CastBallot]
    private var waiting: [Waiting] = []
    private var isWriting = false
    private var isClosing = false
    private var idle: [CheckedContinuation<Void, Never>] = []

    private struct Waiting {
        let ballot: CastBallot
        let answer: CheckedContinuation<Void, any Error>
    }

    init(_ files: BallotFiles, _ list: BallotList, most: Int) {
        self.files = files
        self.most = most
        key = list.key
        cast = Dictionary(list.ballots.map { ($0.token, $0) }) { first, _ in first }
    }

    /// A token's first ballot stands: the same again is answered the same, another isn't taken.
    func take(_ ballot: CastBallot) async throws {
        guard !isClosing else { throw BallotFault.over }
        try await withCheckedThrowingContinuation { answer in
            waiting.append(Waiting(ballot: ballot, answer: answer))
            if !isWriting {
                isWriting = true
                Task { await write() }
            }
        }
    }

    private func write() async {
        while !waiting.isEmpty {
            let group = waiting
            waiting = []
            var together = cast
            let fits = group.map { one in
                let stands = together[one.ballot.token] ?? one.ballot
                together[one.ballot.token] = stands
                return stands.vote == one.ballot.vote
            }
            let fault = together.count > cast.count ? await keep(together) : nil
            if fault == nil { cast = together }
            for (one, fits) in zip(group, fits) {
                if let fault {
                    one.answer.resume(throwing: fault)
                } else if fits {
                    one.answer.resume()
                } else {
                    one.answer.resume(throwing: BallotFault.castOtherwise)
                }
            }
        }
        isWriting = false
        for one in idle { one.resume() }
        idle = []
    }

    private func keep(_ ballots: [String: CastBallot]) async -> (any Error)? {
        let (files, most) = (files, most)
        let list = BallotList(files.name, key: key, ballots.values)
        do {
            try await onDisk { try files.keep(list, most: most) }
            return nil
        } catch {
            return error
        }
    }

    /// Whatever had come by now is in, nothing more comes.
    func close() async throws -> BallotList {
        isClosing = true
        while isWriting { await withCheckedContinuation { idle.append($0) } }
        let (files, list) = (files, BallotList(files.name, key: key, cast.values))
        do {
            try await onDisk { try files.finish(list) }
            return list
        } catch {
            isClosing = false
            throw error
        }
    }

    func stop() async {
        isClosing = true
        while isWriting { await withCheckedContinuation { idle.append($0) } }
    }
}

/// Waiting for a disk holds up nobody who could go on meanwhile; boxes that wait at once share its commit.
func onDisk<Answer: Sendable>(_ body: @escaping @Sendable () throws -> Answer) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
            continuation.resume(with: Result { try body() })
        }
    }
}
