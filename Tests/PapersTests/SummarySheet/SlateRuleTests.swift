import Papers
import Selection
import Testing

/// 四: the quota, the grass-roots' share, and who recommends for tier 3.
@Suite struct SlateRuleTests {
    private func slates(_ count: Int, _ changes: [String: String], grassroots: Int = 0) throws -> [CheckedSlate] {
        let rows = (0..<count).map { changes.merging(["隶属关系": $0 < grassroots ? "旗县" : "盟市"]) { $1 } }
        return try GivenSheet(rows: rows).checked().slates
    }

    static let bodies = ["盟市", "自治区主管部门", "自治区直属单位", "中央驻区单位", "工商联"]

    @Test(arguments: bodies, [("一层次", 3), ("二层次", 10)])
    func `three of tier 1 and ten of tier 2 from every body`(body: String, tier: (name: String, limit: Int)) throws {
        let changes = ["推荐单位类别": body, "申报层次": tier.name]
        let within = try slates(tier.limit, changes, grassroots: tier.limit)
        let over = try slates(tier.limit + 1, changes, grassroots: tier.limit)
        #expect(within.map(\.said) == [[]])
        #expect(over.map(\.said) == [["quota block 四（一）"]])
        #expect(over.map(\.limit) == [tier.limit])
        #expect(over.map(\.count) == [tier.limit + 1])
        #expect(over.map(\.verdict) == [.block])
    }

    @Test(arguments: [("盟市", 50), ("自治区主管部门", 30), ("自治区直属单位", 30), ("工商联", 30)])
    func `fifty of tier 3 from leagues and cities, thirty from the others`(body: String, limit: Int) throws {
        let changes = ["推荐单位类别": body, "申报层次": "三层次"]
        #expect(try slates(limit, changes).map(\.said) == [[]])
        #expect(try slates(limit + 1, changes).map(\.said) == [["quota block 四（二）"]])
    }

    @Test func `tier 3 from a central unit is a caution beside its quota`() throws {
        let changes = ["推荐单位类别": "中央驻区单位", "申报层次": "三层次"]
        let (within, over) = (try slates(30, changes), try slates(31, changes))
        #expect(within.map(\.said) == [["tier3-body caution 四（二）"]])
        #expect(within.map(\.verdict) == [.caution])
        #expect(over.map(\.said) == [["quota block 四（二）", "tier3-body caution 四（二）"]])
        #expect(over.map(\.verdict) == [.block])
    }

    @Test(arguments: [
        (1, 0, "caution"), (1, 1, nil), (4, 3, "caution"), (4, 4, nil), (5, 4, "block"), (5, 5, nil), (10, 4, "block"),
        (10, 5, nil), (10, 0, "block"),
    ] as [(Int, Int, String?)])
    func `five of a league's tier 2 come from the grass-roots, of fewer than five all`(
        count: Int, grassroots: Int, severity: String?
    ) throws {
        let slates = try slates(count, ["推荐单位类别": "盟市"], grassroots: grassroots)
        #expect(slates.map(\.said) == [severity.map { ["grassroots \($0) 四（一）"] } ?? []])
        #expect(slates.map(\.grassroots) == [grassroots])
    }

    @Test(arguments: [("旗县", "公有", 1), ("苏木乡镇街道", "公有", 1), ("嘎查村社区", "公有", 1), ("50", "110", 1),
        ("盟市", "非公有", 1), ("盟市", "171", 1), ("旗县", "非公有", 1), ("盟市", "公有", 0), ("火星", "公有", 0),
        ("火星", "非公有", 1), ("", "", 0)])
    func `either value makes a row grass-roots, and an unreadable one says no`(
        affiliation: String, ownership: String, count: Int
    ) throws {
        let row = ["推荐单位类别": "盟市", "隶属关系": affiliation, "单位性质": ownership]
        #expect(try GivenSheet(row).checked().slates.map(\.grassroots) == [count])
    }

    @Test func `only tier 2 of leagues and cities owes the share`() throws {
        #expect(try slates(6, ["推荐单位类别": "自治区主管部门"]).map(\.grassroots) == [nil])
        #expect(try slates(3, ["推荐单位类别": "盟市", "申报层次": "一层次"]).map(\.grassroots) == [nil])
        #expect(try slates(6, ["推荐单位类别": "盟市", "申报层次": "三层次"]).map(\.said) == [[]])
    }

    @Test func `a sheet with neither column says nothing of the share`() throws {
        let sheet = GivenSheet(rows: Array(repeating: ["推荐单位类别": "盟市"], count: 6))
        let neither = try sheet.without("隶属关系", "单位性质").checked().slates
        let one = try sheet.without("隶属关系").checked().slates
        #expect(neither.map(\.grassroots) == [nil])
        #expect(neither.map(\.said) == [[]])
        #expect(one.map(\.said) == [["grassroots block 四（一）"]])
    }

    @Test func `who is ineligible still counts`() throws {
        #expect(try slates(4, ["申报层次": "一层次", "行政级别": "正厅级"]).map(\.said) == [["quota block 四（一）"]])
    }

    @Test func `each body and tier has its slate, and a row without a tier is in none`() throws {
        let sheet = try GivenSheet(
            ["推荐单位": "乙厅", "申报层次": "三层次"], ["推荐单位": "甲厅"], ["推荐单位": "乙厅", "申报层次": "一层次"],
            ["推荐单位": "乙厅", "申报层次": "五层次"], ["推荐单位": ""]
        ).checked()
        let slates = sheet.slates.map { "\($0.recommender) \($0.tier.rawValue) \($0.count)" }
        #expect(slates == ["乙厅 1 1", "乙厅 3 1", "甲厅 2 1"])
    }

    @Test func `a body of two kinds blocks on each of its rows and has no quota`() throws {
        let sheet = try GivenSheet(
            ["推荐单位": "甲", "推荐单位类别": "盟市"], ["推荐单位": "甲", "推荐单位类别": "工商联"], ["推荐单位": "乙"]
        ).checked()
        #expect(sheet.rows.map(\.said) == [["form block 三（一）"], ["form block 三（一）"], []])
        #expect(sheet.slates.map(\.limit) == [nil, 10])
        #expect(sheet.slates.map(\.grassroots) == [nil, nil])
    }

    @Test func `an unreadable kind leaves the kind of the other rows`() throws {
        let rows = [["推荐单位类别": "盟市"], ["推荐单位类别": "火星"]]
        #expect(try GivenSheet(rows: rows).checked().slates.map(\.limit) == [10])
        #expect(try GivenSheet(rows[1]).checked().slates.map(\.limit) == [nil])
    }
}
