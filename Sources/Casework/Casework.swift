public import Records
public import Selection

/// The office: the one way in. Each command is one transaction that authorises, loads the case, gathers facts, decides,
/// appends, projects and puts letters in the outbox.
public struct Casework: Sendable {
    public let records: RecordsStore
    public let program: Program
    public let calendar: WorkingCalendar
    /// Signs heads: at every thousand facts, at every publicity, and when the server stops.
    public let checkpoints: CheckpointKeeper
    let form: FormCheck
    let memory: CaseMemory
    /// Proposals that are being solved.
    let proposing = WorkUnderWay<Int>()

    /// Opens the office on its records: the programme's organisations are there, and the folder is this programme's.
    /// A head that can't be signed is told to `report`; what it would cover stays on disk.
    /// - Parameter remembering: about how many cases are kept in memory, some five kilobytes each.
    public static func open(
        _ records: RecordsStore, program: Program, calendar: WorkingCalendar, remembering: Int = 2_000,
        report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) async throws -> Casework {
        try await records.database.write { store in
            try Settings.set(.program, to: program.id, in: store)
            try Organisations.seed(program.organisations, in: store)
        }
        return Casework(
            records: records, program: program, calendar: calendar,
            checkpoints: try CheckpointKeeper(records.checkpoints, in: records.database, report: report),
            form: FormCheck(program), memory: CaseMemory(capacity: remembering))
    }

    /// Carries a command out, or refuses it whole.
    @discardableResult
    public func perform(_ command: Command, _ request: Request) async throws -> Receipt {
        let ahead = try await readAhead(command)
        let ballots = try await ballotsAhead(of: command, request)
        let conflicts = try await conflictsAhead(of: command, request)
        let receipt = try await records.database.write { records in
            try Transaction(records, self, request, ahead: ahead, ballots: ballots, conflicts: conflicts)
                .carryOutOnce(command)
        }
        try await settleBallots(after: command)
        await sign(command, receipt)
        return receipt
    }

    /// Carries commands out one after another, many to a commit; each is carried out or refused for itself. While some
    /// are written, what the next ones rest on is read.
    public func perform(
        _ commands: [(command: Command, request: Request)]
    ) async -> [Result<Receipt, any Error>] {
        let groups = stride(from: 0, to: commands.count, by: Self.shared).map {
            Array(commands[$0..<min($0 + Self.shared, commands.count)])
        }
        var answers: [Result<Receipt, any Error>] = []
        var ahead = await readAhead((groups.first ?? []).map(\.command))
        for (index, group) in groups.enumerated() {
            let following = index + 1 < groups.count ? groups[index + 1].map(\.command) : []
            async let next = readAhead(following)
            answers += await write(group, ahead)
            ahead = await next
        }
        return answers
    }

    /// As many as share a commit.
    private static let shared = 200

    private func write(
        _ commands: [(command: Command, request: Request)], _ ahead: [ReadDraft?]
    ) async -> [Result<Receipt, any Error>] {
        let bodies = zip(commands, ahead).map { asked, ahead in
            { @Sendable (records: any Writing) throws -> Receipt in
                try Transaction(records, self, asked.request, ahead: ahead).carryOutOnce(asked.command)
            }
        }
        let answers = await records.database.write(each: bodies)
        for ((command, _), answer) in zip(commands, answers) {
            if case .success(let receipt) = answer { await sign(command, receipt) }
        }
        return answers
    }

    /// What was posted is covered by a signed head at once, so that the public page can show it.
    private func sign(_ command: Command, _ receipt: Receipt) async {
        if case .publicity(_, .post) = command {
            await checkpoints.signSoon()
        } else {
            await checkpoints.noted(sequence: receipt.sequence)
        }
    }
}
