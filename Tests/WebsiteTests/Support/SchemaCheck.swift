import Foundation

@testable import Website

/// As much of JSON Schema as the API's description uses.
struct SchemaCheck {
    let schemas: [String: JSONValue]

    /// What in a value is not as its schema says, by place.
    func faults(_ value: JSONValue, _ schema: JSONValue, at place: String = "$") -> [String] {
        if let reference = schema["$ref"]?.text {
            let name = String(reference.dropFirst("#/components/schemas/".count))
            guard let schema = schemas[name] else { return ["\(place): no schema \(name)"] }
            return faults(value, schema, at: place)
        }
        if let type = schema["type"]?.text, !fits(value, type) {
            return ["\(place): \(value.type) for \(type)"]
        }
        if let choices = schema["enum"]?.list, !choices.contains(value) { return ["\(place): not listed"] }
        switch value {
        case .list(let list):
            let items = schema["items"] ?? .object([:])
            return list.enumerated().flatMap { faults($0.element, items, at: "\(place)[\($0.offset)]") }
        case .object(let members): return objectFaults(members, schema, at: place)
        default: return []
        }
    }

    private func fits(_ value: JSONValue, _ type: String) -> Bool {
        type == "integer" ? value.whole != nil : value.type == type
    }

    private func objectFaults(_ members: [String: JSONValue], _ schema: JSONValue, at place: String)
        -> [String]
    {
        let known = schema["properties"]?.members ?? [:]
        let missing = (schema["required"]?.list ?? []).compactMap(\.text).filter { members[$0] == nil }
        let inner = members.flatMap { name, value -> [String] in
            if let schema = known[name] { return faults(value, schema, at: "\(place).\(name)") }
            switch schema["additionalProperties"] {
            case .truth(false)?: return ["\(place).\(name): unknown"]
            case let other?: return faults(value, other, at: "\(place).\(name)")
            case nil: return []
            }
        }
        return missing.map { "\(place).\($0): missing" } + inner
    }
}
