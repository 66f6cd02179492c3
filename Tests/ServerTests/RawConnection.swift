import Foundation

/// A connection on which a test sends what no well-behaved client would.
final class RawConnection: Sendable {
    private let handle: Int32

    init(port: Int) throws {
        handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in.loopback(port: port)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw NotConnected() }
    }

    struct NotConnected: Error {}

    deinit { close(handle) }

    /// Sends bytes; false once the other side takes no more.
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Foundation.send(handle, $0.baseAddress, $0.count, noSignal) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Whether an answer waits to be read, within so many milliseconds.
    func isAnswered(within milliseconds: Int32 = 0) -> Bool {
        var waiting = pollfd(fd: handle, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, milliseconds) > 0
    }

    /// The status of the answer; nil when the connection ended without one.
    func status() -> Int? {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = recv(handle, &bytes, bytes.count, 0)
        guard count > 12 else { return nil }
        return Int(String(decoding: bytes[9..<12], as: UTF8.self))
    }

    /// No signal, as the answer says it: the other side has gone.
    private let noSignal = Int32(MSG_NOSIGNAL)
}
