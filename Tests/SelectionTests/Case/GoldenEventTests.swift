import Foundation
import Records
import Selection
import Testing

/// Event names and shapes are the storage: what was written years ago must be read as what it was.
/// A new event is written down by running the tests once with `WRITE_GOLDEN_EVENTS=1`; an old file is never changed.
@Suite struct GoldenEventTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "GoldenEvents")

    @Test func `each event of a dossier is written as ever`() throws { try check("dossier", SampleEvents.dossier) }
    @Test func `each event of a slate is written as ever`() throws { try check("slate", SampleEvents.slate) }
    @Test func `each event of a publicity is written as ever`() throws {
        try check("publicity", SampleEvents.publicity)
    }
    @Test func `each event of a decision is written as ever`() throws { try check("decision", SampleEvents.decision) }

    @Test func `each event of the settings is written as ever`() throws { try check("settings", SampleEvents.settings) }

    @Test func `each event of a filing is written as ever`() throws { try check("filing", SampleEvents.filing) }

    @Test func `each event of a panel is written as ever`() throws { try check("panel", SampleEvents.panel) }

    @Test func `each event of a round is written as ever`() throws { try check("round", SampleEvents.round) }

    @Test func `each event of a reading is written as ever`() throws { try check("reading", SampleEvents.reading) }
    @Test func `each event of a meeting is written as ever`() throws { try check("sitting", SampleEvents.sitting) }

    /// Left out where nothing usual was chosen, as in everything written before there were any.
    @Test func `a usual remark is written by its code beside the words`() throws {
        let (words, code) = (Sealed.said("说明"), "award-certificate")
        let events: [DossierEvent] = [
            .returned(
                Return(
                    desk: nil, corrections: [Correction(section: "awards", remark: words, code: code)],
                    due: Given.cutoff)),
            .ended(Ending(.removed, .refusedAtAcceptance, remark: words, code: "too-old")),
            .accepted(Acceptance(revision: 1, checked: ["report", "seals"])),
        ]
        let written = try events.map { try self.written($0) }
        #expect(written[0].contains(#"{"code":"award-certificate","remark":{"sealed":"c0ffee"},"section":"awards"}"#))
        #expect(written[1] == #"{"ended":{"_0":{"code":"too-old","kind":"removed","reason":"refusedAtAcceptance","#
            + #""remark":{"sealed":"c0ffee"}}}}"#)
        #expect(written[2] == #"{"accepted":{"_0":{"checked":["report","seals"],"revision":1}}}"#)
    }

    private static let kinds: [(type: String, file: String, count: Int)] = [
        ("DossierEvent", "Case/DossierEvent", SampleEvents.dossier.count),
        ("SlateEvent", "Recommendation/Slate", SampleEvents.slate.count),
        ("PublicityEvent", "Publicity/PublicityEvent", SampleEvents.publicity.count),
        ("DecisionEvent", "Decision/Decision", SampleEvents.decision.count),
        ("SettingsEvent", "Program/SeasonSettings", SampleEvents.settings.count),
        ("FilingEvent", "Filing/Filing", SampleEvents.filing.count),
        ("PanelEvent", "Review/PanelEvent", SampleEvents.panel.count),
        ("RoundEvent", "Review/RoundEvent", SampleEvents.round.count),
        ("ReadingEvent", "Review/ReadingEvent", SampleEvents.reading.count),
        ("SittingEvent", "Review/SittingEvent", SampleEvents.sitting.count),
    ]

    @Test(arguments: kinds)
    func `no event is left out`(type: String, file: String, count: Int) throws {
        let path = #filePath.components(separatedBy: "/Tests/")[0] + "/Sources/Selection/\(file).swift"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let start = try #require(text.range(of: "enum \(type):"))
        let body = text[start.upperBound...].prefix { $0 != "}" }
        #expect(body.components(separatedBy: "\n    case ").count - 1 == count)
    }

    private func check<Event: Codable & Hashable>(_ kind: String, _ events: [Event]) throws {
        for event in events {
            let json = try written(event)
            let file = Self.folder.appending(path: "\(kind)-\(try name(of: json)).json")
            if ProcessInfo.processInfo.environment["WRITE_GOLDEN_EVENTS"] == "1" {
                try (json + "\n").write(to: file, atomically: true, encoding: .utf8)
            }
            let golden = try String(contentsOf: file, encoding: .utf8)
            #expect(json + "\n" == golden)
            let read = try JSONDecoder().decode(Event.self, from: Data(golden.utf8))
            #expect(try written(read) + "\n" == golden)
        }
    }

    private func written(_ event: some Encodable) throws -> String {
        String(decoding: try CanonicalJSON.encode(event, sealer: OneCommitment()), as: UTF8.self)
    }

    private func name(of json: String) throws -> String {
        try #require(json.split(separator: "\"").dropFirst().first.map(String.init))
    }
}

/// Seals everything as the same commitment, so that what is written doesn't depend on a salt.
private struct OneCommitment: Sealer {
    func seal(_ value: some Encodable) throws -> Commitment { Commitment("c0ffee") }
}
