import Casework
import HTTPTypes
import Selection

extension APIRoutes {
    /// Lists for tier 3: every body's for the office, one alone, and what a sheet would be as one.
    static func filing(in program: Program) -> [APIRoute] {
        let sheet = [ActField("sheet", .sheet)]
        return [
            APIRoute(
                name: "filings", method: .get, path: "/filings", textKey: "api.filings",
                gives: .list(of: Shapes.filingDue)
            ) { call in
                APIAnswer(
                    try await call.casework.filings(for: try call.actor(), at: call.now), each: Shapes.filingDue)
            },
            APIRoute(
                name: "filing", method: .get, path: "/filings/{id}", textKey: "api.filing",
                gives: APIGiving(status: 200, schema: reference("Filing"), hasVersion: true)
            ) { call in
                let view = try await call.casework.filing(
                    FilingID(call.parameter("id")), for: try call.actor(), at: call.now)
                return APIAnswer(
                    ReadFiling(view: view, program: call.program),
                    as: Shapes.filing(call.api.catalogue, call.language), version: view.version)
            },
            APIRoute(
                name: "checkFiling", method: .post, path: "/filings/{id}/list-check", textKey: "api.checkFiling",
                asks: .json(ActSchema(program: program).object(sheet)),
                gives: APIGiving(status: 200, schema: reference("FilingCheck"))
            ) { call in
                let answers = try Answers(try call.members(), sheet)
                try AnswerCheck(program: call.program).require(sheet, in: answers)
                let id = call.parameter("id")
                let values = ActValues(answers: answers, actor: try call.actor(), id: id, program: call.program)
                let check = try await call.casework.check(
                    values.sheet("sheet"), on: FilingID(id), for: try call.actor(), at: call.now)
                return APIAnswer(check, as: Shapes.filingCheck(call.api.catalogue, call.language))
            },
        ]
    }

    private static func reference(_ schema: String) -> JSONValue {
        ["$ref": .text("#/components/schemas/" + schema)]
    }
}
