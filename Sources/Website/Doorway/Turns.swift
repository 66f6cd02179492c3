import Selection
import Synchronization

/// How often one address may ask in a minute without having signed in, so that nobody tries one number after another.
final class Turns: Sendable {
    private struct Minute {
        var number: Int64 = 0
        var taken: [String: Int] = [:]
    }

    private let each: Int
    private let minute = Mutex(Minute())

    init(each: Int) { self.each = each }

    /// Takes a turn, or says that the minute has none left. Each minute begins with nothing known of anyone.
    func take(_ address: String, at now: Moment) -> Bool {
        let number = now.milliseconds / 60_000
        return minute.withLock { minute in
            if minute.number != number { minute = Minute(number: number) }
            minute.taken[address, default: 0] += 1
            return minute.taken[address, default: 0] <= each
        }
    }
}
