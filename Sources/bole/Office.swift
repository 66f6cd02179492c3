import Casework
import Papers
import Records
import SQLiteDatabase
import Selection

/// A data folder opened with its programme.
struct Office {
    let folder: String
    let casework: Casework

    static func open(_ folder: String, keys: String, program path: String) async throws -> Office {
        let program = try ProgramReader.read(folder: path)
        guard let calendars = Locations.calendars(ofProgram: path) else {
            throw Complaint("there are no calendars beside \(path)")
        }
        let calendar = try CalendarReader.read(folder: calendars)
        let records = try await RecordsStore.open(folder: folder, keysPath: keys) { try SQLiteDatabase(folder: $0) }
        do {
            return Office(
                folder: folder, casework: try await Casework.open(records, program: program, calendar: calendar))
        } catch {
            try? await records.database.close()
            throw error
        }
    }

    /// Opens a folder, does something in it, and closes it again.
    static func with<Answer>(
        _ folder: String, keys: String, program path: String, _ body: (Office) async throws -> Answer
    ) async throws -> Answer {
        let office = try await open(folder, keys: keys, program: path)
        do {
            let answer = try await body(office)
            try await office.casework.records.database.close()
            return answer
        } catch {
            try? await office.casework.records.database.close()
            throw error
        }
    }

    /// The folder's clock: simulated where it is so for good, or from now on; real otherwise, for good too.
    func clock(from moment: Moment?) async throws -> any Clock {
        let database = casework.records.database
        do {
            if let moment { return try await SimulatedClock.start(at: moment, in: database) }
            try await database.write { try Settings.set(.clock, to: "real", in: $0) }
            return SystemClock()
        } catch let stands as SettingStands {
            throw Complaint(
                stands.found == "real"
                    ? "\(folder) has run on real time: it takes no simulated clock"
                    : "\(folder) is on a simulated clock: give --clock a moment, it goes on from where it stands")
        }
    }
}
