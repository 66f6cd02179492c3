import Casework
import HTTPTypes
import Records
import Selection

extension APIRoutes {
    /// What everyone may read.
    static let open: [APIRoute] = [
        APIRoute(
            name: "program", method: .get, path: "/program", textKey: "api.program", access: .everyone,
            gives: .one(Shapes.program)
        ) { call in APIAnswer(try await call.casework.currentProgram(), as: Shapes.program) },
        APIRoute(
            name: "form", method: .get, path: "/program/form", textKey: "api.form", access: .everyone,
            gives: .list(of: Shapes.section)
        ) { call in APIAnswer(call.program.form.sections, each: Shapes.section) },
        APIRoute(
            name: "codes", method: .get, path: "/program/codes/{list}", textKey: "api.codes",
            access: .everyone,
            gives: .list(of: Shapes.code)
        ) { call in
            guard let list = call.program.codes[call.parameter("list")] else { throw CaseworkFault.notFound }
            return APIAnswer(list.entries, each: Shapes.code)
        },
        APIRoute(
            name: "employers", method: .get, path: "/employers", textKey: "api.employers", access: .everyone,
            gives: .list(of: Shapes.organisation)
        ) { call in
            APIAnswer(try await call.casework.employers().map(\.organisation), each: Shapes.organisation)
        },
        APIRoute(
            name: "publicities", method: .get, path: "/publicities", textKey: "api.publicities",
            access: .everyone,
            gives: .list(of: Shapes.publicPublicity)
        ) { call in
            APIAnswer(try await call.casework.publicPublicities(at: call.now), each: Shapes.publicPublicity)
        },
        APIRoute(
            name: "publicity", method: .get, path: "/publicities/{id}", textKey: "api.publicity",
            access: .everyone,
            gives: .one(Shapes.publicPublicity)
        ) { call in
            let shown = try await call.casework.publicPublicity(
                PublicityID(call.parameter("id")), at: call.now)
            return APIAnswer(shown, as: Shapes.publicPublicity)
        },
        APIRoute(
            name: "inclusion", method: .get, path: "/publicities/{id}/inclusion", textKey: "api.inclusion",
            access: .everyone, gives: .one(Shapes.inclusion)
        ) { call in
            let inclusion = try await call.casework.inclusion(of: PublicityID(call.parameter("id")))
            guard let inclusion else { throw APIFault.notCovered }
            return APIAnswer(inclusion, as: Shapes.inclusion)
        },
        APIRoute(
            name: "notices", method: .get, path: "/notices", textKey: "api.notices", access: .everyone,
            gives: .list(of: Shapes.notice)
        ) { call in
            let notices = try await call.casework.notices()
            return APIAnswer(
                notices.map { ReadNotice(notice: $0.notice, rows: $0.rows) }, each: Shapes.notice)
        },
    ]
}
