public import Selection

/// The clock of a folder on simulated time: what it showed when it was last set, and the real moment of that.
public enum SimulatedTime {
    /// Sets it for the first time, or again where that isn't back.
    public static func start(at moment: Moment, real: Moment, in records: any Writing) throws {
        guard let shown = try shown(real: real, in: records) else {
            try records.run(
                "INSERT INTO simulated_time (id, shown, at) VALUES (1, ?, ?)",
                [SQLValue(moment), SQLValue(real)])
            return
        }
        try set(max(shown, moment), real: real, in: records)
    }

    /// What it shows now.
    public static func now(real: Moment, in records: any Reading) throws -> Moment {
        guard let shown = try shown(real: real, in: records) else { throw ClockNotSet() }
        return shown
    }

    /// Moves it forward, never back.
    public static func move(to moment: Moment, real: Moment, in records: any Writing) throws {
        let shown = try now(real: real, in: records)
        guard moment >= shown else { throw ClockNeverGoesBack(shows: shown) }
        try set(moment, real: real, in: records)
    }

    private static func set(_ moment: Moment, real: Moment, in records: any Writing) throws {
        try records.run(
            "UPDATE simulated_time SET shown = ?, at = ? WHERE id = 1", [SQLValue(moment), SQLValue(real)])
    }

    /// Runs at normal speed; a real clock set back doesn't turn it back.
    private static func shown(real: Moment, in records: any Reading) throws -> Moment? {
        try records.row("SELECT shown, at FROM simulated_time WHERE id = 1").map { row in
            row.moment(0).adding(milliseconds: max(0, real.milliseconds - row.integer(1)))
        }
    }
}

/// The folder isn't on simulated time.
public struct ClockNotSet: Error, Sendable, Hashable {}

/// A simulated clock was to be set to before what it shows.
public struct ClockNeverGoesBack: Error, Sendable, Hashable {
    public let shows: Moment
}
