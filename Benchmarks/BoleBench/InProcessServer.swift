import Casework
import Hummingbird
import Logging
import Records
import Selection
import ServiceLifecycle
import Website

/// The pages and the API of `bole serve`, on a port of its own, for as long as something is measured.
struct InProcessServer {
    let office: Casework
    let day: Moment

    func whileRunning<Value: Sendable>(_ body: @escaping @Sendable (Int) async throws -> Value) async throws -> Value {
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "bole")
        logger.logLevel = .error
        let application = Application(
            router: try router(), server: Listening.server,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0), serverName: nil),
            onServerRunning: { channel in
                told.yield(channel.localAddress?.port ?? 0)
                told.finish()
            }, logger: logger)
        return try await withThrowingTaskGroup(of: Value?.self) { tasks in
            tasks.addTask {
                try await application.run()
                return nil
            }
            var answer: Value?
            for await port in ports { answer = try await body(port) }
            tasks.cancelAll()
            guard let answer else { throw ServerDidNotStart() }
            return answer
        }
    }

    private func router() throws -> Router<Visit> {
        let clock = SetClock(day)
        let accounts = AccountDesk(office.records, passwords: try Passwords(cost: Applying.cost))
        let site = try Site(
            office, accounts: accounts, uploads: nil, clock: clock, sessionClock: clock,
            soundness: Soundness(office.records))
        let router = Router(context: Visit.self)
        site.addAll(to: router, measures: Measures())
        return router
    }
}

struct ServerDidNotStart: Error {}
