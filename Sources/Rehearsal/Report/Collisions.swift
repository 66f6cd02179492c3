import Selection

/// Where deadlines collide (三（二）, R27): the latest start of each publicity that still lets the body report in time.
struct Collisions: Sendable, Hashable {
    /// The last posting of a body whose days end before the cut-off.
    let body: Day
    /// The last posting of an employer whose names a body can still publish in time.
    let employer: Day
    /// The last posting of an employer whose people go through an association or an agency as well.
    let employerBelowChannel: Day

    init(program: Program, calendar: WorkingCalendar) throws {
        let rules = program.publicity
        func latest(days: Int, freeBy limit: Moment) throws -> Day {
            var day = limit.day
            while try rules.window(posted: .day(day), workingDays: days, calendar: calendar).free > limit
                || !calendar.isWorkingDay(day)
            { day = day.adding(days: -1) }
            return day
        }
        body = try latest(days: rules.bodyDays.value, freeBy: program.deadlines.electronic.value)
        // The name is free at midnight, passes every level that morning, and is posted before the latest hour.
        employer = try latest(days: rules.employerDays.value, freeBy: Moment(body))
        employerBelowChannel = try latest(days: rules.employerDays.value, freeBy: Moment(employer))
    }

    var lines: [String] {
        [
            "a body posts by                           \(body)",
            "an employer posts by                      \(employer)",
            "an employer below an association posts by \(employerBelowChannel)",
        ]
    }
}
