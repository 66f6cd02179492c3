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

    /// Opens the office on its records: the programme's organisations are there, and the folder is this programme's.
    /// A head that can't be signed is told to `report`; what it would cover stays on disk.
    public static func open(
        _ records: RecordsStore, program: Program, calendar: WorkingCalendar,
        report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) async throws -> Casework {
        try await records.database.write { store in
            try Settings.set(.program, to: program.id, in: store)
            try Organisations.seed(program.organisations, in: store)
        }
        return Casework(
            records: records, program: program, calendar: calendar,
            checkpoints: try CheckpointKeeper(records.checkpoints, in: records.database, report: report),
            form: FormCheck(program))
    }

    /// Carries a command out, or refuses it whole.
    @discardableResult
    public func perform(_ command: Command, _ request: Request) async throws -> Receipt {
        let ahead = try await readAhead(command)
        let receipt = try await records.database.write { records in
            try Transaction(records, self, request, ahead: ahead).carryOutOnce(command)
        }
        await sign(command, receipt)
        return receipt
    }

    /// Carries commands out one after another in one commit; each is carried out or refused for itself.
    public func perform(
        _ commands: [(command: Command, request: Request)]
    ) async throws -> [Result<Receipt, any Error>] {
        let answers = try await records.database.write { records in
            commands.map { command, request in
                Result { try Transaction(records, self, request).carryOutOnce(command) }
            }
        }
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
