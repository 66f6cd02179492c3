import Foundation
import Selection

/// Takes the papers of a packet, one by one; good only while the packet is put together.
public struct PacketWriter {
    private let zip: ZipWriter
    private var list: [String] = []

    init(at path: String, stamped moment: Moment) throws {
        do { zip = try ZipWriter(at: path, stamped: moment) } catch { throw PacketFault.noRoom }
    }

    /// - Parameters:
    ///   - name: with folders before it; a sign that would make another folder, or none, is written otherwise.
    ///   - digest: SHA-256, in hexadecimal.
    public mutating func add(_ content: [UInt8], named name: PacketName, digest: String) throws {
        try put(content, name.text)
        list.append("\(digest)  \(name.text)\n")
    }

    /// Writes the archive, with the list of its files under this name.
    func close(manifest: String) throws {
        try put(Array(list.joined().utf8), manifest)
        do { try zip.close() } catch { throw PacketFault.noRoom }
    }

    private func put(_ content: [UInt8], _ name: String) throws {
        do { try zip.add(name, content, isPacked: true) } catch { throw PacketFault.noRoom }
    }
}

/// A file's name in a packet, in the folders it lies in.
public struct PacketName: Sendable, Hashable {
    public let text: String

    /// Slashes within a part, and what no file system shows, stand as underscores.
    public init(_ parts: String...) {
        text = parts.map { part in
            String(String.UnicodeScalarView(part.unicodeScalars.map { Self.isPlain($0) ? $0 : "_" }))
        }.joined(separator: "/")
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0x7F && !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
    }
}
