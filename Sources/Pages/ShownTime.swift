public import Selection

/// Days and moments as a reader writes them; what is neither stays as it is.
public enum ShownTime {
    /// 2023年10月13日, 13 October 2023.
    static func day(_ text: String, in language: Language) -> String {
        guard let day = Day(text) else { return text }
        let (year, month, date) = day.components
        return switch language {
        case .chinese: day.written
        case .english: "\(date) \(months[month - 1]) \(year)"
        }
    }

    /// The day, and the minute of it in China.
    static func moment(_ text: String, in language: Language) -> String {
        Moment(text).map { joined(day($0.day.description, in: language), clock($0), in: language) } ?? text
    }

    /// The moment at which something ends.
    static func end(_ text: String, in language: Language) -> String {
        guard let moment = Moment(text) else { return text }
        let (day, clock) = end(moment)
        return joined(self.day(day.description, in: language), clock, in: language)
    }

    /// 2023年10月13日（星期五）09:00, 09:00 on Friday 13 October 2023.
    public static func weekday(_ moment: Moment, in language: Language) -> String {
        joined(weekday(moment.day, in: language), clock(moment), in: language)
    }

    /// 2023年10月14日（星期六）24:00: what ends with a day is told by that day.
    public static func end(_ moment: Moment, in language: Language) -> String {
        let (day, clock) = end(moment)
        return joined(weekday(day, in: language), clock, in: language)
    }

    private static func end(_ moment: Moment) -> (Day, clock: String) {
        let last = moment.adding(milliseconds: -1).day
        return last == moment.day ? (last, clock(moment)) : (last, "24:00")
    }

    private static func clock(_ moment: Moment) -> String {
        let minutes = moment.minuteOfDay
        return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    private static func joined(_ day: String, _ clock: String, in language: Language) -> String {
        language == .chinese ? day + clock : "\(clock) on \(day)"
    }

    /// 2023年10月13日（星期五）, Friday 13 October 2023.
    public static func weekday(_ day: Day, in language: Language) -> String {
        let written = self.day(day.description, in: language)
        let name = weekdays[language]?[day.weekday - 1] ?? ""
        return language == .chinese ? written + "（星期\(name)）" : "\(name) \(written)"
    }

    /// The days of a week from Monday, as a calendar heads them and as they are said.
    static func weekdayNames(in language: Language) -> [(short: String, long: String)] {
        (weekdays[language] ?? []).map {
            language == .chinese ? (short: $0, long: "星期" + $0) : (short: String($0.prefix(3)), long: $0)
        }
    }

    /// 10月13日, 13 Oct.
    static func date(_ month: Int, _ date: Int, in language: Language) -> String {
        language == .chinese ? "\(month)月\(date)日" : "\(date) \(months[month - 1].prefix(3))"
    }

    private static let weekdays: [Language: [String]] = [
        .chinese: ["一", "二", "三", "四", "五", "六", "日"],
        .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]
}
