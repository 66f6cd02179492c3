import Foundation
import FoundationNetworking
import Selection
import Testing

/// What was acknowledged is there, once, whenever the server was killed.
@Suite(.serialized) struct KillTests {
    /// 50 in the suite; `KILLS` asks for a longer trial, in which proofs are uploaded meanwhile.
    static let asked = Int(ProcessInfo.processInfo.environment["KILLS"] ?? "")
    static let kills = asked ?? 50
    /// How many may be answered before a kill, which comes within so many microseconds of the last.
    static let answers = 1...12
    static let delay: ClosedRange<UInt32> = 0...8000

    @Test(.timeLimit(.minutes(60)))
    func `a server killed again and again under load keeps every submission it acknowledged, once`() async throws {
        let named = UInt64(ProcessInfo.processInfo.environment["SEED"] ?? "")
        let seed = named ?? UInt64.random(in: 0...UInt64(UInt32.max))
        print("kills: \(Self.kills), SEED=\(seed)")
        var chance = Chance(state: seed)
        let perKill = Self.answers.upperBound + 2 * Load.connections
        let folder = try await WaitingApplicants(Self.kills * perKill)
        let port = try RunningServer.freePort()
        var (waiting, acknowledged, hits) = (folder.applicants, [AccountID: String](), 0)
        for _ in 0..<Self.kills {
            let server = try await RunningServer.start(on: folder, port: port)
            let other = Self.asked == nil ? nil : waiting.popLast()
            let (count, uploads) = await Load(waiting, at: server).run(
                killAfter: Int.random(in: Self.answers, using: &chance),
                delay: UInt32.random(in: Self.delay, using: &chance), uploadingTo: other)
            #expect(count.refused == [], "SEED=\(seed)")
            if !count.unanswered.isEmpty { hits += 1 }
            acknowledged.merge(count.acknowledged) { $1 }
            if let other { try await folder.requireProofs(uploads, of: other) }
            // Whoever got no answer is the first to ask again, under the same key.
            waiting = count.unanswered + count.waiting
        }
        #expect(hits * 10 >= Self.kills * 9, "only \(hits) of \(Self.kills) kills hit a request, SEED=\(seed)")
        try await answerAll(waiting.prefix(Load.connections), &acknowledged, folder, port)
        try await folder.requireOnce(acknowledged)
        try folder.requireSound()
        print("answered: \(acknowledged.count), kills that hit a request: \(hits)")
    }

    @Test func `a submission that was acknowledged and is gone is missed`() async throws {
        let folder = try await WaitingApplicants(2)
        let before = try WaitingApplicants(copying: folder)
        var acknowledged: [AccountID: String] = [:]
        try await answerAll(folder.applicants.prefix(1), &acknowledged, folder, try RunningServer.freePort())
        try await folder.requireOnce(acknowledged)
        await #expect(throws: Missing.self) { try await before.requireOnce(acknowledged) }
        let another = [folder.applicants[1].account: try #require(acknowledged.values.first)]
        await #expect(throws: Missing.self) { try await folder.requireOnce(another) }
    }

    @Test func `a proof that was acknowledged and is gone is missed`() async throws {
        let folder = try await WaitingApplicants(1)
        await #expect(throws: Missing.self) { try await folder.requireProofs(1, of: folder.applicants[0]) }
    }

    /// Nobody kills this one: everyone who asks is answered.
    private func answerAll(
        _ waiting: ArraySlice<WaitingApplicants.Applicant>, _ acknowledged: inout [AccountID: String],
        _ folder: WaitingApplicants, _ port: Int
    ) async throws {
        let server = try await RunningServer.start(on: folder, port: port)
        for applicant in waiting {
            guard case .acknowledged(let id) = await server.submit(applicant, .shared) else {
                throw Missing(account: applicant.account)
            }
            acknowledged[applicant.account] = id
        }
        server.kill()
    }
}

/// SplitMix64: the same seed gives the same delays.
struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
