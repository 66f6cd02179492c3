public import Records
import Selection
import Synchronization

/// Whether the records may be written to: whole-file checks run behind the first pages, and what they find stops it.
public final class Soundness: Sendable {
    private let records: RecordsStore
    private let fault = Mutex<String?>(nil)

    public init(_ records: RecordsStore) { self.records = records }

    /// What was found, where something was.
    public var found: String? { fault.withLock { $0 } }

    public var mayWrite: Bool { found == nil && records.database.isHealthy }

    /// Recomputes chains, heads, sealed values and files; keeps the first fault.
    public func check() async {
        do {
            try await records.verify()
        } catch is CancellationError {
        } catch {
            fault.withLock { $0 = "\(error)" }
        }
    }

    /// Whether a real write goes through.
    public func writes() async -> Bool {
        guard mayWrite else { return false }
        return (try? await records.database.write { try Counters.next(.health, in: $0) }) != nil
    }
}
