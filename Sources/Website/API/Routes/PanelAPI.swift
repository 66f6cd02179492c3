import Casework
import Foundation
import HTTPTypes
import Selection

extension APIRoutes {
    /// Draws of panels: with names for the office and observers, by numbers for everyone.
    static let panels: [APIRoute] = [
        APIRoute(
            name: "panels", method: .get, path: "/panels", textKey: "api.panels", gives: .list(of: Shapes.panelRow)
        ) { call in
            APIAnswer(try await call.casework.panels(for: try call.actor(), at: call.now), each: Shapes.panelRow)
        },
        APIRoute(
            name: "panel", method: .get, path: "/panels/{id}", textKey: "api.panel",
            gives: .one(Shapes.panel, hasVersion: true)
        ) { call in
            let view = try await call.casework.panel(
                PanelID(call.parameter("id")), for: try call.actor(), at: call.now)
            return APIAnswer(view, as: Shapes.panel, version: view.version)
        },
        APIRoute(
            name: "draws", method: .get, path: "/draws", textKey: "api.draws", access: .everyone,
            gives: .list(of: Shapes.panelRow)
        ) { call in APIAnswer(try await call.casework.publicDraws(), each: Shapes.panelRow) },
        APIRoute(
            name: "draw", method: .get, path: "/draws/{id}", textKey: "api.draw", access: .everyone,
            gives: .one(Shapes.draw)
        ) { call in
            APIAnswer(try await call.casework.publicDraw(PanelID(call.parameter("id"))), as: Shapes.draw)
        },
        file("drawPlan", "plan") { call, id in try await call.casework.drawPlan(id) },
        file("drawRecord", "record") { call, id in
            Array(try DrawRecordFile.write(try await call.casework.drawRecord(id)))
        },
    ]

    private static func file(
        _ name: String, _ noun: String, _ content: @escaping @Sendable (APICall, PanelID) async throws -> [UInt8]
    ) -> APIRoute {
        APIRoute(
            name: name, method: .get, path: "/draws/{id}/\(noun)", textKey: "api.\(name)", access: .everyone,
            gives: APIGiving(status: 200, schema: nil, types: ["application/json"])
        ) { call in
            let id = PanelID(call.parameter("id"))
            return APIAnswer(try await content(call, id), type: "application/json", named: "\(noun)-\(id).json")
        }
    }
}
