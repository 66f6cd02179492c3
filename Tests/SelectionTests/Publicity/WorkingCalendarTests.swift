import Papers
import Selection
import Testing

@Suite struct WorkingCalendarTests {
    let calendar: WorkingCalendar

    init() throws { calendar = try shippedCalendar() }

    @Test(arguments: [
        ("2023-09-11", true), ("2023-09-16", false), ("2023-09-29", false), ("2023-10-06", false),
        ("2023-10-07", true), ("2023-10-08", true), ("2024-02-04", true), ("2024-02-09", true),
        ("2026-02-14", true), ("2026-12-31", true),
    ])
    func `a holiday is off, a make-up day is worked, any other day follows the week`(
        day: String, isWorked: Bool
    ) throws {
        #expect(try calendar.isWorkingDay(try #require(Day(day))) == isWorked)
    }

    @Test(arguments: [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
    func `each announced year has its number of working days`(year: Int, count: Int) throws {
        let first = try #require(Day(year: year, month: 1, day: 1))
        let last = try #require(Day(year: year, month: 12, day: 31))
        #expect(try calendar.workingDays(from: first, through: last) == count)
    }

    @Test func `a year that isn't announced has no answer`() throws {
        let day = try #require(Day("2027-01-04"))
        #expect(throws: NotAnnounced(year: 2027)) { try calendar.isWorkingDay(day) }
        #expect(throws: NotAnnounced(year: 2022)) {
            try calendar.isWorkingDay(try #require(Day("2022-12-30")))
        }
    }

    @Test func `the working day after the last before a holiday is the make-up day behind it`() throws {
        #expect(try calendar.workingDay(after: try #require(Day("2023-09-28"))) == Day("2023-10-07"))
    }

    @Test func `a working day is the first on or after itself`() throws {
        let day = try #require(Day("2023-10-07"))
        #expect(try calendar.firstWorkingDay(onOrAfter: day) == day)
        #expect(try calendar.firstWorkingDay(onOrAfter: try #require(Day("2023-09-30"))) == day)
    }

    @Test(arguments: [(0, "2023-09-28"), (1, "2023-10-07"), (5, "2023-10-11")])
    func `adding working days doesn't count the day it starts from`(count: Int, reached: String) throws {
        #expect(try calendar.adding(workingDays: count, to: try #require(Day("2023-09-28"))) == Day(reached))
    }

    @Test func `adding across the end of the announced years is refused`() throws {
        let day = try #require(Day("2026-12-30"))
        #expect(try calendar.adding(workingDays: 1, to: day) == Day("2026-12-31"))
        #expect(throws: NotAnnounced(year: 2027)) { try calendar.adding(workingDays: 2, to: day) }
    }

    @Test func `no days lie between a day and an earlier one`() throws {
        let (first, last) = (try #require(Day("2023-09-12")), try #require(Day("2023-09-11")))
        #expect(try calendar.workingDays(from: first, through: last) == 0)
    }

    @Test func `a region's own day overrides the state's`() throws {
        let (holiday, workday) = (try #require(Day("2023-09-12")), try #require(Day("2023-09-29")))
        let regional = calendar.overridden(by: [
            holiday: SpecialDay(.holiday, "庆典"), workday: SpecialDay(.workday, "庆典"),
        ])
        #expect(try regional.isWorkingDay(holiday) == false)
        #expect(try regional.isWorkingDay(workday) == true)
        #expect(regional.name(of: holiday) == "庆典")
        #expect(try regional.isWorkingDay(holiday.adding(days: 1)) == true)
    }

    @Test func `a holiday and the day that makes up for it bear its name`() throws {
        #expect(
            calendar.name(of: try #require(Day("2023-10-07")))
                == calendar.name(of: try #require(Day("2023-10-02"))))
        #expect(calendar.name(of: try #require(Day("2023-09-11"))) == nil)
    }
}
