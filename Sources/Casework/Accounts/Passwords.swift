import CSodium
import Foundation
import Synchronization

/// Argon2id passwords. Hashing takes long by intent, so it has threads of its own, as many as there are cores.
public struct Passwords: Sendable {
    /// What a hash costs; the stored text names it, so it may change from one day to the next.
    public struct Cost: Sendable, Hashable {
        public let memory: Int
        public let passes: Int

        public init(memory: Int, passes: Int) {
            self.memory = memory
            self.passes = passes
        }

        /// 64 MiB and 2 passes.
        public static let standard = Cost(memory: 64 << 20, passes: 2)
    }

    private let cost: Cost
    private let bench: HashingBench
    /// What an unknown account's password is compared with, so that the answer takes as long.
    private let decoy: PasswordHash

    /// With how many may wait for a thread before the next is told that it is busy.
    public init(cost: Cost = .standard, waiting: Int = 100) throws {
        guard sodium_init() >= 0 else { throw PasswordFault.noSodium }
        self.cost = cost
        bench = HashingBench(limit: waiting)
        decoy = try Self.hash("", cost)
    }

    public func hash(_ password: String) async throws -> PasswordHash {
        try await bench.run { [cost] in try Self.hash(password, cost) }
    }

    /// The hash of a chosen password, once it may be one for this login.
    func hash(_ password: ChosenPassword, for login: String) async throws -> PasswordHash {
        try password.check(for: login)
        return switch password {
        case .typed(let text): try await hash(text)
        case .hashed(let hash): hash
        }
    }

    /// Whether a password fits; against none it never does, and takes as long.
    func matches(_ password: String, _ stored: PasswordHash?) async throws -> Bool {
        let fits = try await bench.run { [decoy] in Self.fits(password, stored ?? decoy) }
        return fits && stored != nil
    }

    /// The hash to store instead, when the stored one was made at another cost.
    func renewed(_ stored: PasswordHash, of password: String) async throws -> PasswordHash {
        let isCurrent = crypto_pwhash_str_needs_rehash(stored.text, UInt64(cost.passes), cost.memory) == 0
        return isCurrent ? stored : try await hash(password)
    }

    /// Refuses before anything is noted, when too many wait.
    func demandRoom() throws(AccountFault) { try bench.demandRoom() }

    /// How many passwords were hashed or compared since the start: each costs the same.
    var hashings: Int { bench.taken }

    private static func hash(_ password: String, _ cost: Cost) throws -> PasswordHash {
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        let result = crypto_pwhash_str(&text, bytes, UInt64(bytes.count), UInt64(cost.passes), cost.memory)
        guard result == 0 else { throw PasswordFault.noMemory }
        let letters = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return PasswordHash(text: String(decoding: letters, as: UTF8.self))
    }

    private static func fits(_ password: String, _ stored: PasswordHash) -> Bool {
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(stored.text, bytes, UInt64(bytes.count)) == 0
    }
}

/// Why no password can be hashed on this machine.
public enum PasswordFault: Error, Sendable, Hashable {
    case noSodium
    /// There is no memory for one hash.
    case noMemory
}

/// Threads for work that blocks: as many as there are cores, and only so many who wait.
private final class HashingBench: Sendable {
    private let threads = OperationQueue()
    private let count = Mutex(0)
    private let total = Mutex(0)
    private let limit: Int

    /// How many pieces of work were taken since the start.
    var taken: Int { total.withLock(\.self) }

    init(limit: Int) {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        threads.maxConcurrentOperationCount = cores
        self.limit = limit + cores
    }

    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try enter()
        total.withLock { $0 += 1 }
        defer { count.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            threads.addOperation { continuation.resume(with: Result { try work() }) }
        }
    }

    func demandRoom() throws(AccountFault) {
        guard count.withLock({ $0 < limit }) else { throw .busy }
    }

    private func enter() throws(AccountFault) {
        let entered = count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
        guard entered else { throw .busy }
    }
}
