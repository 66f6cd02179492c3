import HTTPTypes
import Selection

/// One route of the API as a value: what its description says of it, and what answers it.
struct APIRoute: Sendable {
    typealias Answering = @Sendable (APICall) async throws -> APIAnswer

    /// Its name in the description.
    let name: String
    let method: HTTPRequest.Method
    let path: String
    /// The key of its summary.
    let textKey: String
    let access: APIAccess
    let query: [APIParameter]
    let asks: APIAsking
    /// It makes something, and is done once for each key.
    let isOnce: Bool
    let match: APIMatch
    /// What a rule may say against it: acts, and handing in.
    let mayBeRefused: Bool
    let gives: APIGiving
    let answer: Answering

    /// What stands in its address for a case.
    let parameters: [String]

    init(
        name: String, method: HTTPRequest.Method, path: String, textKey: String, access: APIAccess = .signedIn,
        query: [APIParameter] = [], asks: APIAsking = .nothing, isOnce: Bool = false, match: APIMatch = .none,
        mayBeRefused: Bool = false, gives: APIGiving, answer: @escaping Answering
    ) {
        self.name = name
        self.method = method
        self.path = path
        self.textKey = textKey
        self.access = access
        self.query = query
        self.asks = asks
        self.isOnce = isOnce
        self.match = match
        self.mayBeRefused = mayBeRefused
        self.gives = gives
        self.answer = answer
        parameters = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// Every status it may answer with, besides its own.
    var problems: [Int] {
        var statuses: Set<Int> = [400, 500, 503]
        if access == .signedIn { statuses.formUnion([401, 403, 404]) }
        if !parameters.isEmpty { statuses.insert(404) }
        if asks != .nothing { statuses.formUnion([413, 415]) }
        if isOnce { statuses.formUnion([422, 507]) }
        if match != .none { statuses.insert(412) }
        if match == .required { statuses.formUnion([428, 507]) }
        if mayBeRefused { statuses.formUnion([404, 409]) }
        if name == "signIn" { statuses.formUnion([401, 429]) }
        if name == "changePassword" { statuses.formUnion([409, 429]) }
        if asks == .file { statuses.insert(422) }
        if gives.isMade { statuses.formUnion([422, 507]) }
        return statuses.sorted()
    }
}

enum APIAccess: Sendable, Hashable {
    case everyone, signedIn
}

/// A value in the address after the question mark.
struct APIParameter: Sendable, Hashable {
    let name: String
    let schema: JSONValue
}

/// What a request brings in its body.
enum APIAsking: Sendable, Hashable {
    case nothing
    case json(JSONValue)
    /// JSON, or no body at all.
    case jsonIfAny(JSONValue)
    case file
}

/// Whether a request names the version it has seen (`If-Match`).
enum APIMatch: Sendable, Hashable {
    case none, optional, required
}

/// What a route answers when all is well.
struct APIGiving: Sendable, Hashable {
    let status: Int
    let schema: JSONValue?
    /// The answer carries its version (`ETag`).
    var hasVersion = false
    /// The answer is a file, of one of these types.
    var types: [String] = []

    static let file = APIGiving(status: 200, schema: nil, types: ["application/pdf", "image/jpeg", "image/png"])

    /// What is made to be printed, which needs a typesetter and fonts.
    static func paper(of type: String) -> APIGiving {
        APIGiving(status: 200, schema: nil, types: [type], isMade: true)
    }

    var isMade = false
    static let nothing = APIGiving(status: 204, schema: nil)

    static func one<Subject>(_ shape: Shape<Subject>, _ status: Int = 200, hasVersion: Bool = false)
        -> APIGiving
    {
        APIGiving(status: status, schema: shape.reference, hasVersion: hasVersion)
    }

    static func list<Subject>(of shape: Shape<Subject>) -> APIGiving {
        APIGiving(status: 200, schema: ["type": "array", "items": shape.reference])
    }
}
