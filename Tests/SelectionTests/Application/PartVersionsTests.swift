import Selection
import Testing

/// Two versions of one part, chosen from.
@Suite struct PartVersionsTests {
    let post = FormSection(
        id: "post", name: "单位", english: "Post", maximumRows: nil,
        fields: ["employer", "title", "position"].map {
            FormField(id: $0, name: $0, english: $0, kind: .text, isRequired: false)
        },
        clause: "二（三）")
    let awards = FormSection(
        id: "awards", name: "获奖", english: "Awards", maximumRows: 9,
        fields: [FormField(id: "name", name: "奖", english: "Award", kind: .text, isRequired: true)], clause: "附件1")

    private func awarded(_ names: String...) -> FilledForm {
        FilledForm(rows: ["awards": names.map { ["name": $0] }])
    }

    @Test func `only the answers that differ are asked about`() {
        let versions = PartVersions(
            post, there: FilledForm(values: ["post.employer": "甲校", "post.title": "教授"]),
            typed: FilledForm(values: ["post.employer": "甲校", "post.title": "副教授", "post.position": "主任"]))
        #expect(versions.fields.map(\.id) == ["title", "position"])
    }

    @Test func `the saved answer stays where it was chosen and the typed one elsewhere`() {
        let versions = PartVersions(
            post, there: FilledForm(values: ["post.title": "教授"]),
            typed: FilledForm(values: ["post.title": "副教授", "post.position": "主任"]))
        let chosen = versions.choosing(fieldsThere: ["title"], rows: [])
        #expect(chosen.values == ["post.title": "教授", "post.position": "主任"])
        #expect(versions.choosing(fieldsThere: ["title", "position"], rows: []).values == ["post.title": "教授"])
    }

    @Test func `rows that both have stay and of the others those that were ticked`() {
        let versions = PartVersions(awards, there: awarded("一", "二", "三"), typed: awarded("一", "二改", "四"))
        #expect(versions.rows == [.init(.typed, 1), .init(.typed, 2), .init(.there, 1), .init(.there, 2)])
        let chosen = versions.choosing(fieldsThere: [], rows: [.init(.typed, 1), .init(.there, 2)])
        #expect(chosen == awarded("一", "二改", "三"))
    }

    @Test func `of two like rows each has one twin`() {
        let versions = PartVersions(awards, there: awarded("一"), typed: awarded("一", "一"))
        #expect(versions.rows == [.init(.typed, 1)])
    }

    @Test func `rows in another order, and empty ones, are nothing to choose`() {
        #expect(!PartVersions(awards, there: awarded("一", "二"), typed: awarded("二", "", "一")).differ)
        #expect(PartVersions(awards, there: awarded("一"), typed: awarded("二")).differ)
    }

    @Test func `a ticked row that isn't there is passed over`() {
        let versions = PartVersions(awards, there: awarded("一"), typed: awarded("二"))
        let kept = Set(["typed:0", "there:7", "elsewhere:0", "there"].compactMap { VersionRow($0) })
        #expect(versions.choosing(fieldsThere: [], rows: kept) == awarded("二"))
    }

    @Test func `a part is taken out of the form and put back without touching the rest`() {
        let form = FilledForm(values: ["post.title": "教授", "person.name": "萨仁"], rows: ["awards": [["name": "一"]]])
        #expect(form.part(post) == FilledForm(values: ["post.title": "教授"]))
        let changed = form.replacing(post, by: FilledForm(values: ["post.employer": "甲校"]))
        #expect(changed.values == ["post.employer": "甲校", "person.name": "萨仁"])
        #expect(changed.rows == form.rows)
        #expect(form.replacing(awards, by: FilledForm()).rows == [:])
    }
}
