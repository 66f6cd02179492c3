public import Selection

/// 公示期 on a small calendar of whole weeks: the days that count, with rest and make-up days named.
public struct WindowModel: Shown {
    public let caption: String
    public let heads: [WeekdayName]
    public let weeks: [WindowWeek]

    /// `tell` says of each day from the first to the last whether it counts and what is written under it.
    public init(
        from first: Day, through last: Day, caption: String, in language: Language,
        _ tell: (Day) -> (kind: WindowDay.Kind, mark: String)
    ) {
        self.caption = caption
        heads = ShownTime.weekdayNames(in: language).map(WeekdayName.init)
        let monday = first.number - (first.weekday - 1)
        let sunday = last.number + (7 - last.weekday)
        weeks = stride(from: monday, through: sunday, by: 7).map { start in
            WindowWeek(
                days: (start..<start + 7).map { number in
                    let day = Day(number: number)
                    let (_, month, date) = day.components
                    let isFirstShown = number == monday || date == 1
                    let written = isFirstShown ? ShownTime.date(month, date, in: language) : String(date)
                    guard (first...last).contains(day) else { return WindowDay(written, .outside, mark: nil) }
                    let (kind, mark) = tell(day)
                    return WindowDay(written, kind, mark: mark)
                })
        }
    }
}

public struct WeekdayName: Shown {
    public let short: String
    public let long: String

    init(_ name: (short: String, long: String)) {
        short = name.short
        long = name.long
    }
}

public struct WindowWeek: Shown {
    public let days: [WindowDay]
}

public struct WindowDay: Shown {
    public enum Kind: Sendable, Hashable {
        case counted, makeUp, rest, outside
    }

    public let date: String
    public let look: String
    public let mark: String?

    init(_ date: String, _ kind: Kind, mark: String?) {
        self.date = date
        self.mark = mark
        look =
            switch kind {
            case .counted: "counted"
            case .makeUp: "counted make-up"
            case .rest: "rest"
            case .outside: "outside"
            }
    }
}
