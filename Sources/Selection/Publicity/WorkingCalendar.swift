/// Which days people work: a listed holiday is off, a listed make-up day is on, any other day follows the week.
/// A year that isn't announced has no answer, and none is guessed.
public struct WorkingCalendar: Sendable, Equatable {
    /// The years whose days the State Council has announced.
    public let announcedYears: Set<Int>
    /// The days that don't follow the week.
    public let specialDays: [Day: SpecialDay]

    public init(announcedYears: Set<Int>, specialDays: [Day: SpecialDay]) {
        self.announcedYears = announcedYears
        self.specialDays = specialDays
    }

    /// The same calendar with a region's own days in place of the state's.
    public func overridden(by regional: [Day: SpecialDay]) -> WorkingCalendar {
        WorkingCalendar(
            announcedYears: announcedYears, specialDays: specialDays.merging(regional) { _, regional in regional })
    }

    /// Whether people work on a day; refused for a year that isn't announced.
    public func isWorkingDay(_ day: Day) throws(NotAnnounced) -> Bool {
        guard announcedYears.contains(day.year) else { throw NotAnnounced(year: day.year) }
        guard let special = specialDays[day] else { return day.weekday < 6 }
        return special.kind == .workday
    }

    /// The holiday a day belongs to or makes up for.
    public func name(of day: Day) -> String? { specialDays[day]?.name }

    /// The day itself when people work on it, else the next one on which they do.
    public func firstWorkingDay(onOrAfter day: Day) throws(NotAnnounced) -> Day {
        var candidate = day
        while try !isWorkingDay(candidate) { candidate = candidate.adding(days: 1) }
        return candidate
    }

    /// The first working day later than a day.
    public func workingDay(after day: Day) throws(NotAnnounced) -> Day {
        try firstWorkingDay(onOrAfter: day.adding(days: 1))
    }

    /// The day so many working days later; the day it starts from isn't counted.
    public func adding(workingDays: Int, to day: Day) throws(NotAnnounced) -> Day {
        var reached = day
        for _ in 0..<max(0, workingDays) { reached = try workingDay(after: reached) }
        return reached
    }

    /// How many working days there are from one day through another, both included.
    public func workingDays(from first: Day, through last: Day) throws(NotAnnounced) -> Int {
        var count = 0
        var day = first
        while day <= last {
            if try isWorkingDay(day) { count += 1 }
            day = day.adding(days: 1)
        }
        return count
    }
}

/// A day that does not follow the week, and the holiday it has to do with.
public struct SpecialDay: Sendable, Equatable {
    public let kind: SpecialDayKind
    public let name: String

    public init(_ kind: SpecialDayKind, _ name: String) {
        self.kind = kind
        self.name = name
    }
}

/// Off although it may be a weekday, or worked although it is a weekend.
public enum SpecialDayKind: String, Sendable, CaseIterable {
    case holiday, workday
}

/// The State Council hasn't announced the working days of a year, or nobody has loaded them.
public struct NotAnnounced: Error, Hashable, Sendable {
    public let year: Int

    public init(year: Int) { self.year = year }
}
