import Crypto
import Foundation
import Papers
public import Records
public import Selection

/// Looks a package through by nothing but itself.
public enum PackageCheck {
    /// No facts of a season come near a gigabyte.
    private static let largest = 1 << 30

    /// - Parameters:
    ///   - path: the package's file.
    ///   - key: the verifier key it must be signed with, as the office makes it known; any when nil.
    public static func verify(_ path: String, key: String? = nil) throws -> PackageReport {
        let zip = try ZipReader(path)
        let files = try zip.names.filter { $0 != SignedList.name }.map { name in
            SignedList.Line(name: name, digest: try digest(of: name, in: zip))
        }
        let own = try text("key", in: zip).filter { !$0.isWhitespace }
        if let key, key != own { throw PackageFault.otherKey }
        var proof = try PackageProof(
            list: text(SignedList.name, in: zip), files: files, checkpoint: text("checkpoint", in: zip), key: own)
        for line in try lines("facts.jsonl", in: zip) { try proof.take(fact: line) }
        for line in try lines("values.jsonl", in: zip) { try proof.take(value: line) }
        try proof.finish()
        return PackageReport(
            subject: proof.list.subject, at: proof.list.at, facts: proof.facts, values: proof.values,
            erased: proof.erased, files: files.count, head: proof.checkpoint.count, key: own)
    }

    /// Of a package's file.
    public static func digest(_ path: String) throws -> Fingerprint {
        guard let file = FileHandle(forReadingAtPath: path) else { throw ZipFault.unreadable(path) }
        var hash = SHA256()
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        return Fingerprint(hash.finalize())
    }

    private static func digest(of name: String, in zip: ZipReader) throws -> Fingerprint {
        var hash = SHA256()
        try zip.read(name) { hash.update(data: $0) }
        return Fingerprint(hash.finalize())
    }

    private static func text(_ name: String, in zip: ZipReader) throws -> String {
        guard zip.names.contains(name) else { throw PackageFault.changed(name) }
        return String(decoding: try zip.content(of: name, atMost: largest), as: UTF8.self)
    }

    private static func lines(_ name: String, in zip: ZipReader) throws -> [String] {
        try text(name, in: zip).split(separator: "\n").map(String.init)
    }
}

/// What a package was found to hold.
public struct PackageReport: Sendable, Hashable {
    /// Such as `archive dossier/d17`.
    public let subject: String
    public let at: Moment
    public let facts: Int
    public let values: Int
    /// Values of people who were erased before.
    public let erased: Int
    public let files: Int
    /// How many facts the signed head covers.
    public let head: Int
    /// With which its two signatures were checked.
    public let key: String
}
