import ArgumentParser
import Casework
import Foundation
import Hummingbird
import Logging
import Papers
import Records
import SQLiteDatabase
import Selection
import ServiceLifecycle
import Website

/// `bole serve`: the website on a data folder, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the pages and the API on a data folder.")

    @OptionGroup var data: DataOption
    @OptionGroup var program: ProgramOption
    @OptionGroup var typesetter: TypesetterOption
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "Starts a simulated clock at this moment, for good.", transform: Self.moment) var clock: Moment?
    @Option(help: "Answers Prometheus at this address, such as 127.0.0.1:9090; off unless told.")
    var metrics: MetricsAddress?
    @Flag(help: "A proxy in front serves TLS and names callers in X-Forwarded-For: cookies go over nothing else.")
    var behindTLS = false
    @Flag(help: "Shows the pages' components alone at /components; for building pages, off unless told.")
    var development = false

    func run() async throws {
        try await Complaint.orExit {
            let folder = try data.folder()
            try FreePort.demand(port, on: host)
            let office = try await Office.open(folder, keys: data.keysPath(), program: program.folder())
            do {
                try await serve(office)
                try await office.casework.records.checkpoints.make(in: office.casework.records.database)
                try await office.casework.records.database.close()
            } catch {
                try? await office.casework.records.database.close()
                throw error
            }
        }
    }

    private func serve(_ office: Office) async throws {
        let records = office.casework.records
        let soundness = Soundness(records)
        let shown = try await office.clock(from: clock)
        try await office.casework.forgetAnswers(at: SystemClock().now())
        try await office.casework.forgetUploads(at: SystemClock().now())
        for (tier, refusal) in try await office.casework.changedRubrics() {
            let changed = refusal.values["criteria"] ?? ""
            complain("the rubric of tier \(tier.rawValue) isn't what its rounds score by (\(changed))")
        }
        let site = try await site(office, shown, soundness)
        // Whoever watches a site asks with HEAD.
        let router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
        let measures = Measures()
        site.addAll(to: router, measures: measures)
        var logger = Logger(label: "bole")
        logger.logLevel = .notice
        let application = Application(
            router: router, server: Listening.server,
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: nil),
            services: [
                SoundnessService(soundness: soundness, logger: logger),
                SigningService(records: records, logger: logger),
                ForgettingService(casework: office.casework, logger: logger),
            ],
            onServerRunning: { _ in say(office, shown is SimulatedClock) }, logger: logger)
        let measuring = metrics?.application(measures, records.database, logger: logger)
        let listeners: [any Service] = [application] + (measuring.map { [$0] } ?? [])
        let services = ServiceGroup(
            configuration: ServiceGroupConfiguration.stopping(listeners, within: .seconds(8), logger: logger))
        try await services.run()
    }

    private func site(_ office: Office, _ clock: any Clock, _ soundness: Soundness) async throws -> Site {
        let inspector = try await UploadInspector.start(bytesEach: Casework.attachmentLimits.bytesEach)
        return try Site(
            office.casework, accounts: AccountDesk(office.casework.records, passwords: Passwords()),
            uploads: UploadDesk(office.casework, inspector: inspector),
            papers: await papers(office, inspector), clock: clock, soundness: soundness,
            settings: SiteSettings(isBehindTLS: behindTLS, isDevelopment: development))
    }

    /// Without its typesetter a server does everything else.
    private func papers(_ office: Office, _ inspector: UploadInspector) async -> PaperDesk? {
        do {
            return try await typesetter.desk(office.casework, inspector)
        } catch {
            FileHandle.standardError.write(Data("bole makes no PDFs: \(error)\n".utf8))
            return nil
        }
    }

    /// What the server runs with all the same.
    private func complain(_ sentence: String) {
        FileHandle.standardError.write(Data("bole: \(sentence)\n".utf8))
    }

    /// What it runs with, without secrets.
    private func say(_ office: Office, _ isSimulated: Bool) {
        let lines = [
            "bole serves http://\(host):\(port)", "  data     \(office.folder)",
            "  program  \(office.casework.program.id)", "  clock    \(isSimulated ? "simulated" : "real")",
            "  cookies  \(behindTLS ? "over TLS only" : "over plain HTTP too")",
        ]
        FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    static func moment(_ text: String) throws -> Moment {
        let moments = [text, text + "+08:00", text + ":00+08:00"].compactMap { Moment($0) }
        guard let moment = moments.first else { throw ValidationError("`\(text)` is no moment") }
        return moment
    }
}
