import Casework
import HTTPTypes
import Selection

extension APIRoutes {
    /// An act's route, made from its declaration alone.
    static func act(_ declaration: ActDeclaration, in program: Program) -> APIRoute {
        let status = declaration.subject.isNew ? 201 : 200
        return APIRoute(
            name: declaration.act.rawValue, method: .post, path: declaration.path,
            textKey: declaration.textKey,
            asks: .json(declaration.schema(in: program)), isOnce: true,
            match: declaration.subject.isNew ? .none : .optional, mayBeRefused: true,
            gives: .one(Shapes.receipt, status, hasVersion: true)
        ) { call in
            let answers = try Answers(try call.members(), declaration.fields)
            let command = try declaration.command(
                on: call.parameter("id"), from: answers, by: try call.actor(), in: call.program)
            let receipt = try await call.casework.perform(command, try call.request())
            return APIAnswer(receipt, as: Shapes.receipt, status: status, version: receipt.version)
        }
    }
}
