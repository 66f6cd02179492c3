import Testing

/// SQL stands in the records and the engine alone; everyone else asks for values.
@Suite struct SQLTests {
    @Test func `no other part writes SQL`() throws {
        let words = try Regex("\"\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE) ")
        let found = try Source.files(of: "Sources")
            .filter { !$0.path.hasPrefix("Sources/Records/") && !$0.path.hasPrefix("Sources/SQLiteDatabase/") }
            .flatMap { source in
                source.lines.enumerated().filter { $0.element.firstMatch(of: words) != nil }
                    .map { "\(source.path):\($0.offset + 1)" }
            }
        #expect(found == [])
    }
}
