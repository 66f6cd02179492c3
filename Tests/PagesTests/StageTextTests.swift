import Foundation
import Selection
import Testing

@testable import Pages

/// What a log of the experts' stage says has its sentence. Which facts there are stands in the golden events.
@Suite struct StageTextTests {
    private static let groups = [
        "panel": "panel.event.", "round": "round.event.", "reading": "reading.event.", "sitting": "observing.sitting.",
    ]

    @Test func `every fact of the stage is told in words, but that tokens were given`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../SelectionTests/Case/GoldenEvents").path
        let facts = try FileManager.default.contentsOfDirectory(atPath: folder)
            .map { $0.dropLast(".json".count).split(separator: "-").map(String.init) }
        let keys = facts.compactMap { parts in parts.first.flatMap { Self.groups[$0] }.map { $0 + (parts.last ?? "") } }
        let known = try Catalogue.shipped().keys(in: .chinese)
        #expect(keys.count > 35)
        #expect(Set(keys).subtracting(known) == ["observing.sitting.tokensGiven"])
    }

    @Test func `every word of a list in it is told in words`() throws {
        let spoken =
            RecusalGround.allCases.map { "observing.recusal.\($0.rawValue)" }
            + SittingSigner.allCases.map { "observing.signer.\($0.rawValue)" }
            + AnnulReason.allCases.map { "choice.because.\($0.rawValue)" }
            + ReadingDeclineReason.allCases.map { "choice.ground.\($0.rawValue)" }
            + AttendanceMark.allCases.map { "choice.mark.\($0.rawValue)" }
        #expect(Set(spoken).subtracting(try Catalogue.shipped().keys(in: .chinese)) == [])
    }
}
