import Testing

@testable import Pages

/// Where nothing is to be listed a sentence says so, and no headings stand over nothing.
@Suite struct EmptyTableTests {
    let templates: Templates

    init() throws { templates = try .shipped() }

    static let empty: [(page: any Page, sentence: String)] = [
        (DossiersPage(filters: PageSamples.filters, total: nil, lines: [], pager: PageSamples.pager), "没有符合条件的材料。"),
        (MyPage(drafts: [], begin: nil, again: nil, lines: [], letters: []), "还没有提交申报。"),
        (
            SlatePage(
                heading: "名单", state: PageSamples.state, about: [], ledgers: [PageSamples.ledger], findings: [],
                members: [], order: nil, workbook: "/slates/1-2/summary.xlsx", others: [], zero: nil, seal: nil,
                waiting: nil, timeline: [], acts: [],
                paper: PaperRegisterModel(state: PageSamples.state, about: [], lines: [], records: [])), "名单里还没有人。"
        ),
        (PaperQueuePage(cutoff: "10月", lines: [], empty: "都已交齐。", pager: nil), "都已交齐。"),
        (
            AccountsPage(
                place: "局", handed: nil, lines: [], invite: form, code: form, observe: nil), "这个单位还没有账号。"
        ),
        (
            CheckPage(
                back: "/", about: [],
                sections: [SectionModel(name: "获奖", about: [], table: TableModel(heads: ["名称"], lines: []))],
                proofs: [], paper: "/", next: "/"), "没有填写。"
        ),
        (
            PublicityPage(
                heading: "公示", number: "u1", state: PageSamples.state, window: nil, until: nil, people: [],
                areNamesShown: true, withheld: 1, digest: "ab", checkpoint: nil, desk: nil), "没有可以显示的姓名。"
        ),
        (PastPublicitiesPage(lines: [], pager: nil), "还没有结束的公示。"),
        (SittingsPage(lines: [], calls: false), "还没有会议。"),
        (PanelsPage(lines: [], plans: true), "还没有抽取。请先制定抽取方案。"), (DrawsPage(lines: []), "还没有公布的抽取。"),
        (RoundsPage(lines: [], opens: true), "还没有评阅轮次。"),
        (NoticePage(number: "1号", issued: "12月", office: "厅", tiers: []), "没有可以显示的姓名。"),
    ]

    static let form = FormModel(action: "/x", button: "保存", key: "k")

    @Test(arguments: empty.indices)
    func `a page with nothing to list says so and shows no headings`(index: Int) {
        let html = html(Self.empty[index].page)
        #expect(html.contains(Self.empty[index].sentence))
        #expect(!html.contains("<thead") && !html.contains("<dl"))
    }

    @Test func `a page with something to list shows its headings`() {
        let page = DossiersPage(
            filters: PageSamples.filters, total: nil, lines: [PageSamples.line], pager: PageSamples.pager)
        #expect(html(page).contains("<thead"))
    }

    private func html(_ page: any Page) -> String {
        func render(_ page: some Page) -> String {
            templates.html(page, in: PageSamples.frame, .chinese)
        }
        return render(page)
    }
}
