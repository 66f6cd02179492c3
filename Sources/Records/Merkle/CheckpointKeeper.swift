/// Signs a head whenever so many more facts stand, and when asked.
public actor CheckpointKeeper {
    private let checkpoints: Checkpoints
    private let database: any Database
    private let interval: Int
    private let report: @Sendable (any Error) -> Void
    private var signed: Int
    private var highest = 0
    private var isSigning = false

    /// Goes on from the last kept checkpoint. What goes wrong while nobody waits for it is told to `report`.
    public init(
        _ checkpoints: Checkpoints, in database: any Database, every interval: Int = 1_000,
        report: @escaping @Sendable (any Error) -> Void
    ) throws {
        precondition(interval > 0)
        self.checkpoints = checkpoints
        self.database = database
        self.interval = interval
        self.report = report
        signed = try checkpoints.counts().last ?? 0
    }

    /// Says that a fact of this sequence is on disk; a failed signing is tried again at the next one.
    public func noted(sequence: Int) async {
        highest = max(highest, sequence)
        // Whoever signs now looks again afterwards.
        guard !isSigning else { return }
        isSigning = true
        defer { isSigning = false }
        while isDue {
            let before = signed
            do { try await makeNow() } catch { return report(error) }
            if signed == before { return }
        }
    }

    /// Signs the head of now, as at a clean stop or when a publicity goes out.
    @discardableResult
    public func makeNow() async throws -> Checkpoint {
        let checkpoint = try await checkpoints.make(in: database)
        signed = max(signed, checkpoint.count)
        return checkpoint
    }

    private var isDue: Bool { highest / interval > signed / interval }
}
