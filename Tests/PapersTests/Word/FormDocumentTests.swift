import Foundation
import Selection
import Testing

@testable import Papers

/// A filled form in a Word document, read answer by answer and row by row.
@Suite struct FormDocumentTests {
    private static let program = Typesetting.program

    private func read(
        _ blocks: String..., beside held: FilledForm = FilledForm(), open: Set<String>? = nil
    ) async throws -> FormDocument {
        var file = WordFile(WordFile.paragraph(Self.program.formTitle))
        file.body += blocks.joined()
        let text = try await Typesetting.shared().read(file.bytes())
        return try FormDocumentReader(Self.program, check: FormCheck(Self.program)).read(text, beside: held, open: open)
    }

    private func state(_ place: String, _ found: FormDocument) -> FormDocument.State? {
        found.answers.first { $0.section.place(of: $0.field) == place }?.state
    }

    @Test func `answers are found by their tags, and without tags by the names beside them`() async throws {
        let found = try await read(
            WordFile.table("person", [["姓 名", WordFile.control("person.name", WordFile.run("乌兰图雅"))]]),
            WordFile.paragraph("单位与职务"), WordFile.table([["工作单位", "草原站", "职称等级", "副高"]]))
        #expect(found.taken.values == ["person.name": "乌兰图雅", "post.employer": "草原站", "post.titleLevel": "副高"])
        #expect(state("person.birth", found) == .absent && !found.isWhole)
    }

    @Test func `text in several runs and tracked changes is read as what stands`() async throws {
        let struck = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>\(WordFile.run("移"))</w:moveFrom>"
        let added = "<w:ins>\(WordFile.run("图"))</w:ins>"
        let field = "<w:r><w:instrText>DATE</w:instrText></w:r>"
        let joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(WordFile.run("继续"))</w:p>"
        let found = try await read(
            WordFile.table(
                "person",
                [["姓名", "<w:p>\(WordFile.run("乌兰"))\(struck)\(added)\(field)\(WordFile.run("雅"))</w:p>"]]),
            WordFile.table("plan", [["今后工作设想与培养目标", joined + WordFile.paragraph("研究。") + WordFile.paragraph("育人。")]]))
        #expect(found.taken.values == ["person.name": "乌兰图雅", "plan.goals": "继续研究。\n育人。"])
    }

    @Test(arguments: [
        ("person.birth", "1985年5月6日", "1985-05-06"), ("person.birth", "１９８５．５．６", "1985-05-06"),
        ("person.birth", "19850506", "1985-05-06"), ("person.workSince", "2008 年 7 月", "2008-07"),
        ("person.sex", "□男　☑女", "2"), ("person.sex", "□男　□√女", "2"), ("person.sex", "□男√　□女", "1"),
        ("person.sex", "2", "2"), ("person.ethnicGroup", "蒙古族", "02"), ("pledge.truthful", "☑同意", "是"),
        ("post.handsOn", "■是　□否", "是"), ("contact.mobile", "139 0000 0000", "13900000000"),
        ("post.employer", "内蒙古\n大学", "内蒙古大学"),
        ("post.title", "=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")"),
        ("post.title", "&lt;script&gt;#read()", "<script>#read()"),
    ])
    func `what people write is kept as the form keeps it`(place: String, written: String, kept: String) async throws {
        let lines = written.split(separator: "\n").map { WordFile.paragraph(String($0)) }.joined()
        let tagged = lines.replacing("<w:p>", with: "<w:p>" + tag(place), maxReplacements: 1)
        let found = try await read(WordFile.table([["", tagged]]))
        #expect(found.taken.values[place] == kept)
    }

    /// An empty control, by which the cell is known.
    private func tag(_ place: String) -> String {
        "<w:sdt><w:sdtPr><w:tag w:val=\"\(place)\"/></w:sdtPr><w:sdtContent/></w:sdt>"
    }

    @Test(arguments: [
        ("person.sex", "☑男　☑女"), ("person.birth", "1985-13-45"), ("person.ethnicGroup", "火星族"),
        ("application.tier", "四层次"), ("contact.email", "没有"),
    ])
    func `what is no value of its kind is named and left out`(place: String, written: String) async throws {
        let found = try await read(WordFile.table([["", WordFile.control(place, WordFile.run(written))]]))
        #expect(state(place, found) == .unfit && found.taken == FilledForm())
    }

