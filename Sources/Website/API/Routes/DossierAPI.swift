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
            let (listing, next) = try await call.casework.dossiers(
                query.part, size: query.size, for: actor, at: call.now)
            return APIAnswer(
                page(listing.page.rows, call, isInternal: true, total: listing.total, next: next), as: Shapes.page)
        },
        APIRoute(
            name: "dossier", method: .get, path: "/dossiers/{id}", textKey: "api.dossier",
            gives: .one(Shapes.dossier, hasVersion: true)
        ) { call in
            let actor = try call.actor()
            let view = try await call.casework.dossier(
                DossierID(call.parameter("id")), for: actor, at: call.now)
            let isInternal = actor.role.isOfficial && view.dossier.applicant != actor.account
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
