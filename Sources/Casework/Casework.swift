public import Records
public import Selection

/// The office: the one way in. Each command is one transaction that authorises, loads the case, gathers facts, decides,
/// appends, projects and puts letters in the outbox.
public struct Casework: Sendable {
    public let records: RecordsStore
    public let program: Program
    public let calendar: WorkingCalendar
    let form: FormCheck

    public init(records: RecordsStore, program: Program, calendar: WorkingCalendar) {
        self.records = records
        self.program = program
        self.calendar = calendar
        form = FormCheck(program)
    }

    /// Carries a command out, or refuses it whole.
    @discardableResult
    public func perform(_ command: Command, _ request: Request) async throws -> Receipt {
        try await records.database.write { records in
            try Transaction(records, self, request).carryOutOnce(command)
        }
    }

    /// Carries commands out one after another in one commit; each is carried out or refused for itself.
    public func perform(
        _ commands: [(command: Command, request: Request)]
    ) async throws -> [Result<Receipt, any Error>] {
        try await records.database.write { records in
            commands.map { command, request in
                Result { try Transaction(records, self, request).carryOutOnce(command) }
            }
        }
    }
}
