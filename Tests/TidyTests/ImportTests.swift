import Foundation
import Testing

/// Holds the import table of `docs/architecture.md`: SwiftPM sees neither transitive targets nor Foundation.
@Suite struct ImportTests {
    static let allowed: [String: Set<String>] = [
        "Selection": ["FoundationEssentials"],
        "Assignment": ["CLemon"],
        "Records": ["Selection", "Crypto", "CryptoExtras", "Foundation", "FoundationEssentials", "Synchronization"],
        "SQLiteDatabase": ["Records", "GRDB", "GRDBSQLite", "Foundation", "Synchronization"],
        "Papers": [
            "Selection", "Yams", "Subprocess", "CCSV", "CZip", "CExpat", "CMagic", "CQREncode", "CXlsxWriter",
            "Foundation", "Glibc",
        ],
        "Casework": [
            "Selection", "Records", "Papers", "Assignment", "Crypto", "CSodium", "Logging", "Metrics", "Foundation",
            "Synchronization",
        ],
        "Rehearsal": ["Selection", "Records", "Casework", "Crypto", "Foundation"],
        "Pages": ["Selection", "Mustache", "Swift", "Foundation", "Synchronization"],
        "Website": [
            "Casework", "Records", "Papers", "Pages", "Selection", "Hummingbird", "HummingbirdCore", "HTTPTypes",
            "NIOCore", "Logging", "Foundation", "Synchronization",
        ],
        "bole": [
            "Selection", "Records", "SQLiteDatabase", "Papers", "Casework", "Pages", "Website", "Rehearsal",
            "Assignment", "ArgumentParser", "ServiceLifecycle", "UnixSignals", "Logging", "Metrics", "Hummingbird",
            "Foundation", "Glibc",
        ],
    ]

    @Test(arguments: allowed.keys.sorted())
    func `a part imports only its neighbours in the table`(part: String) throws {
        let sources = try Source.files(of: "Sources/\(part)")
        let found = sources.flatMap { source in source.imports.map { "\(source.path): \($0)" } }
        let permitted = try #require(Self.allowed[part])
        let foreign = found.filter { line in !permitted.contains(String(line.split(separator: " ").last ?? "")) }
        #expect(foreign == [])
    }

    @Test func `every Swift part has its line in the table`() throws {
        let parts = try FileManager.default.contentsOfDirectory(atPath: Source.root + "/Sources")
            .filter { part in try !Source.files(of: "Sources/\(part)").isEmpty }
        #expect(Set(parts).subtracting(Self.allowed.keys) == [])
    }

    @Test(arguments: [("import Foundation", "Foundation"), ("public import Selection", "Selection"),
        ("@testable import GRDB", "GRDB"), ("import struct Foundation.Date", "Foundation")])
    func `an import is read however it is written`(line: String, module: String) {
        #expect(Source(path: "x", text: line).imports == [module])
    }

    @Test func `the rules ask nobody for the time or for chance`() throws {
        let asking = ["Date()", "UUID()", ".random(", "SystemRandomNumberGenerator", "ContinuousClock"]
        let found = try Source.files(of: "Sources/Selection").flatMap { source in
            asking.filter { source.text.contains($0) }.map { "\(source.path): \($0)" }
        }
        #expect(found == [])
    }
}
