import Crypto
public import Selection
import Synchronization

/// Takes personal values while facts are encoded; the vault stores them afterwards, in the same transaction.
public final class CollectingSealer: Sealer {
    struct SaltedValue: Sendable {
        let commitment: Commitment
        /// The salt's 32 bytes, then the value's canonical JSON.
        let salted: [UInt8]
    }

    private let values = Mutex<[SaltedValue]>([])

    public init() {}

    /// The salt is random, so that nobody can find a name by trying names against the commitment.
    public func seal(_ value: some Encodable) throws -> Commitment {
        let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        let salted = salt + (try CanonicalJSON.encode(value))
        let commitment = Commitment(Fingerprint(of: salted).hex)
        values.withLock { $0.append(SaltedValue(commitment: commitment, salted: salted)) }
        return commitment
    }

    func take() -> [SaltedValue] {
        values.withLock { values in
            defer { values = [] }
            return values
        }
    }
}
