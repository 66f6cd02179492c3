import Papers
import Records
import Selection

/// A package while it is put together: each part with its digest, and at the end the signed list of them all.
struct PackageMaking {
    private let zip: ZipWriter
    private var lines: [SignedList.Line] = []
    private(set) var files: [ArchiveMetadata.File] = []

    init(at path: String, _ moment: Moment) throws { zip = try ZipWriter(at: path, stamped: moment) }

    /// A part that people read; the metadata speaks of it.
    mutating func add(
        _ name: String, titled title: String, _ content: [UInt8], format: String, sealed: String? = nil
    ) throws {
        let digest = try put(name, content, isPacked: false)
        files.append(
            ArchiveMetadata.File(
                name: name, title: title, format: format, size: content.count, digest: digest.hex, sealed: sealed))
    }

    /// A part that programs read.
    mutating func add(_ name: String, _ content: [UInt8]) throws { _ = try put(name, content, isPacked: true) }

    mutating func add(_ name: String, lines: [String]) throws {
        try add(name, Array((lines + [""]).joined(separator: "\n").utf8))
    }

    private mutating func put(_ name: String, _ content: [UInt8], isPacked: Bool) throws -> Fingerprint {
        let digest = Fingerprint(of: content)
        try zip.add(name, content, isPacked: isPacked)
        lines.append(SignedList.Line(name: name, digest: digest))
        return digest
    }

    /// What makes it prove itself: facts, what they stand for, the signed head, and the key to both signatures.
    mutating func add(_ archived: ArchivedFacts, key: String) throws {
        try add("facts.jsonl", lines: archived.facts.map(\.line))
        try add("values.jsonl", lines: archived.values.map(\.line))
        try add("checkpoint", Array(archived.checkpoint.text.utf8))
        try add("key", lines: [key])
    }

    func close(as subject: String, facts: Int, at moment: Moment, in records: RecordsStore) throws {
        let list = SignedList(of: "archive " + subject, at: moment, facts: facts, lines: lines)
        try zip.add(SignedList.name, Array(try records.signed(list).utf8), isPacked: true)
        try zip.close()
    }
}
