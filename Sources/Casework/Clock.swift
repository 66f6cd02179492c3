import Foundation
public import Records
public import Selection

/// Where the moment of a request comes from; passed in, so that a season can be played.
public protocol Clock: Sendable {
    func now() async throws -> Moment
}

/// The server's own clock, which alone decides what is in time.
public struct SystemClock: Clock {
    public init() {}

    public func now() -> Moment { Self.now }

    static var now: Moment {
        Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}

/// A clock that shows what it is told: tests move it.
public struct SetClock: Clock {
    private let shown: Moment

    public init(_ shown: Moment) { self.shown = shown }

    public func now() -> Moment { shown }
}

/// The clock of a data folder on simulated time: set once, runs at normal speed, moves forward and never back.
public struct SimulatedClock: Clock {
    private let database: any Database

    /// Starts the folder's clock, or goes on from where it stands when that is later. A folder that has run on real
    /// time is refused, and one once simulated runs on simulated time for good.
    public static func start(at moment: Moment, in database: any Database) async throws -> SimulatedClock {
        try await database.write { records in
            try Settings.set(.clock, to: "simulated", in: records)
            try SimulatedTime.start(at: moment, real: SystemClock.now, in: records)
        }
        return SimulatedClock(database: database)
    }

    public init(database: any Database) { self.database = database }

    public func now() async throws -> Moment {
        try await database.read { try SimulatedTime.now(real: SystemClock.now, in: $0) }
    }

    /// Moves the clock forward; refused for an earlier moment than it shows.
    public func move(to moment: Moment) async throws {
        try await database.write { try SimulatedTime.move(to: moment, real: SystemClock.now, in: $0) }
    }
}
