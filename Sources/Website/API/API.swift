public import Casework
import HTTPTypes
public import Hummingbird
public import Pages
public import Records
public import Selection

/// The office for programs: what the routes under `/api/v1` reach, and nothing that changes while it runs.
public struct API: Sendable {
    /// Looks at an uploaded file and puts it beside a draft.
    public typealias TakeProof = @Sendable (NewProof, OfficeRequest) async throws -> Attachment

    let casework: Casework
    let accounts: AccountDesk
    let clock: any Clock
    /// Sessions end by the machine's own clock, whatever day a simulated season is on.
    let sessionClock: any Clock
    let catalogue: Catalogue
    /// None where the typesetter isn't installed.
    let papers: PaperDesk?
    /// Whether a proxy in front serves it over TLS.
    let isBehindTLS: Bool
    let takeProof: TakeProof
    let mayWrite: @Sendable () -> Bool
    let measures: Measures

    public init(
        _ casework: Casework, accounts: AccountDesk, clock: any Clock,
        sessionClock: any Clock = SystemClock(),
        catalogue: Catalogue, measures: Measures = Measures(), papers: PaperDesk? = nil, isBehindTLS: Bool = false,
        mayWrite: @escaping @Sendable () -> Bool = { true },
        takeProof: @escaping TakeProof
    ) {
        self.casework = casework
        self.accounts = accounts
        self.clock = clock
        self.sessionClock = sessionClock
        self.catalogue = catalogue
        self.measures = measures
        self.mayWrite = mayWrite
        self.papers = papers
        self.isBehindTLS = isBehindTLS
        self.takeProof = takeProof
    }

    /// Puts every route under `/api/v1`; anything else there is a problem document too.
    public func addRoutes<Context: RequestContext>(to router: Router<Context>) {
        let group = router.group(RouterPath(Self.root))
        let endpoint = APIEndpoint(api: self)
        let routes = APIRoutes.all(in: casework.program)
        for route in routes {
            group.on(RouterPath(route.path), method: route.method) { request, context in
                await endpoint.respond(to: request, by: route, context)
            }
        }
        group.get("openapi.json") { request, _ in try document(request) }
        for (path, routes) in Dictionary(grouping: routes, by: \.path) {
            let known = routes.map(\.method)
            for method in Self.methods where !known.contains(method) {
                group.on(RouterPath(path), method: method) { request, context in
                    endpoint.refuse(APIFault.otherMethod(allowed: known), request, context)
                }
            }
        }
        for method in Self.methods {
            group.on("**", method: method) { request, context in
                endpoint.refuse(APIFault.noSuchRoute, request, context)
            }
        }
    }

    static let root = "/api/v1"
    private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .patch, .options, .trace]

    private func document(_ request: Hummingbird.Request) throws -> Response {
        let language = Language(accepting: request.headers[.acceptLanguage])
        let document = OpenAPIDocument(program: casework.program, catalogue: catalogue, language: language)
            .json
        return try APIAnswer(document).response(in: language)
    }
}

/// A file as it was sent for a draft.
public struct NewProof: Sendable {
    public let draft: DraftID
    public let name: String
    public let content: [UInt8]
}
