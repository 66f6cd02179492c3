import Selection
import Testing

@testable import Pages

/// A page with everything it can show.
struct PageSample: Sendable, CustomTestStringConvertible {
    let template: String
    let page: any Page

    init(_ page: any Page) {
        template = type(of: page).template
        self.page = page
    }

    var testDescription: String { template }

    func html(_ templates: Templates, _ language: Language) -> String {
        func render(_ page: some Page) -> String { templates.html(page, in: PageSamples.frame, language) }
        return render(page)
    }
}

enum PageSamples {
    static let frame = Frame(
        language: .chinese, title: "标题", program: "通知",
        files: PageFiles(style: "/a.css", script: "/a.js", mark: "/a.svg"),
        theme: .dark, themes: [option], path: "/", token: "t", key: "k",
        links: [Link("首页", "/", isCurrent: true)],
        reader: Reader(id: "a1", name: "萨仁", role: "经办人", organisation: "某单位"),
        clock: ClockStrip(shown: "2023年9月20日", value: "2023-09-20T09:00"), done: "已保存。",
        summary: ErrorSummary(heading: "更正", items: [item]))

    static let all = [
        PageSample(FaultPage(heading: "没有", sentence: "核对", number: "1")),
        PageSample(PressAgainPage(action: "/x", kept: [HiddenField("a", "b")], hadFile: true, isSignedOut: true)),
        PageSample(
            HomePage(
                heading: "通知", number: "147号",
                milestones: [MilestoneModel(name: "申报", days: "9月", clause: "三", place: "now")],
                publicities: [publicity], notices: [notice], isSignedOut: true, start: "/my")),
        PageSample(
            ApplyPage(
                form: form,
                answer: ApplyAnswer(
                    sentence: NoticeBox(.good, heading: "可以", "可以申报"),
                    tiers: [TierAnswer(heading: "二层次", state: state, note: "自行组织", items: [item])],
                    sections: ["基本情况"], proofs: [fact], isOpen: true))),
        PageSample(TextPage(heading: "帮助", passages: [PassageModel(heading: "怎样申报", paragraphs: ["先注册。"])])),
        PageSample(NoticePage(number: "1号", issued: "12月", office: "厅", tiers: [tier])),
        PageSample(
            NoticeTextPage(
                heading: "通知", number: "147号", office: "厅", issued: "9月", parts: [Link("一、选拔范围", "#一")],
                passages: [
                    NoticePassage(clause: "一", isHeading: true, "一、选拔范围"),
                    NoticePassage(clause: "二（二）", isHeading: false, "年龄"),
                ], annexes: [Link("附件1", "/notice/annex-1")])),
        PageSample(
            BlankFormPage(
                heading: "申报表", intro: "空白",
                sections: [
                    BlankSection(
                        name: "获奖", note: "至多5行", boxes: [BlankBox("性别", ticks: ["男"], isLarge: true)],
                        table: blankTable)
                ])),
        PageSample(BlankSheetPage(heading: "汇总表", table: blankTable, columns: sheetColumns, download: "/a.csv")),
        PageSample(
            PublicitiesPage(
                publicities: [publicity], pager: pager, ended: [publicity],
                own: OwnPublicities(publicities: [publicity], canPrepare: true))),
        PageSample(publicityPage),
        PageSample(PastPublicitiesPage(lines: [past], pager: pager)),
        PageSample(VerifyPage(field: field, found: found)),
        PageSample(ResultsPage(notices: [result], expected: "12月")),
        PageSample(
            HelpPage(
                groups: [
                    HelpGroup(
                        id: "applicant", name: "申报人",
                        questions: [PassageModel(heading: "怎样申报？", paragraphs: ["先注册。"])])
                ])),
        PageSample(
            OutagePage(
                name: "伯乐", style: "<style></style>",
                parts: [OutagePart(language: "zh-CN", heading: "停机", paragraphs: ["稍后再来"])])),
        PageSample(ActPage(heading: "审核", about: [fact], back: "/", form: form, warning: "不能撤回")),
        PageSample(ActPage(heading: "撤回", about: [fact], back: "/", form: bareForm, warning: "不能撤回")),
        PageSample(ComponentsPage(components: [Link("按钮", "/components/buttons")])),
        PageSample(ComponentPage(heading: "组件", specimen: specimen)),
        PageSample(FormPage(heading: "登录", intro: "请", form: form, further: [Link("注册", "/register")])),
        PageSample(
            OrganisationsPage(
                asked: [AskedEmployerLine(name: "校", code: "1", parent: "局", confirm: form, decline: form)],
                filters: filters, lines: [organisation], pager: pager)),
        PageSample(
            AccountsPage(
                place: "局", handed: HandedCodeModel(login: "a", code: "b", until: "c"),
                lines: [AccountLine(name: "萨仁", login: "a", role: "经办人", state: "使用中", close: form)],
                invite: form, code: form)),
        PageSample(casePage),
        PageSample(ProofPage(heading: "证书.pdf", back: "/", original: "/", sheets: [sheet])),
        PageSample(
            VerificationPage(
                heading: "审核材料：萨仁", back: "/", about: [fact], comparisons: [comparison], form: form,
                items: [
                    VerifiedItem(
                        place: "items[0].item", value: "person", name: "基本情况", section: section, findings: [item],
                        proofs: [Link("证书.pdf", "#s1")], questions: [field])
                ], identity: [field], papers: [VerifiedPaper(proof: proof, sheets: [sheet])])),
        PageSample(DossiersPage(filters: filters, total: "共1份", lines: [line], pager: pager, export: "/dossiers.csv")),
        PageSample(
            ToDoPage(
                counts: [count], piles: [PileModel(stage: "待审核", next: "审核", lines: [toDo], rest: "/dossiers")],
                slates: [
                    SlateLine(address: "/", tier: "二层次", state: state, count: "1 / 10", due: "10月")
                ], publicities: OwnPublicities(publicities: [publicity], canPrepare: true), asked: [fact],
                letters: [fact])),
        PageSample(slatePage),
        PageSample(
            SeasonPage(
                about: [fact],
                bodies: [
                    SeasonBody(
                        name: "市", address: "/dossiers?body=1", state: state, submitted: 9, reported: 4, underWay: 2,
                        heldUp: 1, late: 2, sealed: 1)
                ], charts: [ChartModel(caption: "按层次", [("一层次", 1)])])),
        PageSample(
            DecisionPage(
                about: [fact],
                tiers: [
                    DecisionTier(tier: "二层次", state: "投票中", about: [fact], people: Link("共1人", "/decision/tiers/2"))
                ], replies: [fact], notices: [notice], acts: [act])),
        PageSample(
            JudgedPage(
                heading: "二层次", total: "共1人",
                lines: [
                    JudgedLine(
                        place: 1, address: "/", name: "萨仁", unit: "校", body: "局", score: "91.50", result: state,
                        stage: state)
                ], pager: pager)),
        PageSample(
            SettingsPage(
                waiting: NoticeBox(.wait, heading: "待确认", "延期"), dates: [fact],
                quotas: TableModel(heads: ["层次"], lines: [["二层次"]]), extensions: [fact],
                history: [TimelineModel(what: "拟定调整", when: "9月", by: "经办人", details: [fact])], acts: [act])),
        PageSample(
            MyPage(
                drafts: [DraftLine(address: "/", name: "草稿", saved: "昨天")], begin: form, again: form, lines: [line],
                letters: [fact])),
        PageSample(
            DraftPage(
                heading: "申报表", intro: "补正", reused: ["取自d1"], ledger: ledger,
                parts: [PartLine(name: "基本情况", address: "/", state: state, remark: "请改")], blocks: [item],
                check: "/", remove: form)),
        PageSample(
            DraftPartPage(
                heading: "基本情况", back: "/", intro: "请", remark: NoticeBox(.wait, heading: "退回", "请改"),
                form: form,
                proofs: [proof], paste: Link("粘贴", "/"))),
        PageSample(CheckPage(back: "/", about: [fact], sections: [section], proofs: [proof], paper: "/", next: "/")),
        PageSample(
            PaperPage(
                back: "/", heading: "申报表",
                sections: [
                    PaperSection(
                        name: "基本情况", cells: [PaperCell("姓名", "乌兰", isWide: true)],
                        table: TableModel(heads: ["奖励名称"], lines: [["一等奖"]]))
                ], hands: [fact], note: "草稿")),
        PageSample(
            ReceiptPage(
                receipt: ReceiptModel(heading: "已提交", number: "d1", steps: ["审核"], about: [fact]), dossier: "/")),
        PageSample(
            PastePage(
                heading: "粘贴", back: "/", intro: "请", form: form,
                preview: PastePreview(
                    sentence: NoticeBox(.wait, heading: "一行", "看懂一行"), items: [item],
                    table: TableModel(heads: ["名称"], lines: [["奖"]]), take: form))),
    ]

