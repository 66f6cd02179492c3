import Casework
import Records
import Selection

/// What a list of dossiers is asked for, from the address.
struct DossierQuery {
    let part: ListPart
    let size: Int

    static let greatestSize = 200

    static let parameters: [APIParameter] = [
        APIParameter(name: "q", schema: ["type": "string", "maxLength": 100]),
        APIParameter(name: "tier", schema: ["type": "string", "enum": ["1", "2", "3"]]),
        APIParameter(name: "stage", schema: choice(Stage.self)),
        APIParameter(name: "state", schema: choice(LifeState.self)),
        APIParameter(name: "body", schema: ["type": "string"]),
        APIParameter(name: "order", schema: choice(DossierOrder.self)),
        APIParameter(name: "cursor", schema: ["type": "string"]),
        APIParameter(
            name: "size", schema: ["type": "integer", "minimum": 1, "maximum": .number(Double(greatestSize))]),
    ]

    init(_ query: [String: String]) throws(APIFault) {
        var filter = DossierFilter()
        filter.tier = try Self.value(query, "tier") { Int($0).flatMap(Tier.init) }
        filter.stage = try Self.value(query, "stage", Stage.init)
        filter.state = try Self.value(query, "state", LifeState.init)
        filter.body = query["body"].map { OrganisationID($0) }
        filter.order = try Self.value(query, "order", DossierOrder.init) ?? .submitted
        var part = ListPart(filter, found: try Self.value(query, "q") { DossierSearch(typed: $0) })
        if let cursor = query["cursor"], !part.begin(at: cursor) { throw .queryUnfit(name: "cursor") }
        self.part = part
        size = try Self.value(query, "size") { ActValues.number($0) } ?? 50
        guard (1...Self.greatestSize).contains(size) else { throw .queryUnfit(name: "size") }
    }

    private static func value<Value>(
        _ query: [String: String], _ name: String, _ read: (String) -> Value?
    ) throws(APIFault) -> Value? {
        guard let text = query[name] else { return nil }
        guard let value = read(text) else { throw .queryUnfit(name: name) }
        return value
    }

    private static func choice<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> JSONValue
    {
        ["type": "string", "enum": .list(Word.allCases.map { .text($0.rawValue) })]
    }
}
