import Casework
import Records
import Selection

extension RecordsStore {
    /// Now, by the folder's own clock where it is a simulated one.
    func moment() async throws -> Moment {
        do {
            return try await SimulatedClock(database: database).now()
        } catch is ClockNotSet {
            return SystemClock().now()
        }
    }
}
