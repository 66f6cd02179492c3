import Selection
import Testing

@Suite struct DayTests {
    @Test(arguments: ["1973-01-01", "1978-12-31", "2000-02-29", "2023-10-14", "2024-02-29", "1900-03-01"])
    func `a day is written as it was read`(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(arguments: ["2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-1-1", "", "20230101",
        "２０２３-01-01", "2023-01-01 ", "0000-01-01"])
    func `a day the calendar does not have is not read`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `the cut-off day 2023-10-14 is a Saturday`() throws {
        #expect(try #require(Day("2023-10-14")).weekday == 6)
    }

    @Test func `days are counted across the ends of months and years`() throws {
        let lastDay = try #require(Day("2023-12-31"))
        #expect(lastDay.adding(days: 1).description == "2024-01-01")
        #expect(lastDay.adding(days: 60).description == "2024-02-29")
        #expect(lastDay.adding(days: -365).description == "2022-12-31")
    }

    @Test func `three months after the last of November is the last of February`() throws {
        let given = try #require(Day("2023-11-30"))
        #expect(given.adding(months: 3).description == "2024-02-29")
        #expect(given.adding(months: 1).description == "2023-12-30")
        #expect(given.adding(months: 2).description == "2024-01-30")
    }

    @Test func `every day of four centuries has the components it was made of`() throws {
        let first = try #require(Day("1700-01-01")), last = try #require(Day("2100-12-31"))
        var number = first.number
        while number <= last.number {
            let (year, month, day) = Day(number: number).components
            #expect(Day(year: year, month: month, day: day)?.number == number)
            number += 1
        }
    }
}
