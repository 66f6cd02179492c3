import Foundation
import Glibc

/// Whether one can listen somewhere, asked before anything long is begun.
enum FreePort {
    /// Refuses a port on which something listens already, in a line that says what to do.
    static func demand(_ port: Int, on host: String) throws {
        guard (1...65535).contains(port) else { throw Complaint("port \(port): a port is a number from 1 to 65535") }
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let first = found else {
            throw Complaint("\(host): no such address to listen on")
        }
        defer { freeaddrinfo(found) }
        switch fault(binding: first.pointee) {
        case 0: return
        case EADDRINUSE: throw Complaint("port \(port) on \(host) is taken: name another with --port")
        case let code: throw Complaint("port \(port) on \(host): \(String(cString: strerror(code)))")
        }
    }

    private static func fault(binding address: addrinfo) -> Int32 {
        let socket = Glibc.socket(address.ai_family, address.ai_socktype, 0)
        guard socket >= 0 else { return errno }
        defer { close(socket) }
        // As the server does: what the last one left waiting in the kernel is in nobody's way.
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        return bind(socket, address.ai_addr, address.ai_addrlen) == 0 ? 0 : errno
    }
}
