import Foundation
import Selection
import Testing

@testable import Pages

/// The texts are whole in both languages, and there for everything the rules can say.
@Suite struct CatalogueTests {
    let catalogue: Catalogue

    init() throws { catalogue = try Catalogue.shipped() }

    @Test func `both languages have the same keys`() {
        #expect(catalogue.keys(in: .chinese) == catalogue.keys(in: .english))
        #expect(catalogue.keys(in: .chinese).count > 150)
    }

    @Test func `a sentence speaks of the same things in both languages`() {
        let differing = catalogue.keys(in: .chinese).filter {
            catalogue.placeholders(of: $0, in: .chinese) != catalogue.placeholders(of: $0, in: .english)
        }
        #expect(differing == [])
    }

    @Test func `every refusal, end, rule, severity and verdict has its sentence`() {
        let spoken =
            Refusal.Reason.allCases.map { "refusal.\($0.rawValue)" }
            + EndReason.allCases.map { "end.\($0.rawValue)" }
            + EndKind.allCases.map { "endKind.\($0.rawValue)" }
            + Rule.allCases.map { "rule.\($0.rawValue)" }
            + Severity.allCases.map { "severity.\($0.rawValue)" }
            + Sex.allCases.map { "sex.\($0.rawValue)" } + Tier.allCases.map { "tier.\($0.rawValue)" }
            + FilingStanding.allCases.map { "filing.is.\($0.rawValue)" }
            + PanelStanding.allCases.map { "panel.is.\($0.rawValue)" }
            + RoundStanding.allCases.flatMap { ["round.is.\($0.rawValue)", "round.step.\($0.rawValue)"] }
            + ConflictKind.allCases.map { "choice.conflict.\($0.rawValue)" }
            + Bid.allCases.map { "choice.bid.\($0.rawValue)" } + PairPin.allCases.map { "choice.pin.\($0.rawValue)" }
            + WithdrawalReason.allCases.map { "choice.why.\($0.rawValue)" }
            + SittingStanding.allCases.map { "sitting.is.\($0.rawValue)" }
            + BallotStanding.allCases.map { "sitting.ballot.\($0.rawValue)" }
            + Discussion.allCases.map { "sitting.discussion.\($0.rawValue)" }
            + Vote.allCases.map { "vote.\($0.rawValue)" }
            + ExclusionGround.allCases.map { "choice.ground.\($0.rawValue)" }
            + FiledElsewhere.allCases.map { "duplicate.\($0.rawValue)" }
            + ExpertField.allCases.map { "expert.\($0.rawValue)" }
            + ExpertFault.allCases.map { "expert.fault.\($0.rawValue)" }
            + Availability.allCases.map { "expert.availability.\($0.rawValue)" }
            + ConflictSign.Reason.allCases.map { "conflict.reason.\($0.rawValue)" }
            + BodyKind.allCases.map { "bodyKind.\($0.rawValue)" }
            + Standing.allCases.filter { $0 != .technical }.map { "standing.\($0.rawValue)" }
        #expect(Set(spoken).subtracting(catalogue.keys(in: .chinese)) == [])
    }

    @Test func `every key written in the rules and the readers has its sentence`() throws {
        let written = try Self.keysWritten(in: ["Selection", "Papers", "bole"])
        #expect(written.contains("age.tooOld"))
        #expect(written.contains("sheet.empty"))
        #expect(written.subtracting(catalogue.keys(in: .chinese)) == [])
    }

    @Test func `every sentence of the checks is said somewhere`() throws {
        let groups = [
            "age", "degreeOrTitle", "category", "leadingCadre", "civilServant", "handsOn", "transfer",
            "duplicate", "residentID", "form", "quota", "grassroots", "tier3Body", "sheet",
        ]
        let kept = catalogue.keys(in: .chinese).filter { key in groups.contains { key.hasPrefix($0 + ".") } }
        // What a field's kind refuses is said under the kind's own name.
        let unfit = FormFieldKind.allCases.map { "form.unfit.\($0.rawValue)" }
        #expect(kept.subtracting(try Self.keysWritten(in: ["Selection", "Papers", "bole"])).subtracting(unfit) == [])
        #expect(Set(unfit).subtracting(catalogue.keys(in: .chinese)) == [])
    }

