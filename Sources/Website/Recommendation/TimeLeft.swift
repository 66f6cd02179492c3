import Pages
import Selection

/// How long until a moment, in the two largest units that say something.
extension Site {
    /// The moment itself, and how long is left, or that it is over.
    func countdown(to due: Moment, _ visit: Visit) -> String {
        let values = ["due": ShownTime.end(due, in: visit.language), "left": left(until: due, visit)]
        return text(visit.now < due ? "slate.timeLeft" : "slate.over", values, visit)
    }

    func left(until due: Moment, _ visit: Visit) -> String {
        let minutes = max(0, due.milliseconds - visit.now.milliseconds) / 60_000
        let (days, hours) = (Int(minutes / 1440), Int(minutes / 60 % 24))
        let parts =
            days > 0
            ? [amount(days, "day", visit), amount(hours, "hour", visit)]
            : [amount(hours, "hour", visit), amount(Int(minutes % 60), "minute", visit)]
        let said = parts.compactMap(\.self)
        guard let larger = said.first else { return text("left.moment", visit) }
        return said.count == 1 ? larger : text("left.two", ["larger": larger, "smaller": said[1]], visit)
    }

    private func amount(_ count: Int, _ unit: String, _ visit: Visit) -> String? {
        count == 0 ? nil : text("left.\(unit)" + (count == 1 ? "" : "s"), ["count": String(count)], visit)
    }
}
