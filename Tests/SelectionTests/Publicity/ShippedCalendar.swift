import Foundation
import Papers
import Selection

/// The calendar shipped in `calendars/`.
func shippedCalendar(of file: String = #filePath) throws -> WorkingCalendar {
    var place = URL(filePath: file)
    while place.lastPathComponent != "Tests" { place.deleteLastPathComponent() }
    return try CalendarReader.read(folder: place.deletingLastPathComponent().appending(path: "calendars").path)
}
