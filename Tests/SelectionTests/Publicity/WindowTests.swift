import Foundation
import Papers
import Selection
import Testing

/// 三（二）, R27: five working days by both readings, over rest days, make-up days and the ends of years.
@Suite struct WindowTests {
    static func window(_ posted: String, _ count: DayCount) throws -> Window {
        let folder = #filePath.components(separatedBy: "/Tests/")[0]
        return try Window(
            posted: .day(Given.day(posted)), workingDays: 5, count: count, latestPostMinute: 720,
            calendar: try CalendarReader.read(folder: folder + "/calendars"))
    }

    @Test(arguments: [
        ("2023-09-22", "2023-09-28", "2023-10-07"), ("2023-09-25", "2023-10-07", "2023-10-08"),
        ("2023-09-28", "2023-10-10", "2023-10-11"), ("2023-09-30", "2023-10-11", "2023-10-11"),
        ("2023-10-09", "2023-10-13", "2023-10-16"), ("2023-12-26", "2024-01-02", "2024-01-03"),
        ("2024-01-31", "2024-02-05", "2024-02-06"), ("2024-02-04", "2024-02-08", "2024-02-09"),
        ("2024-02-07", "2024-02-19", "2024-02-20"), ("2024-04-01", "2024-04-08", "2024-04-09"),
        ("2024-09-26", "2024-10-08", "2024-10-09"), ("2025-01-24", "2025-02-06", "2025-02-07"),
        ("2026-02-12", "2026-02-25", "2026-02-26"), ("2026-09-18", "2026-09-23", "2026-09-24"),
        ("2026-09-24", "2026-10-08", "2026-10-09"),
    ])
    func `a window ends on the day practice counts`(posted: String, postingDay: String, nextDay: String) throws {
        #expect(try Self.window(posted, .postingDay).last.description == postingDay)
        #expect(try Self.window(posted, .nextDay).last.description == nextDay)
    }

    @Test func `a window into a year not announced is refused, never guessed`() {
        #expect(throws: WindowRefusal.notAnnounced(NotAnnounced(year: 2027))) {
            try Self.window("2026-12-28", .postingDay)
        }
    }
}
