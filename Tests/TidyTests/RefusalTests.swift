import Foundation
import Testing

/// A reason nobody gives is a promise nobody keeps.
@Suite struct RefusalTests {
    private func reasons() throws -> [String] {
        let sources = try Source.files(of: "Sources/Selection")
        let list = try #require(sources.first { $0.path.hasSuffix("Case/Refusal.swift") })
        return list.lines.map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.hasPrefix("case ") }
            .flatMap { $0.dropFirst(5).components(separatedBy: ",") }
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    @Test func `every reason for a refusal is given somewhere in the rules`() throws {
        let rules = try Source.files(of: "Sources/Selection").map(\.text).joined()
        #expect(try reasons().count > 30)
        #expect(try reasons().filter { !rules.contains("Refusal(.\($0)") } == [])
    }

    @Test func `every reason for a refusal has a test that sees it given`() throws {
        let tests = try Source.files(of: "Tests").map(\.text).joined(separator: "\n")
        let unseen = try reasons().filter { reason in
            tests.firstRange(of: try Regex("\\.\(reason)\\b")) == nil
        }
        #expect(unseen == [])
    }
}
