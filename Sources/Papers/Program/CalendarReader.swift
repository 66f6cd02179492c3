import Foundation
public import Selection

/// Reads a calendar folder: the years announced, the state's days, and the region's own that override them.
public struct CalendarReader {
    private let folder: Folder

    /// Reads `years.csv`, `cn.csv` and `nmg.csv` in a folder.
    public static func read(folder path: String) throws(ProgramFaults) -> WorkingCalendar {
        let folder = Folder(path: path, log: FaultLog())
        let calendar = CalendarReader(folder: folder).calendar()
        try folder.log.throwIfAny()
        return calendar
    }

    private func calendar() -> WorkingCalendar {
        let years = announcedYears()
        return WorkingCalendar(announcedYears: years, specialDays: days(of: "cn.csv", in: years))
            .overridden(by: days(of: "nmg.csv", in: years))
    }

    private func announcedYears() -> Set<Int> {
        let header = ["year", "announced", "document"]
        guard let table = CSVTable("years.csv", in: folder, header: header) else { return [] }
        table.faultRepeated("year")
        var years: Set<Int> = []
        for row in table.rows {
            if Day(row["announced"]) == nil {
                table.fault(row, "`\(row["announced"])` isn't a day of the calendar such as 2022-12-08")
            }
            if let year = Day(row["year"] + "-01-01")?.year {
                years.insert(year)
            } else {
                table.fault(row, "`\(row["year"])` isn't a year such as 2023")
            }
        }
        return years
    }

    private func days(of file: String, in years: Set<Int>) -> [Day: SpecialDay] {
        guard let table = CSVTable(file, in: folder, header: ["date", "kind", "name"]) else { return [:] }
        table.faultRepeated("date")
        var days: [Day: SpecialDay] = [:]
        for row in table.rows {
            let kind: SpecialDayKind? = table.word("kind", of: row)
            if row["kind"].isEmpty { table.fault(row, "`kind` is empty") }
            guard let day = Day(row["date"]) else {
                table.fault(row, "`\(row["date"])` isn't a day of the calendar such as 2023-10-01")
                continue
            }
            if !years.contains(day.year) { table.fault(row, "\(day.year) isn't announced in years.csv") }
            if let kind { days[day] = SpecialDay(kind, row["name"]) }
        }
        return days
    }
}
