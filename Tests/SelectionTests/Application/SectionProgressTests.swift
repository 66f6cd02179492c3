import Selection
import Testing

/// How far a part is, said honestly.
@Suite struct SectionProgressTests {
    let asked = FormSection(
        id: "post", name: "单位", english: "Post", maximumRows: nil,
        fields: [FormField(id: "title", name: "职务", english: "Title", kind: .text, isRequired: true)], clause: "二（三）")
    let table = FormSection(id: "awards", name: "获奖", english: "Awards", maximumRows: 3, fields: [], clause: "附件1")

    private func finding(_ message: String, _ rule: Rule = .form) -> Finding {
        Finding(rule, .block, "二（三）", message, ["field": "post.title"])
    }

    @Test func `a part is not begun, begun, in need of correction, or complete`() {
        let filled = FilledForm(values: ["post.title": "教授"])
        #expect(SectionProgress(of: asked, in: FilledForm(), findings: [finding("form.missing")]) == .notBegun)
        #expect(SectionProgress(of: asked, in: filled, findings: [finding("form.missing")]) == .begun)
        #expect(SectionProgress(of: asked, in: filled, findings: [finding("form.tooLong")]) == .hasFindings)
        #expect(SectionProgress(of: asked, in: filled, findings: []) == .complete)
    }

    @Test func `a condition that judges an empty part doesn't call it wrong`() {
        let judged = [finding("category.none", .category)]
        #expect(SectionProgress(of: asked, in: FilledForm(), findings: judged) == .notBegun)
    }

    @Test func `an empty table holds nobody up`() {
        let progress = SectionProgress(of: table, in: FilledForm(), findings: [])
        #expect((progress, progress.isDone) == (.optional, true))
    }
}