    static let item = ErrorItem(
        "没有填写", clause: "二（二）", address: "#f-name", remedy: "请补填", words: "须填写")
    static let fact = FactLine("姓名", "萨仁")
    static let option = OptionModel("1", "男", isChosen: true)
    static let notice = NoticeLink(number: "1号", address: "/notices/1", count: 1)
    static let tier = NamedTier(tier: "二层次", people: [PersonLine(name: "萨仁", unit: "校", title: "教授")])
    static let organisation = OrganisationLine(name: "校", kind: "所在单位", code: "1", above: "局", accounts: "/accounts")
    static let past = PastPublicityLine(
        address: "/", publisher: "局", window: "9月", outcome: "已出具", number: "u1", digest: "ab")
    static let found = FoundDocument(
        heading: "公示", about: [fact], digest: "ab", note: "比对", way: Link("全文", "/publicities/u1"))
    static let result = ResultLine(number: "1号", address: "/notices/1", issued: "12月", about: [fact])
    static let blankTable = BlankTable(name: "获奖", heads: ["名称"], lines: 1)
    static let sheetColumns = TableModel(heads: ["列"], lines: [["姓名"]])
    static let proof = ProofLine(
        name: "证书.pdf", address: "/", size: "1 KB", isSignedPage: true, claim: "学历学位", change: "/", remove: form)
    static let sheet = ProofSheet(id: "s1", picture: "/1", caption: "第1页，共2页")
    static let section = SectionModel(
        name: "基本情况", about: [fact], table: TableModel(heads: ["名称"], lines: [["奖"]]), change: "/")
    static let act = ActLink(name: "审核", address: "/", form: form)

