import Casework
import Foundation
import FoundationNetworking
import Records
import Selection
import Synchronization
import Testing

/// What was acknowledged is there, once, whenever the server was killed.
@Suite(.serialized) struct KillTests {
    /// 50 in the suite; more where `KILLS` asks for a longer trial.
    static let kills = Int(ProcessInfo.processInfo.environment["KILLS"] ?? "") ?? 50
    static let perKill = 24
    static let connections = 8

    @Test(.timeLimit(.minutes(15)))
    func `a server killed again and again under load keeps every submission it acknowledged, once`() async throws {
        let folder = try await WaitingApplicants(Self.kills * Self.perKill)
        let port = try KilledServer.freePort()
        var waiting = folder.applicants
        var acknowledged: [AccountID: String] = [:]
        var lost = 0
        for _ in 0..<Self.kills {
            let server = try await KilledServer.start(on: folder.path, port: port)
            let group = Array(waiting.prefix(Self.perKill))
            let outcomes = await Self.handIn(group, at: server, killAfter: Int.random(in: 1...(Self.perKill / 2)))
            #expect(outcomes.values.filter { if case .refused = $0 { true } else { false } } == [])
            lost += outcomes.values.count { $0 == .unknown }
            for applicant in group {
                if case .acknowledged(let id) = outcomes[applicant.account] { acknowledged[applicant.account] = id }
            }
            waiting.removeAll { acknowledged[$0.account] != nil }
        }
        #expect(lost >= Self.kills, "only \(lost) requests were under way when the server was killed")
        try await askAgain(waiting, &acknowledged, folder, port)
        try await requireOnce(acknowledged, in: folder)
        try requireSound(folder)
    }

    @Test func `a submission that is gone is missed`() async throws {
        let folder = try await WaitingApplicants(2)
        await #expect(throws: Missing.self) {
            try await requireOnce([folder.applicants[0].account: "d1"], in: folder)
        }
    }

    /// Hands in over several connections and kills the server after so many answers, while others are under way.
    private static func handIn(
        _ group: [WaitingApplicants.Applicant], at server: KilledServer, killAfter: Int
    ) async -> [AccountID: Outcome] {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = connections
        configuration.timeoutIntervalForRequest = 20
        let session = URLSession(configuration: configuration)
        let answers = Countdown(from: killAfter)
        return await withTaskGroup(of: (AccountID, Outcome).self) { tasks in
            for applicant in group {
                tasks.addTask {
                    let outcome = await server.submit(applicant, session)
                    if case .acknowledged = outcome, answers.isLast() { server.kill() }
                    return (applicant.account, outcome)
                }
            }
            return await tasks.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    /// Whoever got no answer asks again under the same key, and gets one.
    private func askAgain(
        _ waiting: [WaitingApplicants.Applicant], _ acknowledged: inout [AccountID: String],
        _ folder: WaitingApplicants, _ port: Int
    ) async throws {
        let server = try await KilledServer.start(on: folder.path, port: port)
        for applicant in waiting {
            guard case .acknowledged(let id) = await server.submit(applicant, .shared) else {
                throw Missing(account: applicant.account)
            }
            acknowledged[applicant.account] = id
        }
        server.kill()
    }

    /// Each acknowledged dossier is its applicant's only one.
    private func requireOnce(_ acknowledged: [AccountID: String], in folder: WaitingApplicants) async throws {
        try await folder.open { records in
            for (account, id) in acknowledged {
                let rows = try await records.database.read { try DossierRows.rows(of: account, in: $0) }
                guard rows.map(\.id.text) == [id] else { throw Missing(account: account) }
                let facts = try await records.database.read { records in
                    try Ledger.facts(of: CaseKey(.dossier, id), in: records)
                }
                guard facts.map(\.name) == ["submitted"] else { throw Missing(account: account) }
            }
        }
    }

    /// Every chain and every list stands as the facts make it.
    private func requireSound(_ folder: WaitingApplicants) throws {
        for command in ["verify", "rebuild"] {
            let process = Process()
            process.executableURL = URL(filePath: WaitingApplicants.root + "/.build/debug/bole")
            process.arguments = ["journal", command, "--data", folder.path]
            process.currentDirectoryURL = URL(filePath: WaitingApplicants.root)
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "bole journal \(command)")
        }
    }

    /// Counts answers down to the one after which the server is killed.
    private final class Countdown: Sendable {
        private let left: Mutex<Int>

        init(from count: Int) { left = Mutex(count) }

        func isLast() -> Bool {
            left.withLock { left in
                left -= 1
                return left == 0
            }
        }
    }

    struct Missing: Error {
        let account: AccountID
    }
}
