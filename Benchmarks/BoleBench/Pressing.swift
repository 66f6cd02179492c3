import Casework
import NIOCore
import NIOPosix
import Records
import Synchronization

/// Everyone presses the button over a number of connections, each after its last answer. The requests are written
/// before the start and answers only counted through, so that the server has the processor to itself.
struct Pressing {
    let submissions: [WaitingSubmission]
    let connections: Int
    let port: Int

    func run() async throws -> AnswerTimes {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let queue = RequestQueue(submissions.map { Self.request($0) })
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<connections {
                tasks.addTask {
                    let channel = try await ClientBootstrap(group: group)
                        .channelInitializer { channel in
                            channel.eventLoop.makeCompletedFuture {
                                try channel.pipeline.syncOperations.addHandler(PressingConnection(queue: queue))
                            }
                        }
                        .connect(host: "127.0.0.1", port: port).get()
                    try await channel.closeFuture.get()
                }
            }
            try await tasks.waitForAll()
        }
        let elapsed = (ContinuousClock.now - start).seconds
        try await group.shutdownGracefully()
        let times = queue.times
        guard times.count == submissions.count, queue.refused == nil else {
            throw NotAllTaken(taken: times.count, first: queue.refused ?? "")
        }
        return AnswerTimes(elapsed: elapsed, sorted: times.sorted())
    }

    private static func request(_ submission: WaitingSubmission) -> ByteBuffer {
        let body = submission.json
        let head = """
            POST \(submission.path) HTTP/1.1\r
            Host: 127.0.0.1\r
            Authorization: Bearer \(submission.token.text)\r
            Content-Type: application/json\r
            Content-Length: \(body.utf8.count)\r
            Idempotency-Key: \(submission.key)\r
            If-Match: "\(submission.draft.version)"\r
            \r

            """
        return ByteBuffer(string: head + body)
    }
}

/// How long each answer took, in milliseconds, and all of them together, in seconds.
struct AnswerTimes: Sendable {
    let elapsed: Double
    let sorted: [Double]

    func quantile(_ part: Double) -> Double { sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))] }
}

/// An answer that was no receipt.
struct NotAllTaken: Error {
    let taken: Int
    let first: String
}

/// What is still to be sent, and how long each answer took.
final class RequestQueue: Sendable {
    private struct State {
        var waiting: ArraySlice<ByteBuffer>
        var times: [Double] = []
        var refused: String?
    }

    private let state: Mutex<State>

    init(_ requests: [ByteBuffer]) { state = Mutex(State(waiting: requests[...])) }

    var times: [Double] { state.withLock { $0.times } }
    var refused: String? { state.withLock { $0.refused } }

    func next() -> ByteBuffer? { state.withLock { $0.waiting.popFirst() } }

    func note(_ answer: String?, after time: Duration) {
        state.withLock { state in
            state.times.append(time.seconds * 1000)
            if let answer, state.refused == nil { state.refused = answer }
        }
    }
}

/// One connection: sends a request, waits for the whole answer, sends the next.
private final class PressingConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let queue: RequestQueue
    private var sent = ContinuousClock.now
    private var answer = ByteBuffer()

    init(queue: RequestQueue) { self.queue = queue }

    func channelActive(context: ChannelHandlerContext) { send(context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var more = unwrapInboundIn(data)
        answer.writeBuffer(&more)
        guard Self.isWhole(answer) else { return }
        let isTaken = answer.readableBytesView.starts(with: "HTTP/1.1 201 ".utf8)
        queue.note(isTaken ? nil : String(buffer: answer), after: ContinuousClock.now - sent)
        answer.clear()
        send(context)
    }

    private func send(_ context: ChannelHandlerContext) {
        guard let request = queue.next() else { return context.close(promise: nil) }
        sent = ContinuousClock.now
        context.writeAndFlush(wrapOutboundOut(request), promise: nil)
    }

    /// Whether the body is there in its whole length.
    private static func isWhole(_ answer: ByteBuffer) -> Bool {
        let lines = answer.readableBytesView.split(separator: 0x0A, omittingEmptySubsequences: false)
        var length = 0
        for line in lines {
            if line.elementsEqual([0x0D]) { return answer.writerIndex - line.endIndex - 1 >= length }
            let field = String(decoding: line, as: UTF8.self).lowercased()
            if field.hasPrefix("content-length: ") { length = Int(field.dropFirst(16).dropLast()) ?? 0 }
        }
        return false
    }
}
