import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Papers
import Selection
import Testing

@testable import Pages
@testable import Website

/// The description is whole: what it points at is there, and it has an operation for every route and none besides.
@Suite struct OpenAPITests {
    let document: JSONValue
    let routes: [APIRoute]
    let catalogue: Catalogue

    init() throws {
        let program = try APIHouse.program.get()
        catalogue = try Catalogue.shipped()
        routes = APIRoutes.all(in: program)
        document = OpenAPIDocument(program: program, catalogue: catalogue, language: .english).json
    }

    @Test func `every reference points at a schema, and every schema is pointed at`() {
        let referred = Self.references(in: document)
        let schemas = Set(document["components"]?["schemas"]?.members?.keys.map { String($0) } ?? [])
        #expect(Set(referred.map { String($0.dropFirst("#/components/schemas/".count)) }) == schemas)
        #expect(referred.allSatisfy { $0.hasPrefix("#/components/schemas/") })
    }

    @Test func `every route has its operation, every operation its route, and no name comes twice`() throws {
        let paths = try #require(document["paths"]?.members)
        let described = paths.flatMap { path, item in (item.members ?? [:]).keys.map { "\($0) \(path)" } }
        #expect(Set(described) == Set(routes.map { "\($0.method.rawValue.lowercased()) \($0.path)" }))
        #expect(described.count == routes.count)
        #expect(Set(routes.map(\.name)).count == routes.count)
    }

    @Test func `every operation names its parameters and has an answer for each way it can end`() throws {
        for route in routes {
            let operation = try #require(document["paths"]?[route.path]?[route.method.rawValue.lowercased()])
            let parameters = operation["parameters"]?.list ?? []
            let inPath = parameters.filter { $0["in"] == "path" }.compactMap { $0["name"]?.text }
            #expect(inPath == route.parameters)
            let responses = Set(operation["responses"]?.members?.keys.map { String($0) } ?? [])
            #expect(responses == Set(([route.gives.status] + route.problems).map { String($0) }))
            #expect(responses.isSuperset(of: ["400", "500", "503"]))
            #expect((operation["security"] != nil) == (route.access == .signedIn))
        }
    }

    @Test(arguments: [Language.chinese, .english])
    func `every sentence of the description is in the catalogue`(language: Language) throws {
        let program = try APIHouse.program.get()
        let document = OpenAPIDocument(program: program, catalogue: catalogue, language: language).json
        let sentences = Self.texts(under: ["summary", "description", "title"], in: document)
        #expect(sentences.filter { $0.hasPrefix("api.") || $0.hasPrefix("act.") } == [])
        #expect(sentences.count > 500)
    }

    @Test func `every problem has its title and its sentence`() {
        let faults: [any Error] = [
            APIFault.noSuchRoute, APIFault.otherMethod(allowed: [.get]), APIFault.notSignedIn,
            APIFault.keyMissing, APIFault.matchMissing,
            APIFault.matchUnreadable, APIFault.queryUnknown, APIFault.queryUnfit(name: "tier"),
            APIFault.notJSONType,
            APIFault.tooLarge(limit: 1), APIFault.closedForWriting, APIFault.notCovered, APIFault.nameMissing,
            JSONFault.notJSON, JSONFault.tooDeep, AnswerFaults(["a": .missing]), CancellationError(),
            SiteFault.noTypesetter, TypesettingFault.missingGlyphs(["\u{1F33E}"]), TypesettingFault.exhausted,
            TypesettingFault.refused("x"), PacketFault.noRoom, WorkbookFault.noRoom, NoScratchRoom(),
            WorkbookFault.unwritableSign("\u{1}", cell: "汇总数据!N2"),
        ]
        for fault in faults {
            let problem = Problem(fault)
            for language in Language.allCases {
                let body = problem.answer(catalogue, language, number: "1").body
                #expect(body?["title"]?.text?.hasPrefix("problem.") == false, "\(problem.kind)")
                #expect(body?["detail"]?.text?.contains(".detail") == false, "\(problem.kind)")
                #expect(body?["detail"]?.text?.contains("{") == false, "\(problem.kind)")
            }
        }
    }

    @Test func `it is served where it is promised, in the reader's language`() async throws {
        try await APIHouse().open { caller in
            let reply = try await caller.client.executeRequest(
                uri: "/api/v1/openapi.json", method: .get, headers: [.acceptLanguage: "en"], body: nil)
            let document = try JSONValue(reading: reply.body.readableBytesView, deepest: 100)
            #expect((document["openapi"], document["info"]?["title"]) == ("3.1.0", "Bole API"))
        }
    }

    private static func references(in value: JSONValue) -> Set<String> {
        Set(texts(under: ["$ref"], in: value))
    }

    private static func texts(under names: Set<String>, in value: JSONValue) -> [String] {
        switch value {
        case .object(let members):
            members.flatMap { name, value in
                names.contains(name) && value.text != nil
                    ? [value.text ?? ""] : texts(under: names, in: value)
            }
        case .list(let list): list.flatMap { texts(under: names, in: $0) }
        default: []
        }
    }
}

extension Data {
    fileprivate init(buffer: ByteBuffer) { self.init(String(buffer: buffer).utf8) }
}