    @Test func `100,000 signs in a cell are counted and left out`() async throws {
        let long = String(repeating: "字", count: 100_000)
        let found = try await read(WordFile.table([["", WordFile.control("post.employer", WordFile.run(long))]]))
        let answer = found.answers.first { $0.state == .unfit }
        #expect(answer?.findings.first?.values["count"] == "100000" && found.taken == FilledForm())
    }

    @Test func `hints, boxes nobody ticked and blank cells take nothing away`() async throws {
        let held = FilledForm(values: ["person.name": "乌兰图雅", "person.sex": "2", "post.title": "教授"])
        let found = try await read(
            WordFile.table("person", [["姓名", WordFile.control("person.name", WordFile.run("点此"), isHint: true)]]),
            WordFile.table("post", [["专业技术职务", "　　"]]), beside: held)
        #expect(found.taken == FilledForm())
        for place in ["person.name", "post.title"] { #expect(state(place, found) == .blank) }
    }

    @Test func `merged cells and labels drawn into their answers are named`() async throws {
        let tall = WordFile.merged("<w:vMerge w:val=\"restart\"/>", "甲")
        let found = try await read(
            WordFile.table("post", [["工作单位", tall], ["专业技术职务", WordFile.merged("<w:vMerge/>", "")]]),
            WordFile.table(
                [[WordFile.paragraph("姓名") + WordFile.control("person.name", WordFile.run("乌兰"))]]))
        for place in ["post.employer", "post.title", "person.name"] { #expect(state(place, found) == .merged) }
        #expect(found.taken == FilledForm())
    }

    @Test func `rows come under their heading in any order, struck ones stay away, each fault is named`() async throws {
        let struck = WordFile.row(["2001-01", "划去", "局"], "<w:trPr><w:del/></w:trPr>")
        let rows = [
            WordFile.row(["时间", "荣誉或职务", "授予单位或组织", "备注"]), WordFile.row(["2019年5月", "先进个人", "旗政府", ""]),
            struck, WordFile.row(["去年", "标兵", "旗政府", ""]), WordFile.row(["", "", "", ""]),
            WordFile.row([WordFile.merged("<w:gridSpan w:val=\"2\"/>", "合并"), "旗政府", ""]),
            WordFile.row(["2020-01", "已有", "科协", ""]),
        ]
        let held = FilledForm(rows: ["honours": [["name": "已有", "organisation": "科协", "month": "2020-01"]]])
        let found = try await read(
            WordFile.table("honours", []).replacing("</w:tbl>", with: rows.joined() + "</w:tbl>"), beside: held)
        #expect(found.taken.rows == ["honours": [["name": "先进个人", "organisation": "旗政府", "month": "2019-05"]]])
        let told = found.rows.filter { $0.section.id == "honours" }
        #expect(told.map(\.state) == [.new, .unfit, .merged, .same] && told.map(\.number) == [1, 2, 4, 5])
        #expect(found.unknownColumns.map(\.name) == ["备注"])
    }

    @Test func `a table without its heading isn't guessed at, and one without room says so`() async throws {
        let many = (1...21).map { ["荣誉\($0)", "科协", "2020-01"] }
        let found = try await read(
            WordFile.table("honours", [["荣誉或职务", "授予单位或组织", "时间"]] + many),
            WordFile.table("awards", [["甲奖", "政府"]]))
        #expect(found.taken.rows["honours"]?.count == 20 && found.rows.count { $0.state == .beyond } == 1)
        #expect(found.tables.first { $0.section.id == "awards" }?.fault == .headless)
        #expect(found.tables.first { $0.section.id == "papers" }?.fault == .absent)
    }

    @Test func `of a returned dossier only what was returned is taken, also when the page is made up`() async throws {
        let found = try await read(
            WordFile.table([["", WordFile.control("person.name", WordFile.run("乌兰"))]]),
            WordFile.table([["", WordFile.control("post.employer", WordFile.run("草原站"))]]), open: ["post"])
        #expect(state("person.name", found) == .closed)
        let reader = FormDocumentReader(Self.program, check: FormCheck(Self.program))
        let made = FilledForm(values: ["person.name": "乌兰", "post.employer": "草原站", "no.such": "甲", "post.rank": "无此"])
        #expect(reader.form(FilledForm(), taking: made, open: ["post"]).values == ["post.employer": "草原站"])
    }
}