    static let publicity = PublicityLine(
        address: "/", publisher: "局", until: "到10月", state: state, count: 1)

    static let line = DossierLine(
        address: "/", name: "萨仁", unit: "校", tier: "二层次", stage: state, desk: "局", since: "9月",
        until: "10月")

    /// A question of every kind at once, which no page asks, so that every part of its template is gone through.
    static let field: FieldModel = {
        var field = FieldModel("a", label: "问", isRequired: false, hint: "提示", error: "没有填写")
        field.line = LineInput(
            "text", "值", autocomplete: "name", isShort: true, suggestions: SuggestionList([option]))
        field.area = AreaInput("值", limit: 100)
        field.select = SelectInput([option])
        field.choice = ChoiceInput(several: true, [option])
        field.fixed = HiddenField("b", "c")
        field.offer = OfferModel("从事……工作", button: option, isOpen: true)
        return field
    }()

    static let form: FormModel = {
        var rows = FieldModel("r", label: "行")
        rows.rows = RowsInput([RowModel(number: 1, cells: [field], acts: [option])])
        return FormModel(
            action: "/x", button: "保存", key: "k", fields: [rows, field], hidden: [HiddenField("version", "1")],
            isQuiet: true, isGrave: true, hasFile: true, hasMore: true,
            saving: SavingModel(saved: "刚才"), onward: "下一份")
    }()

