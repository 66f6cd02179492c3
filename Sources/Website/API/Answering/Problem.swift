import Casework
import HTTPTypes
import Pages
import Records
import Selection

/// What stops a request before the office is asked.
enum APIFault: Error, Sendable, Hashable {
    case noSuchRoute, notSignedIn
    case otherMethod(allowed: [HTTPRequest.Method])
    case keyMissing, matchMissing, matchUnreadable
    case queryUnknown
    case queryUnfit(name: String)
    case notJSONType
    case tooLarge(limit: Int)
    /// The records take no writes now.
    case closedForWriting
    /// No signed head covers it yet.
    case notCovered
    case nameMissing
}

/// A fault as a problem document (RFC 9457) says it; the words are chosen by the catalogue.
struct Problem: Sendable {
    let status: Int
    /// Names its type, and its title under `problem.`
    let kind: String
    /// The key of the sentence of its detail.
    let detail: String
    var reason: String?
    var clause: Clause?
    var values: [String: String] = [:]
    var findings: [Finding] = []
    /// What is wrong with the answers, by their place.
    var faults: [String: AnswerFault] = [:]
    /// What is there now, where someone else was quicker.
    var current: JSONValue?
    var version: Int?
    var allowed: [HTTPRequest.Method] = []

    init(_ status: Int, _ kind: String, detail: String? = nil, reason: String? = nil) {
        self.status = status
        self.kind = kind
        self.detail = detail ?? "problem.\(kind).detail"
        self.reason = reason
    }

    func answer(_ catalogue: Catalogue, _ language: Language, number: String) -> APIAnswer {
        var members: [String: JSONValue] = [
            "type": .text("urn:bole:problem:" + kind), "status": .number(Double(status)),
            "title": .text(catalogue.text("problem.\(kind)", in: language)),
            "detail": .text(catalogue.text(detail, values, in: language)),
        ]
        members["instance"] = status == 500 ? .text("urn:bole:request:" + number) : nil
        members["reason"] = reason.map { .text($0) }
        members["clause"] = clause.map { .text($0.text) }
        members["values"] = values.isEmpty ? nil : .object(values.mapValues { .text($0) })
        members["findings"] =
            findings.isEmpty ? nil : .list(findings.map { Shapes.finding(catalogue, language).json($0) })
        members["faults"] = faults.isEmpty ? nil : .list(sortedFaults(catalogue, language))
        members["current"] = current
        var answer = APIAnswer(.object(members), status: status)
        answer.type = "application/problem+json; charset=utf-8"
        if let version { answer.headers[.eTag] = "\"\(version)\"" }
        if !allowed.isEmpty {
            answer.headers[.allow] = allowed.map(\.rawValue).sorted().joined(separator: ", ")
        }
        if status == 401 { answer.headers[.wwwAuthenticate] = "Bearer" }
        if status == 429 { answer.headers[.retryAfter] = String(AccountTimes.lockMinutes * 60) }
        if status == 503 { answer.headers[.retryAfter] = "10" }
        return answer
    }

    private func sortedFaults(_ catalogue: Catalogue, _ language: Language) -> [JSONValue] {
        faults.sorted { $0.key < $1.key }.map { place, fault in
            [
                "member": .text(place), "fault": .text(String(fault.textKey.dropFirst("answer.".count))),
                "detail": .text(catalogue.text(fault.textKey, fault.values, in: language)),
            ]
        }
    }
}
