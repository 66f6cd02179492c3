import Selection

@testable import Pages

/// What the sample pages are put together from.
extension PageSamples {
    static let item = ErrorItem(
        "没有填写", clause: "二（二）", address: "#f-name", remedy: "请补填", words: "须填写")
    static let fact = FactLine("姓名", "萨仁")
    static let option = OptionModel("1", "男", isChosen: true, fill: "男。")
    static let notice = NoticeLink(number: "1号", address: "/notices/1", count: 1)
    static let tier = NamedTier(tier: "二层次", people: [PersonLine(name: "萨仁", unit: "校", title: "教授")])
    static let organisation = OrganisationLine(name: "校", kind: "所在单位", code: "1", above: "局", accounts: "/accounts")
    static let understood = UnderstoodModel(
        sentence: NoticeBox(.wait, heading: "一行", "看懂一行"), leftOut: [item], take: form,
        parts: [
            UnderstoodPart(
                heading: "有错的行", table: TableModel(heads: ["姓名"], lines: [["萨仁"]], beneath: ["原因：没有填写"]),
                download: FileLink("下载", "data:text/csv,", file: "有错的行"))
        ])
    static let expert = ExpertLine(
        address: "/experts/x1", name: "萨仁", unit: "校", title: "教授", disciplines: "110 数学", term: "2023年",
        marks: [state])
    static let panelLine = PanelLine(
        address: "/panels/g1", name: "自然科学组", judges: "二层次", state: state, meets: "10月", seats: 11, fixed: "10月",
        ended: "10月")
    static let roundLine = RoundLine(
        address: "/rounds/r1", name: "自然科学组", tier: "二层次", state: state, due: "11月", dossiers: 3,
        answered: "1/11", pairs: 0)
    static let declarationLine = DeclarationLine(
        dossier: HiddenField("answers[0].dossier", "d1"), name: "萨仁", unit: "校", discipline: "220 林学", tier: "二层次",
        conflict: DeclarationBoxes(
            name: "answers[0].conflict", label: "与萨仁", said: "未答复", options: [option], error: "没有", isOpen: true),
        bid: DeclarationChoice(name: "answers[0].bid", label: "意愿", options: [option], error: "没有"))
    static let readingLine = ReadingLineModel(
        address: "/readings/v1", name: "萨仁", unit: "校", tier: "二层次", discipline: "林学", state: state, due: "11月")
    static let scoreLine = ScoreLine(
        name: "萨仁", address: "/dossiers/d1", unit: "校", reviews: [Link("88.50 甲", "/readings/v1")], mean: "88.50",
        trimmed: "88.50", median: "88.50", range: "0.00", adjusted: "88.50 ± 1.00", official: "88.50")
    static let sittingLine = SittingLine(
        address: "/sittings/m1", name: "自然科学组 · 二层次", state: state, meets: "10月", place: "一号会议室", waiting: "3/8")
    static let agendaLine = AgendaLine(
        number: 1, dossier: "d1", name: "乌兰", unit: "大学", score: "85.00", out: "专家（x1）", state: state,
        steps: [step])
    static let step = StepModel(
        "开始评议", for: "乌兰", "/sittings/m1/discussion",
        button: StepButton(key: "k", hidden: [HiddenField("dossier", "d1")]))
    static let ownMeeting = OwnMeeting(
        address: "/sittings/m1", name: "自然科学组", state: state, meets: "10月", place: "一号会议室",
        way: Link("我的选票", "/sittings/m1/voting"))
    static let sittingPage = SittingPage(
        heading: "自然科学组", state: state, about: [fact], quorum: state, agenda: [agendaLine], members: [memberLine],
        ballots: [ballotLine], afterwards: drawTable, ways: [Link("会场屏幕", "/sittings/m1/room")], acts: [act],
        papers: [Link("会议议程", "/sittings/m1/agenda.pdf")])
    static let files = PageFiles(
        style: "/a.css", script: "/a.js", mark: "/a.svg", sending: "/b.js", voting: "/c.js", live: "/d.js")
    static let memberLine = MemberLine(number: "x1", name: "专家（x1）", unit: "大学", marks: "到会", steps: [step])
    static let ballotLine = BallotLine(name: "乌兰", state: state, counts: [fact], list: "/ballots/m1.d1.1")
    static let drawTable = TableModel(heads: ["编号"], lines: [["x1"]])
    static let pool = PanelPool(sentence: "30人", disciplines: drawTable, units: drawTable, excluded: drawTable)
    static let share = ShareLine(who: "持有人", commitment: "ab", committed: "10月", value: "7K3M", revealed: "10月")
    static let slip = InvitationSlip(
        name: "萨仁", role: "经办人", organisation: "校", login: "sarna", code: "7K3M", until: "9月")
    static let past = PastPublicityLine(
        address: "/", publisher: "局", window: "9月", outcome: "已出具", number: "u1", digest: "ab")
    static let found = FoundDocument(
        heading: "公示", standing: state, about: [fact], digest: "ab", note: "比对", way: Link("全文", "/publicities/u1"))
    static let result = ResultLine(number: "1号", address: "/notices/1", issued: "12月", about: [fact])
    static let blankTable = BlankTable(name: "获奖", heads: ["名称"], lines: 1)
    static let sheetColumns = TableModel(heads: ["列"], lines: [["姓名"]])
    static let proof = ProofLine(
        name: "证书.pdf", address: "/", size: "1 KB", isSignedPage: true, claim: "学历学位", change: "/", remove: form)
    static let portrait = PortraitModel(
        picture: "/1", words: "萨仁的照片", width: 413, height: 579, change: Link("更换", "/"))
    static let arriving = ArrivingLine(name: "证书.pdf", sentence: "已收到3.1 MB", remove: form)
    static let sheet = ProofSheet(id: "s1", picture: "/1", caption: "第1页，共2页")
    static let section = SectionModel(
        name: "基本情况", about: [fact], table: TableModel(heads: ["名称"], lines: [["奖"]]), change: "/",
        portrait: portrait)
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
        field.select = SelectInput([option], fills: "f-b")
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
            saving: SavingModel(saved: "刚才"), onward: "下一份", sending: SendingModel("/x"))
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

    static let specimen: Specimen = {
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
        (specimen.understood, specimen.handed) = (understood, HandedCodeModel(login: "a", code: "b", until: "c"))
        (specimen.draws, specimen.pool, specimen.shares) = (DrawsPage(lines: [panelLine]), pool, [share])
        (specimen.ways, specimen.declaring) = ([Link("二层次", "/")], DeclaringSpecimen(lines: [declarationLine]))
        specimen.charts = [ChartModel(caption: "人数", [(name: "一层次", count: 1)])]
        return specimen
    }()

    static let publicityPage = PublicityPage(
        heading: "公示", number: "u1", state: state, window: window, until: "到10月",
        people: [tier], areNamesShown: true, withheld: 1, digest: "ab", checkpoint: "cd",
        desk: PublicityDeskPart(
            foreseen: [window],
            objections: [
                ObjectionModel(
                    number: 1, name: "萨仁", received: "9月", source: "实名", content: "内容", outcome: state,
                    conclude: "/")
            ], acts: [act], papers: papers), contact: [fact])

    static let papers = [Link("推荐报告", "/slates/1-2/report.pdf")]

    static let casePage = CasePage(
        heading: "萨仁", state: state, about: [fact], road: [road],
        corrections: [fact], findings: [item], obstacles: [item], comparisons: [comparison],
        timeline: [TimelineModel(what: "提交", when: "9月", by: "申报人", details: [fact])], acts: [act],
        sections: [section], proofs: [proof], publicities: [publicity], next: "/to-do/next", papers: papers)

    static let paperRegister = PaperRegisterModel(
        state: state, about: [fact],
        lines: [PaperLine(name: "萨仁", address: "/", forms: "2 / 2", volumes: "1 / 1", state: state)],
        records: [
            PaperRecord(
                number: "第1号登记", what: "1人", when: "10月", hands: "巴图", isCorrected: true, correct: "/", receipt: "/")
        ])

    static let slatePage = SlatePage(
        heading: "名单", state: state, about: [fact], ledgers: [ledger], findings: [item], members: [person],
        order: bareForm, workbook: "/slates/1-2/summary.xlsx", others: [person],
        zero: ZeroReport(text: "没有人选", address: "/"), seal: seal,
        waiting: WaitingPeople(lines: [toDo], rest: "/dossiers"),
        timeline: [TimelineModel(what: "列入", when: "9月", by: "经办人", details: [fact])], acts: [act],
        papers: papers, paper: paperRegister)

    static let hand = SealHand(who: "萨仁", at: "10月")
    static let seal = SealModel(prepared: hand, confirmed: hand, may: "巴特尔", about: [fact], digest: "ab")
    static let move = MoveForm(form: bareForm, sign: "↑", place: "up-d1")

    static let person = SlatePerson(
        rank: 1, value: "d1", address: "/", name: "萨仁", unit: "校", isGrassroots: true, applied: "原报一层次",
        obstacles: [item], act: form, moves: [move])
}
