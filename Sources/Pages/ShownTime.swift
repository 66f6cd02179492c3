import Selection

/// Days and moments as a reader writes them; what is neither stays as it is.
enum ShownTime {
    /// 2023年10月13日, 13 October 2023.
    static func day(_ text: String, in language: Language) -> String {
        guard let day = Day(text) else { return text }
        let (year, month, date) = day.components
        return switch language {
        case .chinese: "\(year)年\(month)月\(date)日"
        case .english: "\(date) \(months[month - 1]) \(year)"
        }
    }

    /// The day, and the minute of it in China.
    static func moment(_ text: String, in language: Language) -> String {
        guard let moment = Moment(text) else { return text }
        let minutes = moment.minuteOfDay
        let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        let date = day(moment.day.description, in: language)
        return switch language {
        case .chinese: date + clock
        case .english: "\(clock) on \(date)"
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
