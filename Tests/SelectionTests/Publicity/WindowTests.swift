import Papers
import Selection
import Testing

@Suite struct WindowTests {
    static let noon = 720
    let calendar: WorkingCalendar

    init() throws { calendar = try shippedCalendar() }

    private func window(
        _ posted: Posting, days: Int = 5, count: DayCount = .postingDay
    ) throws(WindowRefusal) -> Window {
        try Window(
            posted: posted, workingDays: days, count: count, latestPostMinute: Self.noon, calendar: calendar)
    }

    private func window(posted: String, count: DayCount = .postingDay) throws -> Window {
        if let day = Day(posted) { return try window(.day(day), count: count) }
        return try window(.moment(try #require(Moment(posted))), count: count)
    }

    @Test(arguments: fiveDayWindows)
    func `five working days count from the posting day when it is worked`(sample: FiveDayWindow) throws {
        let window = try window(posted: sample.posted)
        #expect(window.days.map(\.description) == sample.days)
        #expect(window.last == Day(sample.days[4]))
        #expect(window.free == Moment(window.last.adding(days: 1)))
    }

    @Test(arguments: fiveDayWindows)
    func `five working days may also count from the day after the posting`(sample: FiveDayWindow) throws {
        #expect(try window(posted: sample.posted, count: .nextDay).last == Day(sample.lastFromNextDay))
    }

    @Test func `a window posted on 25 September 2023 is free on 8 October at midnight`() throws {
        #expect(try window(posted: "2023-09-25").free.description == "2023-10-08T00:00:00+08:00")
    }

    @Test func `a window may begin and end on a Sunday that makes up for a holiday`() throws {
        let window = try window(.day(try #require(Day("2023-10-08"))), days: 1)
        #expect(window.days == [try #require(Day("2023-10-08"))])
        #expect(window.last.weekday == 7)
    }

    @Test(arguments: [
        ("2023-09-11T11:59:59+08:00", "2023-09-11"), ("2023-09-11T12:00:00+08:00", "2023-09-11"),
        ("2023-09-11T12:00:00.001+08:00", "2023-09-12"), ("2023-09-11T23:59:59+08:00", "2023-09-12"),
        ("2023-09-28T12:01:00+08:00", "2023-10-07"), ("2023-09-30T13:00:00+08:00", "2023-10-07"),
    ])
    func `a posting after the latest hour counts as the next working day`(posted: String, firstDay: String) throws {
        #expect(try window(posted: posted).days[0] == Day(firstDay))
    }

    @Test func `a late posting counted from the next day begins two working days on`() throws {
        #expect(try window(posted: "2023-09-11T12:01:00+08:00", count: .nextDay).days[0] == Day("2023-09-13"))
    }

    @Test func `the hour is China's, whatever zone the moment is written in`() throws {
        #expect(try window(posted: "2023-09-11T04:00:00Z").days[0] == Day("2023-09-11"))
        #expect(try window(posted: "2023-09-11T04:00:01Z").days[0] == Day("2023-09-12"))
    }

    @Test func `a window that ends on the last day announced is given`() throws {
        let window = try window(posted: "2026-12-25")
        #expect(window.last == Day("2026-12-31"))
        #expect(window.free.description == "2027-01-01T00:00:00+08:00")
    }

    @Test(arguments: ["2026-12-28", "2026-12-31", "2027-03-01"])
    func `a window that reaches into a year not announced is refused`(posted: String) throws {
        #expect(throws: WindowRefusal.notAnnounced(NotAnnounced(year: 2027))) { try window(posted: posted) }
    }

    @Test func `a window passes from one announced year into the next`() throws {
        #expect(try window(posted: "2023-12-26").last == Day("2024-01-02"))
    }

    @Test(arguments: [0, -1]) func `a window has at least one day`(days: Int) throws {
        let posted = Posting.day(try #require(Day("2023-09-11")))
        #expect(throws: WindowRefusal.noDays(days)) { try window(posted, days: days) }
    }
}

/// A posting, the five days it leads to, and where they end when counted from the next day.
struct FiveDayWindow: Sendable {
    let posted: String
    let days: [String]
    let lastFromNextDay: String

    init(_ posted: String, _ days: String, _ lastFromNextDay: String) {
        self.posted = posted
        self.days = days.split(separator: " ").map(String.init)
        self.lastFromNextDay = lastFromNextDay
    }
}

let fiveDayWindows = [
    FiveDayWindow("2023-09-22", "2023-09-22 2023-09-25 2023-09-26 2023-09-27 2023-09-28", "2023-10-07"),
    FiveDayWindow("2023-09-25", "2023-09-25 2023-09-26 2023-09-27 2023-09-28 2023-10-07", "2023-10-08"),
    FiveDayWindow("2023-09-28", "2023-09-28 2023-10-07 2023-10-08 2023-10-09 2023-10-10", "2023-10-11"),
    FiveDayWindow("2023-09-30", "2023-10-07 2023-10-08 2023-10-09 2023-10-10 2023-10-11", "2023-10-11"),
    FiveDayWindow("2023-10-09", "2023-10-09 2023-10-10 2023-10-11 2023-10-12 2023-10-13", "2023-10-16"),
    FiveDayWindow("2023-12-26", "2023-12-26 2023-12-27 2023-12-28 2023-12-29 2024-01-02", "2024-01-03"),
    FiveDayWindow("2024-01-31", "2024-01-31 2024-02-01 2024-02-02 2024-02-04 2024-02-05", "2024-02-06"),
    FiveDayWindow("2024-02-04", "2024-02-04 2024-02-05 2024-02-06 2024-02-07 2024-02-08", "2024-02-09"),
    FiveDayWindow("2024-02-07", "2024-02-07 2024-02-08 2024-02-09 2024-02-18 2024-02-19", "2024-02-20"),
    FiveDayWindow("2024-04-01", "2024-04-01 2024-04-02 2024-04-03 2024-04-07 2024-04-08", "2024-04-09"),
    FiveDayWindow("2024-09-26", "2024-09-26 2024-09-27 2024-09-29 2024-09-30 2024-10-08", "2024-10-09"),
    FiveDayWindow("2025-01-24", "2025-01-24 2025-01-26 2025-01-27 2025-02-05 2025-02-06", "2025-02-07"),
    FiveDayWindow("2026-02-12", "2026-02-12 2026-02-13 2026-02-14 2026-02-24 2026-02-25", "2026-02-26"),
    FiveDayWindow("2026-09-18", "2026-09-18 2026-09-20 2026-09-21 2026-09-22 2026-09-23", "2026-09-24"),
    FiveDayWindow("2026-09-24", "2026-09-24 2026-09-28 2026-09-29 2026-09-30 2026-10-08", "2026-10-09"),
]
