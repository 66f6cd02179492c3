import Papers
import Selection
import Testing

/// 四（一）: consent to be judged in tier 2.
@Suite struct TransferTests {
    static let consenting = ["申报层次": "一层次", "同意调剂": "是"]

    private func row(_ changes: [String: String]) throws -> CheckedRow {
        try GivenSheet(Self.consenting.merging(changes) { $1 }).checked().rows[0]
    }

    @Test func `who meets tier 2 and consents may be transferred`() throws {
        #expect(try row([:]).isTransferable)
        #expect(try row([:]).said == [])
    }

    @Test(arguments: ["否", ""])
    func `without consent nobody is`(consent: String) throws {
        #expect(try row(["同意调剂": consent]).isTransferable == false)
    }

    @Test(arguments: ["二层次", "三层次"])
    func `from other tiers nobody is`(tier: String) throws {
        let row = try row(["申报层次": tier, "出生日期": "1970-01-01"])
        #expect(row.isTransferable == false)
        #expect(row.said == ["age block 二（二）"])
    }

    @Test(arguments: [("1977-12-31", false), ("1978-01-01", true)])
    func `tier 2 has its own cut-off, and consent past it has no effect`(birth: String, isOpen: Bool) throws {
        let row = try row(["出生日期": birth])
        #expect(row.isTransferable == isOpen)
        #expect(row.said == (isOpen ? [] : ["transfer info 四（一）"]))
        #expect(row.verdict == .eligible)
    }

    @Test(arguments: [
        ["学历": "本科", "学位": "学士", "职称等级": "中级"], ["申报类别": ""],
    ])
    func `failing degree, title or category says that consent has no effect`(changes: [String: String]) throws {
        let row = try row(changes)
        #expect(row.isTransferable == false)
        #expect(row.said.last == "transfer info 四（一）")
    }

    @Test(arguments: [
        ["行政级别": "副厅级"], ["人员身份": "公务员"], ["身份证号": "11010519491231002X"], ["民族": "火星族"], ["工作单位": ""],
    ])
    func `any other block hinders without that remark`(changes: [String: String]) throws {
        let row = try row(changes)
        #expect(row.isTransferable == false)
        #expect(row.verdict == .ineligible)
        #expect(row.said.filter { $0.hasPrefix("transfer") } == [])
    }

    @Test func `a double hinders`() throws {
        let id = residentID(born: try #require(Day("1985-06-01")), male: false)
        let row = Self.consenting.merging(["身份证号": id]) { $1 }
        #expect(try GivenSheet(row, row).checked().rows.map(\.isTransferable) == [false, false])
    }

    @Test(arguments: [["身份证号": ""], ["直接从事专业技术工作": "否"], ["学历": "本科", "学位": "博士", "职称等级": "中级"]])
    func `cautions don't hinder`(changes: [String: String]) throws {
        let row = try row(changes)
        #expect(row.isTransferable)
        #expect(row.verdict == .caution)
    }
}
