import Papers
import Selection

extension ProgramOption {
    /// The programme asked for and its calendar; every fault is told.
    func read() throws -> (program: Program, calendar: WorkingCalendar) {
        let folder = try folder()
        guard let calendars = Locations.calendars(ofProgram: folder) else {
            throw Complaint("there are no calendars beside \(folder)")
        }
        do throws(ProgramFaults) {
            return (try ProgramReader.read(folder: folder), try CalendarReader.read(folder: calendars))
        } catch {
            throw Complaint(error.description)
        }
    }
}
