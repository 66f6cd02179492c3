/// 三（二）, 三（四）: the working days on which names stand before the public; nothing may follow before `free`.
public struct Window: Sendable, Hashable, Codable {
    /// The working days that count, in order; never empty.
    public let days: [Day]
    /// The last day on which the names stand.
    public let last: Day

    /// 00:00 of the day after the last: the window has run to 24:00.
    public var free: Moment { Moment(last.adding(days: 1)) }

    /// The window of a posting. Day 1 is the posting day, or with `nextDay` the day after it; on a rest day, the
    /// next working day.
    public init(
        posted: Posting, workingDays: Int, count: DayCount, latestPostMinute: Int, calendar: WorkingCalendar
    ) throws(WindowRefusal) {
        guard workingDays > 0 else { throw .noDays(workingDays) }
        do {
            let counted = try posted.countedDay(latestPostMinute: latestPostMinute, calendar: calendar)
            let start = count == .postingDay ? counted : counted.adding(days: 1)
            var days = [try calendar.firstWorkingDay(onOrAfter: start)]
            while days.count < workingDays { days.append(try calendar.workingDay(after: days[days.count - 1])) }
            self.days = days
            last = days[days.count - 1]
        } catch {
            throw .notAnnounced(error)
        }
    }
}

extension PublicityRules {
    /// The window of a posting, counted as the programme counts.
    public func window(
        posted: Posting, workingDays: Int, calendar: WorkingCalendar
    ) throws(WindowRefusal) -> Window {
        try Window(
            posted: posted, workingDays: workingDays, count: count.value, latestPostMinute: latestPostMinute.value,
            calendar: calendar)
    }
}

/// When a text was put up: on a day, or at a moment whose hour matters.
public enum Posting: Sendable, Hashable, Codable {
    case day(Day)
    case moment(Moment)

    /// The day the posting counts for: after the latest hour it is the next working day.
    func countedDay(latestPostMinute: Int, calendar: WorkingCalendar) throws(NotAnnounced) -> Day {
        switch self {
        case .day(let day): return day
        case .moment(let moment):
            let latest = Moment(moment.day).adding(minutes: latestPostMinute)
            return moment > latest ? try calendar.workingDay(after: moment.day) : moment.day
        }
    }
}

/// Why a window can't be computed.
public enum WindowRefusal: Error, Hashable, Sendable {
    /// A window has at least one day.
    case noDays(Int)
    case notAnnounced(NotAnnounced)
}
