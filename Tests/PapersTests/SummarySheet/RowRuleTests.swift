import Papers
import Selection
import Testing

/// Every rule about a person, on either side of its boundary.
@Suite struct RowRuleTests {
    private func said(_ changes: [String: String]) throws -> [String] {
        try #require(try GivenSheet(changes).checked().rows.first).said
    }

    @Test func `who meets everything has no finding`() throws {
        let sheet = try GivenSheet([:]).checked()
        #expect(sheet.rows.map(\.verdict) == [.eligible])
        #expect(sheet.rows.map(\.said) == [[]])
        #expect(!sheet.isBlocked)
    }

    @Test(arguments: [
        ("一层次", "1972-12-31", false), ("一层次", "1973-01-01", true), ("二层次", "1977-12-31", false),
        ("二层次", "1978-01-01", true), ("三层次", "1982-12-31", false), ("三层次", "1983-01-01", true),
    ])
    func `the cut-off day itself is in`(tier: String, birth: String, isIn: Bool) throws {
        #expect(try said(["申报层次": tier, "出生日期": birth]) == (isIn ? [] : ["age block 二（二）"]))
    }

    @Test(arguments: [
        ("硕士研究生", "硕士", "中级", [String]()), ("博士研究生毕业", "", "无", []), ("14", "3", "中级", []),
        ("本科", "学士", "副高", []), ("大专", "无", "正高", []),
        ("本科", "硕士", "中级", ["degree-or-title caution 二（三）"]),
        ("本科", "医学博士学位", "无", ["degree-or-title caution 二（三）"]),
        ("本科", "学士", "中级", ["degree-or-title block 二（三）"]),
        ("研究生班毕业", "", "中级", ["degree-or-title block 二（三）"]),
        ("硕士研究生结业", "", "助理级", ["degree-or-title block 二（三）"]),
        ("本科", "名誉博士", "员级", ["degree-or-title block 二（三）"]),
        ("本科", "", "中级", ["degree-or-title block 二（三）"]),
    ])
    func `a postgraduate education or a senior title`(
        education: String, degree: String, title: String, findings: [String]
    ) throws {
        for tier in ["一层次", "二层次"] {
            #expect(try said(["学历": education, "学位": degree, "职称等级": title, "申报层次": tier]) == findings)
        }
        #expect(try said(["学历": education, "学位": degree, "职称等级": title, "申报层次": "三层次"]) == [])
    }

    @Test(arguments: [("一层次", true), ("二层次", true), ("三层次", false)])
    func `one of the three categories`(tier: String, isAsked: Bool) throws {
        #expect(try said(["申报层次": tier, "申报类别": ""]) == (isAsked ? ["category block 二（三）"] : []))
    }

    @Test(arguments: [
        ("无", false), ("科级", false), ("正科级", false), ("处级", false), ("正处级", false), ("副厅级", true),
        ("正厅级", true), ("厅级", true), ("副省级", true), ("正省级", true), ("省级", true),
    ])
    func `leading cadres of 副厅级 or above are out of every tier`(rank: String, isOut: Bool) throws {
        for tier in ["一层次", "二层次", "三层次"] {
            #expect(try said(["行政级别": rank, "申报层次": tier]) == (isOut ? ["leading-cadre block 一"] : []))
        }
    }

    @Test(arguments: [("专业技术人员", false), ("公务员", true), ("参公人员", true), ("机关工作人员", true)])
    func `civil servants and their like are out of every tier`(standing: String, isOut: Bool) throws {
        for tier in ["一层次", "二层次", "三层次"] {
            #expect(try said(["人员身份": standing, "申报层次": tier]) == (isOut ? ["civil-servant block 一"] : []))
        }
    }

    @Test(arguments: ["一层次", "二层次", "三层次"])
    func `who no longer works hands-on is a caution`(tier: String) throws {
        #expect(try said(["直接从事专业技术工作": "否", "申报层次": tier]) == ["hands-on caution 一"])
    }

    @Test(arguments: [
        ("11010519491231002X", "1949-12-31", "女", true), ("11010519491231002x", "1949-12-31", "女", true),
        ("110105194912310021", "1949-12-31", "女", false), ("11010519491231002X", "1949-12-30", "女", false),
        ("11010519491231002X", "1949-12-31", "男", false), ("１1010519491231002X", "1949-12-31", "女", false),
        ("11010519491231002", "1949-12-31", "女", false), ("150102197502300019", "1975-02-28", "男", false),
    ])
    func `an ID number is right and agrees with the form`(
        id: String, birth: String, sex: String, isRight: Bool
    ) throws {
        let found = try said(["身份证号": id, "出生日期": birth, "性别": sex, "申报层次": "三层次"])
        #expect(found.filter { $0.hasPrefix("resident-id") } == (isRight ? [] : ["resident-id block 三（二）"]))
    }

    @Test func `an impossible date in an ID number is told apart from a wrong check digit`() throws {
        let id = "15010219750230001"
        let row = try GivenSheet(["身份证号": id + "X"]).checked().rows[0]
        let messages = try (0...10).map { check in
            let last = check == 10 ? "X" : "\(check)"
            return try GivenSheet(["身份证号": id + last]).checked().rows[0].findings.map(\.message)
        }
        #expect(row.findings.count == 1)
        #expect(messages.count { $0 == ["residentID.impossibleDate"] } == 1)
        #expect(messages.count { $0 == ["residentID.wrongCheck"] } == 10)
    }

    @Test func `an empty ID number is a caution, and a column that isn't there is none`() throws {
        let sheet = GivenSheet(["身份证号": ""])
        #expect(try sheet.checked().rows.map(\.said) == [["resident-id caution 三（二）"]])
        #expect(try sheet.checked().rows.map(\.verdict) == [.caution])
        #expect(try sheet.without("身份证号").checked().rows.map(\.said) == [[]])
    }

    @Test func `the worst finding is the verdict`() throws {
        let rows = try GivenSheet(
            ["直接从事专业技术工作": "否", "行政级别": "正厅级"], ["直接从事专业技术工作": "否"],
            ["申报层次": "一层次", "同意调剂": "是", "出生日期": "1977-12-31"]
        ).checked().rows
        #expect(rows.map(\.verdict) == [.ineligible, .caution, .eligible])
    }

    @Test func `a row without a readable tier is judged by what binds every tier`() throws {
        let found = try said(["申报层次": "四层次", "出生日期": "1950-01-01", "申报类别": "", "行政级别": "副厅级"])
        #expect(found == ["form block 三（一）", "leading-cadre block 一"])
    }
}
