import Selection
import Testing

/// What a proof proves, whatever happens to the rows it speaks of.
@Suite struct ProofClaimTests {
    private func honours(_ names: String...) -> FilledForm { FilledForm(rows: ["honours": names.map { ["name": $0] }]) }

    private func row(_ row: Int, after: FilledForm) -> Int? {
        ProofClaim(section: "honours", row: row).following(from: honours("甲", "乙", "丙"), to: after).row
    }

    @Test func `a claim goes with its row when rows are moved, put before it or taken away`() {
        #expect(row(2, after: honours("丙", "甲", "乙")) == 0)
        #expect(row(2, after: honours("甲", "丙")) == 1)
        #expect(row(0, after: honours("丁", "甲", "乙", "丙")) == 1)
        #expect(row(1, after: honours("甲", "乙", "丙", "乙")) == 1)
    }

    @Test func `a row that was edited keeps its proof and one that is gone leaves it to the section`() {
        #expect(row(1, after: honours("甲", "乙（改）", "丙")) == 1)
        #expect(row(1, after: honours("甲", "丙")) == nil)
        #expect(row(1, after: FilledForm()) == nil)
    }

    @Test func `a claim for a section, its pages and its writing stay as they are`() {
        let claim = ProofClaim(section: "education", pages: 2...3)
        #expect(claim.following(from: honours("甲"), to: honours()) == claim)
        #expect(ProofClaim("honours:2", pages: 1...1)?.text == "honours:2")
        #expect(ProofClaim("education")?.row == nil)
        for wrong in ["", "honours:x", "honours:1:2"] { #expect(ProofClaim(wrong) == nil) }
    }
}
