import Testing

/// Files small enough to be read at one sitting, and nothing put off.
@Suite struct BudgetTests {
    @Test func `a file has 300 lines at most`() throws {
        let long = try Source.all().filter { $0.lines.count > 300 }.map { "\($0.path): \($0.lines.count)" }
        #expect(long == [])
    }

    @Test func `a line has 120 characters at most`() throws {
        let long = try Source.all().flatMap { source in
            source.lines.enumerated().filter { $0.element.count > 120 }.map { "\(source.path):\($0.offset + 1)" }
        }
        #expect(long == [])
    }

    @Test func `nothing is left for later`() throws {
        let marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"]
        let found = try Source.all().flatMap { source in
            marks.filter { source.text.contains($0) }.map { "\(source.path): \($0)" }
        }
        #expect(found == [])
    }

    @Test func `no folder is a drawer for anything`() throws {
        let drawers = try Source.all().map(\.path).filter { path in
            path.split(separator: "/").contains { ["common", "util", "utils", "helpers"].contains($0.lowercased()) }
        }
        #expect(drawers == [])
    }

    @Test func `what is unchecked says why on the same line`() throws {
        let found = try Source.files(of: "Sources").flatMap { source in
            source.lines.enumerated()
                .filter { $0.element.contains("@unchecked Sendable") || $0.element.contains("try!") }
                .filter { !$0.element.contains("//") }
                .map { "\(source.path):\($0.offset + 1)" }
        }
        #expect(found == [])
    }
}
