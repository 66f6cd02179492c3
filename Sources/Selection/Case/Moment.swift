/// An instant, to the millisecond. Written in China's zone, which has had one offset (+08:00) since 1991.
public struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// A day's first instant, or the instant some hours and minutes into it.
    public init(_ day: Day, hour: Int = 0, minute: Int = 0) {
        let minutes = Int64(day.number) * 1440 + Int64(hour * 60 + minute)
        milliseconds = minutes * 60_000 - Self.offset
    }

    /// Reads `2023-10-15T00:00:00+08:00`; the zone may be `Z` or any offset, the seconds may have three decimals.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == 58, bytes[16] == 58,
            let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Day.digits(bytes[11..<13]), hour < 24,
            let minute = Day.digits(bytes[14..<16]), minute < 60,
            let second = Day.digits(bytes[17..<19]), second < 60
        else { return nil }
        var rest = bytes[19...]
        var thousandths = 0
        if rest.first == UInt8(ascii: ".") {
            guard rest.count >= 4, let value = Day.digits(rest.dropFirst().prefix(3)) else { return nil }
            thousandths = value
            rest = rest.dropFirst(4)
        }
        guard let zone = Self.zone(Array(rest)) else { return nil }
        let minutes = Int64(day.number) * 1440 + Int64(hour * 60 + minute - zone)
        milliseconds = (minutes * 60 + Int64(second)) * 1000 + Int64(thousandths)
    }

    public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    /// The day this instant falls on in Asia/Shanghai.
    public var day: Day { Day(number: Int((milliseconds + Self.offset).flooredDivision(by: 86_400_000))) }

    /// Minutes since that day's midnight.
    public var minuteOfDay: Int { Int(sinceMidnight / 60_000) }

    public func adding(milliseconds more: Int64) -> Moment { Moment(milliseconds: milliseconds + more) }
    public func adding(minutes: Int) -> Moment { adding(milliseconds: Int64(minutes) * 60_000) }
    public func adding(hours: Int) -> Moment { adding(minutes: hours * 60) }
    public func adding(days: Int) -> Moment { adding(hours: days * 24) }

    private var sinceMidnight: Int64 { milliseconds + Self.offset - Int64(day.number) * 86_400_000 }
    private static let offset: Int64 = 8 * 3_600_000

    private static func zone(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[3] == 58, bytes[0] == 43 || bytes[0] == 45,
            let hours = Day.digits(bytes[1..<3]), let minutes = Day.digits(bytes[4..<6]), hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (bytes[0] == 43 ? 1 : -1)
    }
}

extension Moment: CustomStringConvertible {
    /// `2023-10-15T00:00:00+08:00`, with milliseconds only where there are some.
    public var description: String {
        let seconds = Int(sinceMidnight / 1000)
        let thousandths = Int(sinceMidnight % 1000)
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(day)T\(time)\(thousandths == 0 ? "" : "." + padded(thousandths, 3))+08:00"
    }
}

extension Moment: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment")
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
