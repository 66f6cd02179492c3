import Foundation
import Papers
import Selection
import Testing

/// 三（一）, 附件1: the form as a person filled it, whole and in its own kinds.
@Suite struct FormCheckTests {
    let check: FormCheck

    init() throws {
        let root = #filePath.components(separatedBy: "/Tests/")[0]
        check = FormCheck(try ProgramReader.read(folder: root + "/programs/nmg-2023"))
    }

    private func findings(_ field: String, _ value: String) -> [String] {
        check.findings(on: FilledForm(values: [field: value])).filter { $0.values["field"] == field }.map(\.message)
    }

    @Test func `an empty form names every required field, in the order of the form`() {
        let findings = check.findings(on: FilledForm())
        #expect(findings.allSatisfy { $0.message == "form.missing" && $0.severity == .block })
        #expect(findings.first?.values["field"] == "person.name")
        #expect(findings.last?.values["field"] == "pledge.publication")
        #expect(findings.count == 28)
    }

    @Test(arguments: [
        ("person.birth", "1980-02-30", "day"), ("person.workSince", "2004-13", "month"),
        ("person.sex", "3", "code"), ("person.sex", "男", "code"), ("post.handsOn", "yes", "yes-no"),
        ("pledge.truthful", "否", "pledge"), ("contact.mobile", "call me", "phone"), ("contact.email", "a@b", "email"),
        ("person.residentID", "１１０１０５１９４９１２３１００２X", "resident-id"),
        ("person.residentID", "110105194912310021", "resident-id"), ("person.name", "乌云\u{202E}其木格", "name"),
        ("person.name", "乌云\u{FFFF}", "name"), ("post.field", "草原\u{FFFE}", "text"),
        ("achievement.summary", "从事\u{1}工作", "passage"), ("achievement.summary", "从事\r工作", "passage"),
    ])
    func `a value that isn't of its field's kind is refused`(field: String, value: String, kind: String) {
        #expect(findings(field, value) == ["form.unfit.\(kind)"])
    }

    @Test(arguments: [
        ("person.name", "䶮\u{2CE1A}"), ("person.name", "阿力玛\u{B7}巴特尔"), ("person.mongolianName", "ᠤᠶᠤᠨ ᠴᠡᠴᠡᠭ"),
        ("person.residentID", "11010519491231002X"), ("person.sex", "2"), ("contact.email", "name@example.cn"),
        ("achievement.summary", "第一行\n\t第二行，\u{FFFD}\u{FFFC}"),
        ("person.name", String(repeating: "长", count: 50)),
    ])
    func `a value of its field's kind is taken`(field: String, value: String) {
        #expect(findings(field, value) == [])
    }

    @Test func `lengths are counted in characters, and one too many is refused`() {
        #expect(findings("person.name", String(repeating: "\u{2CE1A}", count: 51)) == ["form.tooLong"])
        #expect(findings("plan.goals", String(repeating: "字", count: 800)) == [])
        #expect(findings("plan.goals", String(repeating: "字", count: 801)) == ["form.tooLong"])
    }

    @Test func `each row of a table is checked, and too many rows are refused`() {
        let row = ["name": "奖", "grantor": "呼和浩特市", "level": "盟市厅级", "month": "2019-05"]
        var form = FilledForm(rows: ["awards": Array(repeating: row, count: 20)])
        func awards() -> [[String: String]] {
            check.findings(on: form).map(\.values).filter { $0["field"]?.hasPrefix("awards") == true }
        }
        #expect(awards() == [])
        form.rows["awards"]?[6]["month"] = "May"
        #expect(awards() == [["field": "awards.month", "row": "7"]])
        form.rows["awards"] = Array(repeating: row, count: 21)
        #expect(awards() == [["field": "awards", "limit": "20"]])
    }

    @Test func `a field that the form doesn't have is named`() {
        let form = FilledForm(values: ["person.score": "100", "awards": "x"], rows: ["person": [["name": "x"]]])
        let strangers = check.findings(on: form).filter { $0.message == "form.unknownField" }
        #expect(strangers.map { $0.values["field"] } == ["awards", "person", "person.score"])
    }

    @Test(arguments: [("\u{FA0C}", ["awards"]), ("\u{5140}", [])])
    func `a change is seen byte by byte, in a table too`(character: String, changed: [String]) {
        let before = FilledForm(values: ["person.name": "甲"], rows: ["awards": [["name": "\u{5140}"]]])
        let after = FilledForm(values: ["person.name": "甲"], rows: ["awards": [["name": character]]])
        #expect(after.sectionsChanged(from: before).sorted() == changed)
    }
}
