import Casework
import HTTPTypes
import Pages
import Selection

/// The API's description (OpenAPI 3.1), made from the routes themselves.
struct OpenAPIDocument {
    let program: Program
    let catalogue: Catalogue
    let language: Language

    var json: JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": .text(text("api.title")), "version": "1",
                "description": .text(text("api.description")),
            ],
            "servers": [["url": .text(API.root)]],
            "paths": .object(paths),
            "components": [
                "schemas": .object(Shapes.schemas(catalogue)),
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private var paths: [String: JSONValue] {
        let byPath = Dictionary(grouping: APIRoutes.all(in: program), by: \.path)
        return byPath.mapValues { routes in
            .object(
                Dictionary(
                    uniqueKeysWithValues: routes.map { ($0.method.rawValue.lowercased(), operation($0)) }))
        }
    }

    private func operation(_ route: APIRoute) -> JSONValue {
        var members: [String: JSONValue] = [
            "operationId": .text(route.name), "summary": .text(text(route.textKey)),
            "responses": .object(responses(route)),
        ]
        let parameters = parameters(route)
        if !parameters.isEmpty { members["parameters"] = .list(parameters) }
        if route.access == .signedIn { members["security"] = [["bearer": []]] }
        switch route.asks {
        case .nothing: break
        case .json(let schema): members["requestBody"] = body(["application/json": ["schema": schema]])
        case .jsonIfAny(let schema):
            members["requestBody"] = body(["application/json": ["schema": schema]], isRequired: false)
        case .file:
            members["requestBody"] = body(
                [
                    "application/pdf": [:], "image/jpeg": [:], "image/png": [:],
                    "application/octet-stream": [:],
                ])
        }
        return .object(members)
    }

    private func body(_ content: JSONValue, isRequired: Bool = true) -> JSONValue {
        ["required": .truth(isRequired), "content": content]
    }

    private func parameters(_ route: APIRoute) -> [JSONValue] {
        let text: JSONValue = ["type": "string", "minLength": 1, "maxLength": 100]
        var found = route.parameters.map { parameter($0, in: "path", isRequired: true, text) }
        found += route.query.map { parameter($0.name, in: "query", isRequired: false, $0.schema) }
        if route.isOnce {
            found.append(
                parameter(
                    "Idempotency-Key", in: "header", isRequired: true,
                    ["type": "string", "minLength": 1, "maxLength": 200]))
        }
        if route.match != .none {
            found.append(
                parameter(
                    "If-Match", in: "header", isRequired: route.match == .required,
                    ["type": "string", "pattern": "^\"[0-9]{1,9}\"$"]))
        }
        if route.asks == .file {
            found.append(parameter("Content-Disposition", in: "header", isRequired: true, ["type": "string"]))
        }
        return found
    }

    private func parameter(_ name: String, in place: String, isRequired: Bool, _ schema: JSONValue)
        -> JSONValue
    {
        ["name": .text(name), "in": .text(place), "required": .truth(isRequired), "schema": schema]
    }

    private func responses(_ route: APIRoute) -> [String: JSONValue] {
        var responses: [String: JSONValue] = [String(route.gives.status): whole(route)]
        for status in route.problems {
            responses[String(status)] = [
                "description": .text(text("api.status.\(status)")),
                "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
            ]
        }
        return responses
    }

    private func whole(_ route: APIRoute) -> JSONValue {
        var members: [String: JSONValue] = ["description": .text(text("api.status.\(route.gives.status)"))]
        members["content"] = route.gives.schema.map { ["application/json": ["schema": $0]] }
        if !route.gives.types.isEmpty {
            members["content"] = .object(Dictionary(uniqueKeysWithValues: route.gives.types.map { ($0, [:]) }))
        }
        if route.gives.hasVersion { members["headers"] = ["ETag": ["schema": ["type": "string"]]] }
        return .object(members)
    }

    private func text(_ key: String) -> String { catalogue.text(key, in: language) }
}
