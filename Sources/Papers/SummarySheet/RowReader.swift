import Selection

/// Turns a row of the sheet into a candidate, and says which cells can't be read as what they should be.
struct RowReader {
    let header: SheetHeader
    private let mayBeEmpty: [Bool]
    private var kinds: CodedColumn<BodyKind>
    private var sexes: CodedColumn<Sex>
    private var ethnicGroups: CodedColumn<Void>
    private var educations: CodedColumn<Education>
    private var degrees: CodedColumn<Degree>
    private var titles: CodedColumn<TitleLevel>
    private var affiliations: CodedColumn<Affiliation>
    private var ownerships: CodedColumn<Ownership>
    private var ranks: CodedColumn<AdministrativeRank>
    private var standings: CodedColumn<Standing>
    private var handsOn: CodedColumn<Bool>
    private var tiers: CodedColumn<Tier>
    private var categories: CodedColumn<Category>
    private var consents: CodedColumn<Bool>

    init(header: SheetHeader, program: Program) {
        self.header = header
        let columns = Dictionary(program.summary.columns.map { ($0.header, $0) }) { first, _ in first }
        mayBeEmpty = SheetColumn.allCases.map { columns[$0.rawValue]?.mayBeEmpty ?? true }
        func list(_ column: SheetColumn) -> CodeList? {
            columns[column.rawValue]?.codes.flatMap { program.codes[$0] }
        }
        kinds = CodedColumn(look: CodeLookup.of(list(.recommenderKind)))
        sexes = CodedColumn(look: CodeLookup.of(list(.sex)))
        ethnicGroups = CodedColumn(look: CodeLookup.anyOf(list(.ethnicGroup)))
        educations = CodedColumn(look: AcademicWords.education(list(.education)))
        degrees = CodedColumn(look: AcademicWords.degree(list(.degree)))
        titles = CodedColumn(look: CodeLookup.of(list(.titleLevel)))
        affiliations = CodedColumn(look: CodeLookup.of(list(.affiliation)))
        ownerships = CodedColumn(look: CodeLookup.of(list(.ownership)))
        ranks = CodedColumn(look: RankWords.rank(list(.rank)))
        standings = CodedColumn(look: CodeLookup.of(list(.standing)))
        handsOn = CodedColumn(look: CodeLookup.yesOrNo)
        tiers = CodedColumn(look: CodeLookup.of(list(.tier), also: ["一层次": .one, "二层次": .two, "三层次": .three]))
        categories = CodedColumn(look: CodeLookup.of(list(.category)))
        consents = CodedColumn(look: CodeLookup.yesOrNo)
    }

    /// Reads a row; what is wrong with its cells is added to `findings`.
    mutating func read(_ row: SheetRow, findings: inout [Finding]) -> ReadRow {
        var read = ReadRow()
        read.recommender = text(.recommender, row, &findings)
        read.kind = coded(.recommenderKind, row, &kinds, &findings)
        read.name = text(.name, row, &findings)?.text ?? ""
        read.sex = coded(.sex, row, &sexes, &findings)
        _ = coded(.ethnicGroup, row, &ethnicGroups, &findings)
        _ = text(.employer, row, &findings)
        read.candidate = candidate(row, &findings)
        read.residentID = cell(.residentID, row)
        return read
    }

    private mutating func candidate(_ row: SheetRow, _ findings: inout [Finding]) -> Candidate {
        var candidate = Candidate()
        candidate.birth = birth(row, &findings)
        candidate.education = education(row, &findings)
        candidate.degree = degree(row, &findings)
        candidate.title = coded(.titleLevel, row, &titles, &findings)
        candidate.affiliation = coded(.affiliation, row, &affiliations, &findings)
        candidate.ownership = coded(.ownership, row, &ownerships, &findings)
        candidate.rank = coded(.rank, row, &ranks, &findings)
        candidate.standing = coded(.standing, row, &standings, &findings)
        candidate.isHandsOn = coded(.handsOn, row, &handsOn, &findings)
        candidate.tier = coded(.tier, row, &tiers, &findings)
        candidate.category = coded(.category, row, &categories, &findings)
        // An empty category is none chosen; one that can't be read leaves the rule out.
        candidate.isCategoryAsked = cell(.category, row)?.isEmpty == true
        candidate.consentsToTransfer = coded(.consent, row, &consents, &findings) ?? false
        return candidate
    }

    private func birth(_ row: SheetRow, _ findings: inout [Finding]) -> Day? {
        guard let cell = text(.birth, row, &findings) else { return nil }
        let day = WrittenDay.read(cell)
        if day == nil { findings.append(.form("form.unreadableDay", .birth, cell)) }
        return day
    }

    /// An empty cell says that there is none, besides being a needed cell left empty.
    private mutating func education(_ row: SheetRow, _ findings: inout [Finding]) -> Education? {
        let read = coded(.education, row, &educations, &findings)
        return cell(.education, row)?.isEmpty == true ? .other : read
    }

    /// No degree where the cell is empty or the sheet doesn't ask; nil where it can't be read.
    private mutating func degree(_ row: SheetRow, _ findings: inout [Finding]) -> Degree? {
        guard let cell = cell(.degree, row), !cell.isEmpty else { return .noDegree }
        return coded(.degree, row, &degrees, &findings)
    }

    /// A cell that must not be empty; nil where it is, or where the sheet lacks the column.
    private func text(_ column: SheetColumn, _ row: SheetRow, _ findings: inout [Finding]) -> CellBytes? {
        guard let cell = cell(column, row) else { return nil }
        if !cell.isEmpty { return cell }
        if !mayBeEmpty[column.order] { findings.append(.form("form.empty", column, cell)) }
        return nil
    }

    private func coded<Value>(
        _ column: SheetColumn, _ row: SheetRow, _ values: inout CodedColumn<Value>, _ findings: inout [Finding]
    ) -> Value? {
        guard let cell = text(column, row, &findings) else { return nil }
        if case .listed(let value) = values.read(cell) { return value }
        findings.append(.form("form.unlisted", column, cell))
        return nil
    }

    private func cell(_ column: SheetColumn, _ row: SheetRow) -> CellBytes? { header[column].map { row[$0] } }
}

/// A row as read: whom it names, by whom recommended, and what the conditions ask about.
struct ReadRow {
    var recommender: CellBytes?
    var kind: BodyKind?
    var name = ""
    var sex: Sex?
    /// Nil when the sheet has no such column.
    var residentID: CellBytes?
    var candidate = Candidate()
}

extension Finding {
    /// 三（一）: a cell that isn't what the form asks for.
    fileprivate static func form(_ message: String, _ column: SheetColumn, _ cell: CellBytes) -> Finding {
        Finding(.form, .block, .application, message, ["column": column.rawValue, "value": shown(cell.text)])
    }

    /// The beginning of a value; of what may be an ID number or a phone number in the wrong column, only its length.
    private static func shown(_ value: String) -> String {
        let value = value.count > 40 ? value.prefix(40) + "…" : value
        return value.replacing(/[0-9]{11,}/) { String(repeating: "*", count: $0.output.count) }
    }
}

extension Clause {
    /// 三（一）个人申报
    static let application: Clause = "三（一）"
}
