import Casework
import HTTPTypes
import Records
import Selection

extension APIRoutes {
    /// What a desk has before it.
    static let desk: [APIRoute] = [
        APIRoute(name: "toDo", method: .get, path: "/to-do", textKey: "api.toDo", gives: .one(Shapes.toDo)) {
            call in
            let toDo = try await call.casework.toDo(for: try call.actor(), at: call.now)
            return APIAnswer(ReadAt(value: toDo, now: call.now), as: Shapes.toDo)
        },
        APIRoute(
            name: "slate", method: .get, path: "/slates/{id}", textKey: "api.slate",
            gives: .one(Shapes.slate, hasVersion: true)
        ) { call in
            let view = try await call.casework.slate(
                SlateID(call.parameter("id")), for: try call.actor(), at: call.now)
            return APIAnswer(ReadAt(value: view, now: call.now), as: Shapes.slate, version: view.version)
        },
        APIRoute(
            name: "ownPublicities", method: .get, path: "/desk/publicities", textKey: "api.ownPublicities",
            gives: .list(of: Shapes.publicityRow)
        ) { call in
            APIAnswer(try await call.casework.publicities(of: try call.actor()), each: Shapes.publicityRow)
        },
        APIRoute(
            name: "ownPublicity", method: .get, path: "/desk/publicities/{id}", textKey: "api.ownPublicity",
            gives: .one(Shapes.publicity, hasVersion: true)
        ) { call in
            let view = try await call.casework.publicity(
                PublicityID(call.parameter("id")), for: try call.actor(), at: call.now)
            return APIAnswer(view, as: Shapes.publicity, version: view.version)
        },
        APIRoute(
            name: "decision", method: .get, path: "/decision", textKey: "api.decision",
            gives: .one(Shapes.decision, hasVersion: true)
        ) { call in
            let view = try await call.casework.decision(for: try call.actor(), at: call.now)
            let rows = try await call.casework.reported(for: try call.actor(), at: call.now)
            let read = ReadAt(value: ReadDecision(view: view, rows: rows), now: call.now)
            return APIAnswer(read, as: Shapes.decision, version: view.version)
        },
    ]
}
