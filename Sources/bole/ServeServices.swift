import Casework
import Logging
import Records
import ServiceLifecycle
import UnixSignals

/// A service that says its name alone: the group that runs it would write out everything it holds.
protocol NamedService: Service, CustomStringConvertible {}

extension NamedService {
    var description: String { "\(Self.self)" }
}

/// Checks everything kept while the first pages are served already.
struct SoundnessService: NamedService {
    let soundness: Soundness
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown { await soundness.check() }
        if let found = soundness.found {
            logger.critical("the records are damaged: writes stop", metadata: ["found": "\(found)"])
        }
        try? await gracefulShutdown()
    }
}

/// Signs the head of the ledger each minute in which it grew.
struct SigningService: NamedService {
    let records: RecordsStore
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(60))) != nil { await sign() }
        }
    }

    private func sign() async {
        do {
            try await records.checkpoints.make(in: records.database)
        } catch {
            logger.error("the ledger's head was not signed", metadata: ["error": "\(error)"])
        }
    }
}

/// Forgets once an hour what nobody will ask for again: answers to requests, and files of which no more comes.
struct ForgettingService: NamedService {
    let casework: Casework
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(3_600))) != nil { await forget() }
        }
    }

    private func forget() async {
        do {
            try await casework.forgetAnswers(at: SystemClock().now())
            try await casework.forgetUploads(at: SystemClock().now())
        } catch {
            logger.error("what is old was not forgotten", metadata: ["error": "\(error)"])
        }
    }
}

extension ServiceGroupConfiguration {
    /// Drains on SIGTERM or SIGINT and stops within a time, whatever is still open.
    static func stopping(
        _ services: [any Service], within time: Duration, logger: Logger
    ) -> ServiceGroupConfiguration {
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = time
        configuration.maximumCancellationDuration = .seconds(1)
        return configuration
    }
}
