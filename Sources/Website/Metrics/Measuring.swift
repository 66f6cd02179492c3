import HTTPTypes
import Hummingbird

/// Notes every request by its route.
struct Measuring<Context: RequestContext>: RouterMiddleware {
    let measures: Measures

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        do {
            let response = try await next(request, context)
            note(request, context, response.status.code, since: start)
            return response
        } catch {
            note(request, context, (error as? any HTTPResponseError)?.status.code ?? 500, since: start)
            throw error
        }
    }

    private func note(
        _ request: Request, _ context: Context, _ status: Int, since start: ContinuousClock.Instant
    ) {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let known: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .delete]
        let method = known.contains(request.method) ? request.method.rawValue : "other"
        measures.note(
            Measures.Label(method: method, route: context.endpointPath ?? "none", status: status),
            seconds: seconds)
    }
}
