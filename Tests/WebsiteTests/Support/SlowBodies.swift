import HTTPTypes
import Hummingbird
import NIOCore

/// Lets the second half of a body at one address arrive after something has happened.
struct SlowBodies<Context: RequestContext>: RouterMiddleware {
    var path = ""
    var between: @Sendable () async throws -> Void = {}

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post, request.uri.path == path else { return try await next(request, context) }
        let whole = try await request.body.collect(upTo: 1 << 20)
        let half = whole.readableBytes / 2
        let parts = [whole.getSlice(at: 0, length: half), whole.getSlice(at: half, length: whole.readableBytes - half)]
        let halves = Halves(parts: parts.compactMap(\.self), between: between)
        return try await next(Request(head: request.head, body: RequestBody(asyncSequence: halves)), context)
    }
}

/// The two halves of a body, and what happens between them.
private struct Halves: AsyncSequence, Sendable {
    let parts: [ByteBuffer]
    let between: @Sendable () async throws -> Void

    struct AsyncIterator: AsyncIteratorProtocol {
        var left: ArraySlice<ByteBuffer>
        let between: @Sendable () async throws -> Void

        mutating func next() async throws -> ByteBuffer? {
            if left.count == 1 { try await between() }
            return left.popFirst()
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(left: parts[...], between: between) }
}
