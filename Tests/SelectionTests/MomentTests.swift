import Selection
import Testing

@Suite struct MomentTests {
    @Test func `the end of 14 October is the first instant of the 15th in China`() throws {
        let cutoff = try #require(Moment("2023-10-15T00:00:00+08:00"))
        let day = try #require(Day("2023-10-15"))
        #expect(cutoff == Moment(day))
        #expect(cutoff == Moment("2023-10-14T16:00:00Z"))
        #expect(cutoff.adding(milliseconds: -1).day.description == "2023-10-14")
        #expect(cutoff.adding(milliseconds: -1).description == "2023-10-14T23:59:59.999+08:00")
    }

    @Test(arguments: ["2023-10-15T00:00:00", "2023-10-15 00:00:00+08:00", "2023-10-15T24:00:00+08:00",
        "2023-10-15T00:60:00+08:00", "2023-10-15T00:00:00+0800", "2023-10-15", "",
        "2023-10-15T00:00:00.12+08:00", "2023-02-30T00:00:00Z"])
    func `a moment without a zone or an hour the day lacks is not read`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func `a moment before 1970 falls on its own day`() throws {
        let born = try #require(Moment("1963-05-01T12:30:00+08:00"))
        #expect(born.day.description == "1963-05-01")
        #expect(born.minuteOfDay == 12 * 60 + 30)
    }
}
