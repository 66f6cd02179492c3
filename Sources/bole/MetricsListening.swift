import ArgumentParser
import Hummingbird
import Logging
import Records
import Website

/// Where metrics are asked for: a listener of its own, off unless told.
struct MetricsAddress: ExpressibleByArgument {
    let host: String
    let port: Int

    /// Reads `127.0.0.1:9090`.
    init?(argument text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon != text.startIndex
        else { return nil }
        host = String(text[..<colon])
        self.port = port
    }

    func application(_ measures: Measures, _ database: any Database, logger: Logger) -> some ApplicationProtocol {
        Application(
            router: MetricsPage(measures, database: database).router(), server: Listening.server,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            logger: logger)
    }
}
