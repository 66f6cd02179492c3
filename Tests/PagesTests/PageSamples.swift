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
        files: files,
        theme: .dark, themes: [option], path: "/", token: "t", key: "k",
        links: [Link("首页", "/", isCurrent: true)],
        reader: Reader(id: "a1", name: "萨仁", role: "经办人", organisation: "某单位"),
        clock: ClockStrip(shown: "2023年9月20日", value: "2023-09-20T09:00"), done: "已保存。",
        summary: ErrorSummary(heading: "更正", items: [item]), reload: 5)

    static let usual = [
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
        PageSample(
            NoticePage(number: "1号", issued: "12月", office: "厅", tiers: [tier], certificates: "/notices/1/all.pdf")),
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
                        name: "获奖", note: "至多5行", boxes: [BlankBox("性别", ticks: ["男"], isLarge: true, isPhoto: true)],
                        table: blankTable)
                ])),
        PageSample(BlankSheetPage(heading: "汇总表", table: blankTable, columns: sheetColumns, download: "/a.csv")),
        PageSample(
            PublicitiesPage(
                publicities: [publicity], pager: pager, ended: [publicity],
                own: OwnPublicities(publicities: [publicity], canPrepare: true))),
        PageSample(publicityPage),
        PageSample(PastPublicitiesPage(lines: [past], pager: pager)),
        PageSample(
            VerifyPage(field: field, file: form, answer: NoticeBox(.good, heading: "没有改动", "一样"), found: [found])),
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
                invite: form, code: form, observe: form)),
        PageSample(
            ExpertsPage(filters: filters, lines: [expert], empty: "还没有", export: "/experts.csv", pager: pager)),
        PageSample(
            ExpertPage(
                name: "萨仁", marks: [state],
                warnings: [ExpertWarning(NoticeBox(.bad, "也是申报人"), [Link("萨仁", "/dossiers/d1")])], about: [fact],
                change: "/experts/x1/change", handed: HandedCodeModel(login: "a", code: "b", until: "c"),
                accounts: [form], end: form)),
        PageSample(
            ReadingsPage(
                progress: "1份", lines: [readingLine], empty: "还没有", letters: [fact],
                rounds: [Link("申报", "/rounds/r1/declaration")], meetings: [ownMeeting])),
        PageSample(
            ReadingPage(
                heading: "萨仁", back: Link("我的评审", "/readings"), state: state, notice: NoticeBox(.wait, "请答复"),
                about: [fact], document: ReadDocumentModel(sections: [section], proofs: [proof]), scoring: form,
                given: [fact], timeline: [TimelineModel(what: "提交", when: "10月", by: "专家", details: [fact])],
                acts: [act])),
        PageSample(
            ReadingProgressPage(
                heading: "评阅进度", ways: [Link("二层次", "/", isCurrent: true)], about: [fact], coverage: drawTable,
                readers: drawTable, further: [FurtherLine(name: "萨仁", address: "/dossiers/d1", reason: "不足")],
                remind: form)),
        PageSample(
            ScoreBoardPage(
                heading: "评分汇总", ways: [Link("二层次", "/")], notice: NoticeBox(.wait, "暂不"), official: "平均分",
                lines: [scoreLine], pager: pager)),
        PageSample(CalibrationPage(heading: "一致性", ways: [Link("二层次", "/")], about: [fact], experts: drawTable)),
        PageSample(
            ConflictsPage(
                heading: "专家与萨仁的关系", back: Link("萨仁", "/dossiers/d1"), sentence: NoticeBox(.wait, "1位"),
                lines: [ConflictLine(address: "/experts/x1", name: "甲", unit: "校", state: state, signs: ["同一单位"])])),
        PageSample(PanelsPage(lines: [panelLine], plans: true)),
        PageSample(
            PanelPage(
                heading: "自然科学组", state: state, road: [road], about: [fact], findings: [item],
                way: Link("公开", "/draws/g1"), panel: drawTable, alternates: drawTable, pool: pool, commitment: "ab",
                shares: [share], record: FileLink("记录", "/", file: "draw.json"),
                timeline: [TimelineModel(what: "抽取", when: "10月", by: "负责人", details: [fact])], acts: [act])),
        PageSample(RoundsPage(lines: [roundLine], opens: true)),
        PageSample(
            RoundPage(
                heading: "自然科学组", state: state, road: [road], notices: [NoticeBox(.wait, "另有")], about: [fact],
                readers: drawTable, pins: drawTable, ways: [Link("评审委员会", "/panels/g1")], acts: [act],
                timeline: [TimelineModel(what: "开始", when: "10月", by: "经办人", details: [fact])])),
        PageSample(
            DeclarationPage(
                heading: "申报", back: Link("我的评审", "/readings"), notice: NoticeBox(.wait, "还有"), about: [fact],
                filters: filters, lines: [declarationLine], empty: "没有", form: form, pager: pager)),
        PageSample(
            ProposalPage(
                heading: "分配方案", back: Link("评阅", "/rounds/r1"), notices: [NoticeBox(.bad, heading: "不能", "回避")],
                shortages: [item], about: [fact],
                lines: [
                    ProposalLine(
                        dossier: "萨仁", unit: "校", expert: "甲", expertUnit: "所", cost: 900, reasons: ["学科不同"],
                        marks: [state], exchange: Link("换人", "/"))
                ], loads: drawTable, sheet: FileLink("下载", "/", file: "proposal.csv"), order: form, apply: form)),
        PageSample(
            ExchangePage(
                heading: "更换", back: Link("方案", "/"), about: [fact],
                lines: [
                    ExchangeLine(
                        expert: "乙", unit: "院", cost: 900, change: "±0", reasons: ["学科不同"], obstacle: "回避", form: form)
                ], ways: [Link("指定", "/")], leaveOut: form)),
        PageSample(SittingsPage(lines: [sittingLine], calls: true)),
        PageSample(sittingPage),
        PageSample(
            RoomPage(
                heading: "自然科学组", quorum: state, discussed: [fact],
                open: [RoomBallot(name: "乌兰", word: "7K3M", voters: "11人")], next: ["萨仁"])),
        PageSample(
            VotingPage(heading: "我的选票", sitting: "m1", token: "t", choices: [OptionModel("agree", "同意")])),
        PageSample(
            BallotPage(
                heading: "投票核对", counts: [fact], ballots: [ListedBallot(digest: "ab", vote: "同意")],
                file: FileLink("选票", "/", file: "m1.d1.1.txt"), digest: "cd")),
        PageSample(DrawsPage(lines: [panelLine])),
        PageSample(
            DrawPage(
                heading: "自然科学组", state: state, about: [fact], commitment: "ab",
                plan: FileLink("方案", "/", file: "plan.json"), shares: [share], beacon: "0412", seed: "cd",
                seats: "x1、x2", alternates: "x3", declined: drawTable, pool: pool,
                record: FileLink("记录", "/", file: "draw.json"))),
        PageSample(InvitationSlipsPage(heading: "已邀请1人", slips: [slip], download: "data:text/csv,")),
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
                    SlateLine(address: "/", heading: "二层次", state: state, count: "1 / 10", due: "10月")
                ], publicities: OwnPublicities(publicities: [publicity], canPrepare: true), asked: [fact],
                letters: [fact])),
        PageSample(slatePage),
        PageSample(
            ScansPage(
                heading: "名单", about: [fact], back: "/", intro: "上传", form: form,
                scans: [
                    ScanModel(
                        name: "扫描.pdf", address: "/", state: state, when: "10月", sentence: "1页", findings: [item])
                ])),
        PageSample(
            FilingPage(
                heading: "三层次名单", state: state, about: [fact], findings: [item], corrections: [fact],
                people: [
                    FiledLine(
                        place: 1, number: "p1", name: "其其格", birth: "1985-05-01", residentID: "150***021",
                        unit: "草原站", title: "工程师", findings: [item])
                ], empty: "还没有名单。", downloads: [Link("下载名单", "/")], seal: seal,
                timeline: [TimelineModel(what: "备案", when: "11月", by: "负责人", details: [fact])], acts: [act])),
        PageSample(
            FilingsPage(
                about: [fact],
                lines: [
                    FilingDueLine(
                        name: "市", address: "/", kind: "盟市", state: state, people: 3, due: "11月", number: "1号")
                ])),
        PageSample(PaperQueuePage(cutoff: "10月", lines: [toDo], empty: "没有", pager: pager)),
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
                ], replies: [fact], notices: [notice], acts: [act], papers: papers)),
        PageSample(
            JudgedPage(
                heading: "二层次", total: "共1人",
                lines: [
                    JudgedLine(
                        place: 1, address: "/", name: "萨仁", unit: "校", body: "局", score: "91.50", result: state,
                        stage: state)
                ], pager: pager, papers: papers)),
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
                proofs: [proof], arriving: [arriving], portrait: portrait,
                paste: Link("粘贴", "/"))),
        PageSample(
            PortraitPage(
                heading: "照片", back: "/", intro: "请", portrait: portrait, width: 413, height: 579, form: form,
                remove: bareForm)),
        PageSample(CheckPage(back: "/", about: [fact], sections: [section], proofs: [proof], paper: "/", next: "/")),
        PageSample(
            PaperPage(
                back: "/", heading: "申报表",
                sections: [
                    PaperSection(
                        name: "基本情况", cells: [
                            PaperCell("姓名", "乌兰", isWide: true),
                            PaperCell("照片", "", isWide: false, portrait: PaperPortrait(picture: "/1")),
                        ],
                        table: TableModel(heads: ["奖励名称"], lines: [["一等奖"]]))
                ], hands: [fact], note: "草稿")),
        PageSample(
            ReceiptPage(
                receipt: ReceiptModel(heading: "已提交", number: "d1", steps: ["审核"], about: [fact]), dossier: "/")),
        PageSample(
            ReadInPage(
                heading: "粘贴", back: Link("返回", "/"), intro: "请", blank: Link("空表", "/"), form: form,
                understood: understood)),
    ]
}