    static let bareForm = FormModel(action: "/x", button: "撤回", key: "k")
    static let state = TagModel("公示中", .now)
    static let road = RoadMark(name: "审核", place: "now", holder: "局", until: "10月")
    static let ledger = LedgerModel(caption: "名额", of: 3, [(name: "已列入", count: 1, kind: .used)])
    static let filters = FiltersModel(address: "/dossiers", fields: [field])
    static let pager = PagerModel(previous: "/", next: "/")
    static let toDo = ToDoRow(
        who: "萨仁", address: "/", unit: "校", what: "审核", since: "9月", until: "10月", blocked: [item], act: "办理")

    static let comparison = ComparisonModel(
        heading: "补正", sections: [
            ComparedSection(
                name: "基本情况", state: state, remarks: ["请改"],
                compared: [ComparedLine("姓名", before: "甲", now: "乙")])
        ], rest: "其余没有变动", isOpen: true)

    static let count = CountLink("待审核", 3, "/to-do?stage=submitted", isCurrent: true)

    static let window = WindowModel(from: Day(number: 0), through: Day(number: 1), caption: "公示期", in: .chinese) { _ in
        (.counted, "第1天")
    }

    private static let specimen: Specimen = {
        var specimen = Specimen()
        specimen.buttons = [ButtonModel("保存", .main, address: "/")]
        (specimen.form, specimen.problems) = (form, ErrorSummary(heading: "更正", items: [item]))
        (specimen.boxes, specimen.tags) = ([NoticeBox(.wait, heading: "请注意", "不能撤回")], [state])
        (specimen.road, specimen.toDos, specimen.findings) = ([road], [toDo], [item])
        (specimen.counts, specimen.comparisons) = ([count], [comparison])
        (specimen.window, specimen.ledgers, specimen.table) = (window, [ledger], section.table)
        specimen.seals = [seal]
        (specimen.pager, specimen.filters) = (pager, filters)
        specimen.columns = ColumnsSpecimen(about: [fact], acts: [act])
        specimen.timeline = [TimelineModel(what: "提交", when: "9月", by: "申报人", details: [fact])]
        specimen.emptyStates = [EmptyModel("没有", way: Link("首页", "/"))]
        specimen.receipt = ReceiptModel(heading: "已提交", number: "1", steps: ["审核"], about: [fact])
        specimen.interruption = InterruptionModel(sentences: ["不能撤回"], form: form)
        specimen.charts = [ChartModel(caption: "人数", [(name: "一层次", count: 1)])]
        return specimen
    }()

    private static let publicityPage = PublicityPage(
        heading: "公示", number: "u1", state: state, window: window, until: "到10月",
        people: [tier], areNamesShown: true, withheld: 1, digest: "ab", checkpoint: "cd",
        desk: PublicityDeskPart(
            foreseen: [window],
            objections: [
                ObjectionModel(
                    number: 1, name: "萨仁", received: "9月", source: "实名", content: "内容", outcome: state,
                    conclude: "/")
            ], acts: [act]))

    private static let casePage = CasePage(
        heading: "萨仁", state: state, about: [fact], road: [road],
        corrections: [fact], findings: [item], obstacles: [item], comparisons: [comparison],
        timeline: [TimelineModel(what: "提交", when: "9月", by: "申报人", details: [fact])], acts: [act],
        sections: [section], proofs: [proof], publicities: [publicity], next: "/to-do/next")

    private static let slatePage = SlatePage(
        heading: "名单", state: state, about: [fact], ledgers: [ledger], findings: [item], members: [person],
        order: bareForm, others: [person], zero: ZeroReport(text: "没有人选", address: "/"), seal: seal,
        waiting: WaitingPeople(lines: [toDo], rest: "/dossiers"),
        timeline: [TimelineModel(what: "列入", when: "9月", by: "经办人", details: [fact])], acts: [act])

    private static let hand = SealHand(who: "萨仁", at: "10月")
    private static let seal = SealModel(prepared: hand, confirmed: hand, may: "巴特尔", about: [fact], digest: "ab")
    private static let move = MoveForm(form: bareForm, sign: "↑", place: "up-d1")

    private static let person = SlatePerson(
        rank: 1, value: "d1", address: "/", name: "萨仁", unit: "校", isGrassroots: true, applied: "原报一层次",
        obstacles: [item], act: form, moves: [move])
}
