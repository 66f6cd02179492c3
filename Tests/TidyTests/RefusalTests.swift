import Foundation
import Testing

/// A reason nobody gives is a promise nobody keeps.
@Suite struct RefusalTests {
    @Test func `every reason for a refusal is given somewhere in the rules`() throws {
        let sources = try Source.files(of: "Sources/Selection")
        let list = try #require(sources.first { $0.path.hasSuffix("Case/Refusal.swift") })
        let reasons = list.lines.map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.hasPrefix("case ") }
            .flatMap { $0.dropFirst(5).components(separatedBy: ", ") }
        let rules = sources.map(\.text).joined()
        #expect(reasons.count > 30)
        #expect(reasons.filter { !rules.contains("Refusal(.\($0)") } == [])
    }
}
