import Casework
import HTTPTypes
import Records
import Selection

extension APIRoutes {
    static let dossier: [APIRoute] = [
        APIRoute(
            name: "dossiers", method: .get, path: "/dossiers", textKey: "api.dossiers",
            query: DossierQuery.parameters,
            gives: .one(Shapes.page)
        ) { call in
            let actor = try call.actor()
            let query = try DossierQuery(call.query)
            if actor.role == .applicant {
                let rows = try await call.casework.ownDossiers(of: actor)
                return APIAnswer(
                    page(rows, call, isInternal: false, total: rows.count, next: nil), as: Shapes.page)
            }
            let listing = try await call.casework.dossiers(
                query.filter, after: query.cursor, size: query.size, for: actor, at: call.now)
            return APIAnswer(
                page(
                    listing.page.rows, call, isInternal: true, total: listing.total,
                    next: listing.page.next?.text),
                as: Shapes.page)
        },
        APIRoute(
            name: "dossier", method: .get, path: "/dossiers/{id}", textKey: "api.dossier",
            gives: .one(Shapes.dossier, hasVersion: true)
        ) { call in
            let actor = try call.actor()
            let view = try await call.casework.dossier(
                DossierID(call.parameter("id")), for: actor, at: call.now)
            let isInternal = actor.role != .applicant && view.dossier.applicant != actor.account
            return APIAnswer(
                ReadDossier(view: view, isInternal: isInternal, now: call.now), as: Shapes.dossier,
                version: view.version)
        },
    ]

    private static func page(
        _ rows: [DossierRow], _ call: APICall, isInternal: Bool, total: Int?, next: String?
    ) -> ReadPage {
        ReadPage(
            rows: rows.map { ReadRow(row: $0, isInternal: isInternal, now: call.now) }, total: total,
            next: next)
    }
}

/// What a list of dossiers is asked for, from the address.
struct DossierQuery {
    var filter = DossierFilter()
    var cursor: DossierCursor?
    var size = 50

    static let greatestSize = 200

    static let parameters: [APIParameter] = [
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
        filter.tier = try Self.value(query, "tier") { Int($0).flatMap(Tier.init) }
        filter.stage = try Self.value(query, "stage", Stage.init)
        filter.state = try Self.value(query, "state", LifeState.init)
        filter.body = query["body"].map { OrganisationID($0) }
        filter.order = try Self.value(query, "order", DossierOrder.init) ?? .submitted
        let order = filter.order
        cursor = try Self.value(query, "cursor") { DossierCursor($0, in: order) }
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
