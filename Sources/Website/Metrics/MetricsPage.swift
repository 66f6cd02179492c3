public import Hummingbird
import NIOCore
public import Records

/// `/metrics` in Prometheus' text format. It has a listener of its own, so that the public address never answers it.
public struct MetricsPage: Sendable {
    private let measures: Measures
    private let database: any Database

    public init(_ measures: Measures, database: any Database) {
        self.measures = measures
        self.database = database
    }

    /// The routes of that listener: this one.
    public func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
        return router
    }

    var text: String {
        let counts = database.counts
        return """
            # HELP bole_transactions_total Write transactions asked for since the start.
            # TYPE bole_transactions_total counter
            bole_transactions_total \(counts.transactions)
            # HELP bole_commits_total Commits those transactions shared.
            # TYPE bole_commits_total counter
            bole_commits_total \(counts.commits)
            # HELP bole_database_healthy 1 while writes are taken.
            # TYPE bole_database_healthy gauge
            bole_database_healthy \(database.isHealthy ? 1 : 0)
            # HELP bole_request_seconds How long requests took, by route and status.
            # TYPE bole_request_seconds histogram

            """ + measures.all.sorted { $0.key < $1.key }.map(Self.lines).joined()
    }

    private static func lines(_ label: Measures.Label, _ durations: Measures.Durations) -> String {
        let labels = "method=\"\(label.method)\",route=\"\(label.route)\",status=\"\(label.status)\""
        var lines = zip(Measures.bounds, durations.counts).map { bound, count in
            "bole_request_seconds_bucket{\(labels),le=\"\(bound)\"} \(count)"
        }
        lines.append("bole_request_seconds_bucket{\(labels),le=\"+Inf\"} \(durations.count)")
        lines.append("bole_request_seconds_sum{\(labels)} \(durations.seconds)")
        lines.append("bole_request_seconds_count{\(labels)} \(durations.count)")
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Measures.Label: Comparable {
    static func < (left: Measures.Label, right: Measures.Label) -> Bool {
        (left.route, left.method, left.status) < (right.route, right.method, right.status)
    }
}
