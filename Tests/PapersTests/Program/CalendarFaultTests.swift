import Papers
import Selection
import Testing

@Suite struct CalendarFaultTests {
    let folder: SpoiltFolder

    init() throws { folder = try SpoiltFolder(copying: "calendars") }

    @Test func `the shipped calendars have no fault and announce four years`() throws {
        #expect(folder.calendarFaults() == [])
        #expect(try CalendarReader.read(folder: folder.path).announcedYears == [2023, 2024, 2025, 2026])
    }

    @Test(arguments: [
        ("2023-01-01,holiday,元旦", "2023-01-32,holiday,元旦",
            "`2023-01-32` isn't a day of the calendar such as 2023-10-01"),
        ("2023-01-01,holiday,元旦", "2023-01-01,feast,元旦", "`feast` isn't one of holiday, workday"),
        ("2023-01-01,holiday,元旦", "2023-01-01,,元旦", "`kind` is empty"),
        ("2023-01-01,holiday,元旦", "2027-01-01,holiday,元旦", "2027 isn't announced in years.csv"),
        ("2023-01-02,holiday,元旦", "2023-01-01,holiday,元旦",
            "the date `2023-01-01` stands twice; the first is on line 2"),
        ("2023-01-02,holiday,元旦", "2023-01-02,holiday", "2 cells where the header has 3"),
    ])
    func `a spoilt day is named on its line`(old: String, new: String, message: String) throws {
        let line = try folder.replace(old, with: new, in: "cn.csv")
        #expect(folder.calendarFaults() == ["cn.csv:\(line): \(message)"])
    }

    @Test func `a year that isn't one, or announced on no day, is a fault`() throws {
        let line = try folder.append("MMXX,soon,放假通知", to: "years.csv")
        #expect(
            folder.calendarFaults() == [
                "years.csv:\(line): `soon` isn't a day of the calendar such as 2022-12-08",
                "years.csv:\(line): `MMXX` isn't a year such as 2023",
            ])
    }

    @Test func `the region's day overrides the state's`() throws {
        _ = try folder.append("2023-10-07,holiday,庆典", to: "nmg.csv")
        let calendar = try CalendarReader.read(folder: folder.path)
        #expect(try calendar.isWorkingDay(try #require(Day("2023-10-07"))) == false)
        #expect(try calendar.isWorkingDay(try #require(Day("2023-10-08"))) == true)
    }

    @Test func `a year becomes announced by a line and its days`() throws {
        _ = try folder.append("2027,2026-11-10,放假通知", to: "years.csv")
        _ = try folder.append("2027-01-01,holiday,元旦", to: "cn.csv")
        let calendar = try CalendarReader.read(folder: folder.path)
        #expect(try calendar.workingDay(after: try #require(Day("2026-12-31"))) == Day("2027-01-04"))
    }
}
