import Foundation
import Papers
import Selection
import Testing

/// An earlier application as the beginning of a new one.
@Suite struct ReusedFormTests {
    let program: Program

    init() throws {
        let root = #filePath.components(separatedBy: "/Tests/")[0]
        program = try ProgramReader.read(folder: root + "/programs/nmg-2023")
    }

    private func reused(_ values: [String: String], _ rows: [String: [[String: String]]] = [:]) -> ReusedForm {
        ReusedForm(FilledForm(values: values, rows: rows), in: program, check: FormCheck(program))
    }

    @Test func `what still fits is taken over`() {
        let reused = reused(["person.name": "乌兰", "post.rank": "无"], ["honours": [["name": "先进个人"]]])
        #expect(reused.form == FilledForm(
            values: ["person.name": "乌兰", "post.rank": "无"], rows: ["honours": [["name": "先进个人"]]]))
        #expect(reused.left == [])
    }

    @Test func `a pledge is given anew`() {
        let reused = reused(["person.name": "乌兰", "pledge.truthful": "是", "pledge.publication": "是"])
        #expect(reused.form.values == ["person.name": "乌兰"])
        #expect(reused.left == ["pledge.publication", "pledge.truthful"])
    }

    @Test func `an answer the form no longer takes, or no longer asks for, is left behind by name`() {
        let reused = reused(
            ["post.rank": "九品", "person.shoeSize": "42", "person.name": "乌兰"],
            ["honours": [["name": "先进个人", "month": "去年"], ["month": "前年"]], "horses": [["name": "枣红马"]]])
        #expect(reused.form == FilledForm(
            values: ["person.name": "乌兰"], rows: ["honours": [["name": "先进个人"]]]))
        #expect(reused.left == ["honours.month", "horses", "person.shoeSize", "post.rank"])
    }

    @Test func `a table longer than the form's is cut at its end`() {
        let honours = (1...25).map { ["name": "荣誉\($0)"] } + [["name": "末", "month": "去年"]]
        let reused = reused([:], ["honours": honours])
        #expect(reused.form.rows["honours"]?.count == 20)
        #expect(reused.left.contains("honours"))
    }

    @Test func `a section stands as it was until it is answered otherwise`() throws {
        let reused = reused(["plan.goals": "修复草原", "person.name": "乌兰"])
        let plan = try #require(program.form.section("plan"))
        var draft = reused.form
        draft.values["person.name"] = "乌兰图雅"
        #expect(reused.stands(plan, in: draft))
        draft.values["plan.goals"] = "修复更多草原"
        #expect(!reused.stands(plan, in: draft))
        #expect(!reused.stands(try #require(program.form.section("contact")), in: draft))
    }
}