    @Test func `no sentence is empty or carries a mark of the other language`() {
        for language in Language.allCases {
            let texts = catalogue.keys(in: language).map { catalogue.text($0, in: language) }
            #expect(texts.filter { $0.trimmingCharacters(in: .whitespaces).isEmpty } == [])
        }
        let english = catalogue.keys(in: .english).map { catalogue.text($0, in: .english) }
        #expect(english.filter { $0.contains("。") || $0.contains("，") } == [])
    }

    @Test(arguments: [
        (Language.chinese, "推荐12人，超过本层次名额10人。请减少到10人以内。"),
        (.english, "12 people are recommended, but the quota of this tier is 10. Reduce the list to 10."),
    ])
    func `values stand in their places`(language: Language, sentence: String) {
        #expect(catalogue.text("quota.exceeded", ["count": "12", "limit": "10"], in: language) == sentence)
    }

    @Test func `days and moments are written as the reader writes them`() {
        let moment = ["until": "2023-10-08T00:00:00+08:00"]
        #expect(
            catalogue.text("refusal.publicityStillOpen", moment, in: .chinese)
                == "公示到2023年10月7日24:00才结束。请届时再办理。")
        #expect(
            catalogue.text("refusal.publicityStillOpen", moment, in: .english)
                == "The publicity (公示) runs until 24:00 on 7 October 2023. Go on after that.")
        let morning = ["until": "2023-10-08T09:30:00+08:00"]
        #expect(catalogue.text("publicity.until", morning, in: .chinese) == "公示到2023年10月8日09:30为止")
        #expect(catalogue.text("my.saved", ["at": "2023-10-08T00:00:00+08:00"], in: .chinese) == "保存于2023年10月8日00:00")
        #expect(
            catalogue.text("age.tooOld", ["cutoff": "1973-01-01"], in: .chinese).hasPrefix("出生日期早于1973年1月1日，")
        )
    }

    @Test func `one sentence may name another by a value`() {
        let values = ["why": "disciplineExpired", "last": "2023-12-01"]
        #expect(
            catalogue.text("refusal.memberBlocked", values, in: .chinese)
                == "名单中有人暂不能报送：纪检监察机关的意见有效期到2023年12月1日为止，已经过期。请重新征求意见。")
    }

    @Test func `a sentence told to contain itself ends`() {
        let text = catalogue.text("refusal.memberBlocked", ["why": "memberBlocked"], in: .chinese)
        #expect(text == "名单中有人暂不能报送：名单中有人暂不能报送：{why}")
    }

    @Test func `a key without a sentence stands for itself`() {
        #expect(catalogue.text("no.such.key", in: .english) == "no.such.key")
    }

    @Test func `a folder without a language is refused`() {
        #expect(throws: (any Error).self) { try Catalogue(folder: FileManager.default.temporaryDirectory) }
    }

    /// Texts of the shape `group.sentence` in quotation marks, but for the names of files.
    private static func keysWritten(in parts: [String]) throws -> Set<String> {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
            .path
        var keys: Set<String> = []
        for part in parts {
            for case let path as String in FileManager.default.enumerator(atPath: "\(sources)/\(part)")
                ?? .init()
            where path.hasSuffix(".swift") {
                let text = try String(contentsOfFile: "\(sources)/\(part)/\(path)", encoding: .utf8)
                keys.formUnion(
                    text.matches(of: /"([a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*)"/).map { String($0.1) })
            }
        }
        // Fields of Annex 1 are written alike, and have their names in the programme.
        let sections = ["person.", "education.", "post.", "application."]
        return keys.filter { key in
            !key.hasSuffix(".csv") && !key.hasSuffix(".yaml") && key != "bole.sealer"
                && !sections.contains { key.hasPrefix($0) }
        }
    }
}
