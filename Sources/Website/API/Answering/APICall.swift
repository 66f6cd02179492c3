import Casework
import HTTPTypes
import Pages
import Records
import Selection

/// A request that was let in and has arrived whole: who asks, when, and what they sent.
struct APICall: Sendable {
    let api: API
    let language: Language
    let parameters: [String: String]
    let query: [String: String]
    let headers: HTTPFields
    let token: SessionToken?
    let session: Session?
    /// When the last of its bytes had come.
    let now: Moment
    let body: JSONValue
    let content: [UInt8]
    let key: RequestKey?
    /// The version the asker saw.
    let seen: Int?
    /// Where a printed sheet's number is looked up.
    let place: String

    var casework: Casework { api.casework }
    var program: Program { api.casework.program }

    func actor() throws(APIFault) -> Actor {
        guard let session else { throw .notSignedIn }
        return session.actor
    }

    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    func version() throws(APIFault) -> Int {
        guard let seen else { throw .matchMissing }
        return seen
    }

    /// A command's request: once under its key, and only on what was seen.
    func request() throws(APIFault) -> OfficeRequest {
        OfficeRequest(by: try actor(), at: now, expecting: seen, key: key)
    }

    /// The members of the body.
    func members() throws(AnswerFaults) -> [String: JSONValue] {
        guard let members = body.members else { throw AnswerFaults(["": .wrongType("object")]) }
        return members
    }
}
