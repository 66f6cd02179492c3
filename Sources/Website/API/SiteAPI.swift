import Casework
public import Hummingbird
import Pages

extension Site {
    /// The office for programs, on the same office, clocks and limits as the pages.
    public func api(measures: Measures) -> API {
        API(
            casework, accounts: accounts, clock: clock, sessionClock: sessionClock, catalogue: templates.catalogue,
            measures: measures, papers: papers, isBehindTLS: settings.isBehindTLS,
            mayWrite: { [soundness] in soundness.mayWrite }
        ) { [uploads] proof, request in
            guard let uploads else { throw APIFault.closedForWriting }
            return try await uploads.take(
                proof.content, named: proof.name, to: proof.draft, by: request.by, at: request.at, key: request.key)
        }
    }

    /// Pages and API at one address, each request noted by its route.
    public func addAll(to router: Router<Visit>, measures: Measures) {
        router.add(middleware: Measuring(measures: measures))
        addRoutes(to: router)
        api(measures: measures).addRoutes(to: router)
    }
}
