import Papers
import Selection
import Testing

/// The summary of Annex 2 in the notice's own pattern, from what the form holds.
@Suite struct SummaryScaffoldTests {
    let program: Program
    let today = Day(year: 2023, month: 9, day: 20) ?? Day(number: 0)

    init() throws { program = try ProgramReader.read(folder: shippedProgramFolder) }

    private func text(
        _ values: [String: String] = [:], _ rows: [String: [[String: String]]] = [:], within limit: Int = 500
    ) -> String {
        SummaryScaffold(FilledForm(values: values, rows: rows), in: program, on: today).text(within: limit)
    }

    private let papers = (1...40).map { ["title": "草原\($0)", "venue": "草业学报", "year": "2020", "order": "第一作者"] }

    @Test func `an empty form gives the pattern of the notice with its places open`() {
        #expect(
            text() == "从事……工作……年，在……领域作出……成就，具有很好的发展潜能。（取得……成就或具有……学术技术水平）"
                + "主要业绩包括……。获得的主要奖项、荣誉包括……。")
    }

    @Test func `field, discipline and whole years of technical work are filled in`() {
        let values = ["post.field": "草原生态", "application.discipline": "220", "person.technicalSince": "2004-10"]
        #expect(text(values).hasPrefix("从事草原生态工作18年，在林学领域作出"))
        #expect(text(["person.technicalSince": "2004-09"]).contains("工作19年"))
        #expect(text(["person.technicalSince": "2023-08"]).contains("工作……年"))
    }

    @Test func `works are named with where and when`() {
        let said = text([:], [
            "projects": [
                ["name": "草原修复", "source": "科技厅", "role": "主持", "from": "2018-03", "to": "2021-12"]
            ],
            "papers": [papers[0]],
            "patents": [["name": "围封方法", "kind": "发明", "day": "2019-04-30"]],
        ])
        let works = "主持“草原修复”（科技厅，2018—2021年）；《草原1》（草业学报，2020年，第一作者）；发明“围封方法”（2019年）"
        #expect(said.contains("主要业绩包括\(works)。"))
    }

    @Test func `the highest awards come first and honours after them`() {
        let said = text([:], [
            "awards": [
                ["name": "县奖", "grantor": "某旗", "level": "其他", "month": "2021-01"],
                [
                    "name": "科技进步奖", "grantor": "自治区", "level": "省部级", "month": "2019-05", "grade": "一等奖",
                    "position": "1",
                ],
            ], "honours": [["name": "理事", "organisation": "草学会", "month": "2020-03"]],
        ])
        let praise = "自治区科技进步奖（2019年5月，一等奖，排名第1）、某旗县奖（2021年1月）；草学会理事（2020年3月）"
        #expect(said.hasSuffix("荣誉包括\(praise)。"))
    }

    @Test func `of many three are named and all are counted`() {
        #expect(text([:], ["papers": papers]).contains("、《草原3》（草业学报，2020年，第一作者）等40篇（部）论文论著"))
    }

    @Test(arguments: [110, 120, 150, 200, 500])
    func `it never is longer than the field and names fewer where there is less room`(limit: Int) {
        let said = text([:], ["papers": papers], within: limit)
        #expect(said.count <= limit)
        #expect(said.contains("论文论著"))
    }
}
