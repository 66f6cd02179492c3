public import Records
public import Selection

extension Casework {
    /// Opens the office on its records: organisations of the programme are there, and the folder is this programme's.
    public static func open(
        _ records: RecordsStore, program: Program, calendar: WorkingCalendar
    ) async throws -> Casework {
        try await records.database.write { store in
            try Settings.set(.program, to: program.id, in: store)
            try Organisations.seed(program.organisations, in: store)
        }
        return Casework(records: records, program: program, calendar: calendar)
    }
}
