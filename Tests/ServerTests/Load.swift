import Foundation
import FoundationNetworking
import Selection
import Synchronization

/// Several connections that hand in one draft after another until the server is gone, and what became of each.
final class Load: Sendable {
    struct Count: Sendable {
        var waiting: ArraySlice<WaitingApplicants.Applicant>
        var acknowledged: [AccountID: String] = [:]
        /// Asked for when the server was killed.
        var unanswered: [WaitingApplicants.Applicant] = []
        var refused: [Int] = []
        var isOver = false
    }

    static let connections = 8

    private let server: RunningServer
    private let session: URLSession
    private let count: Mutex<Count>

    init(_ waiting: [WaitingApplicants.Applicant], at server: RunningServer) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = Self.connections + 1
        configuration.timeoutIntervalForRequest = 30
        self.server = server
        session = URLSession(configuration: configuration)
        count = Mutex(Count(waiting: waiting[...]))
    }

    /// Kills the server so many microseconds after so many answers, while the other connections wait for theirs.
    /// Meanwhile proofs go to another applicant's draft where one is named; gives how many were kept for certain.
    func run(
        killAfter answers: Int, delay: UInt32, uploadingTo other: WaitingApplicants.Applicant? = nil
    ) async -> (count: Count, uploads: Int) {
        async let uploads = upload(to: other)
        await withTaskGroup { group in
            for _ in 0..<Self.connections { group.addTask { await self.handIn(killAfter: answers, delay) } }
        }
        return (count.withLock { $0 }, await uploads)
    }

    private func handIn(killAfter answers: Int, _ delay: UInt32) async {
        while let applicant = count.withLock({ $0.isOver ? nil : $0.waiting.popFirst() }) {
            let outcome = await server.submit(applicant, session)
            let isLast = count.withLock { count in
                switch outcome {
                case .acknowledged(let id): count.acknowledged[applicant.account] = id
                case .unknown: count.unanswered.append(applicant)
                case .refused(let status): count.refused.append(status)
                }
                return count.acknowledged.count == answers
            }
            if case .acknowledged = outcome, isLast { kill(after: delay) }
        }
    }

    private func kill(after delay: UInt32) {
        usleep(delay)
        count.withLock { $0.isOver = true }
        server.kill()
    }

    private func upload(to other: WaitingApplicants.Applicant?) async -> Int {
        guard let other else { return 0 }
        var kept = 0
        while case .acknowledged = await server.upload(kept, other, session) { kept += 1 }
        return kept
    }
}
