import Selection

/// Turns a row of the sheet into a candidate, and says which cells can't be read as what they should be.
struct RowReader {
    private let recommender: ColumnPlace
    private let name: ColumnPlace
    private let employer: ColumnPlace
    private let birth: ColumnPlace
    private let residentID: ColumnPlace
    /// Whether the sheet says anything by which a row may be grass-roots.
    let asksGrassroots: Bool
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
        func column<Value>(
            _ column: SheetColumn, _ look: (CodeList?) -> @Sendable (String) -> CodedColumn<Value>.Reading
        ) -> CodedColumn<Value> {
            let stated = program.summary.columns.first { $0.header == column.rawValue }
            return CodedColumn(
                header.place(of: column), look: look(stated?.codes.flatMap { program.codes[$0] }))
        }
        recommender = header.place(of: .recommender)
        name = header.place(of: .name)
        employer = header.place(of: .employer)
        birth = header.place(of: .birth)
        residentID = header.place(of: .residentID)
        asksGrassroots = header.has(.affiliation) || header.has(.ownership)
        kinds = column(.recommenderKind) { CodeLookup.of($0) }
        sexes = column(.sex) { CodeLookup.of($0) }
        ethnicGroups = column(.ethnicGroup, CodeLookup.anyOf)
        educations = column(.education, AcademicWords.education)
        degrees = column(.degree, AcademicWords.degree)
        titles = column(.titleLevel) { CodeLookup.of($0) }
        affiliations = column(.affiliation) { CodeLookup.of($0) }
        ownerships = column(.ownership) { CodeLookup.of($0) }
        ranks = column(.rank, RankWords.rank)
        standings = column(.standing) { CodeLookup.of($0) }
        handsOn = column(.handsOn) { _ in CodeLookup.yesOrNo }
        tiers = column(.tier) { CodeLookup.of($0, also: ["一层次": .one, "二层次": .two, "三层次": .three]) }
        categories = column(.category) { CodeLookup.of($0) }
        consents = column(.consent) { _ in CodeLookup.yesOrNo }
    }

    /// Reads a row; what is wrong with its cells is added to `findings`.
    mutating func read(_ row: SheetRow, findings: inout [Finding]) -> ReadRow {
        var read = ReadRow()
        read.recommender = recommender.text(row, &findings)
        read.kind = kinds.value(row, &findings)
        read.name = name.text(row, &findings)?.text ?? ""
        read.sex = sexes.value(row, &findings)
        _ = ethnicGroups.value(row, &findings)
        _ = employer.text(row, &findings)
        read.candidate = candidate(row, &findings)
        read.residentID = residentID.cell(row)
        return read
    }

    private mutating func candidate(_ row: SheetRow, _ findings: inout [Finding]) -> Candidate {
        var candidate = Candidate()
        candidate.birth = day(row, &findings)
        candidate.education = educations.value(row, &findings)
        // An empty cell says that there is none, besides being a needed cell left empty.
        if educations.place.cell(row)?.isEmpty == true { candidate.education = .other }
        candidate.degree = degree(row, &findings)
        candidate.title = titles.value(row, &findings)
        candidate.affiliation = affiliations.value(row, &findings)
        candidate.ownership = ownerships.value(row, &findings)
        candidate.rank = ranks.value(row, &findings)
        candidate.standing = standings.value(row, &findings)
        candidate.isHandsOn = handsOn.value(row, &findings)
        candidate.tier = tiers.value(row, &findings)
        candidate.category = categories.value(row, &findings)
        // An empty category is none chosen; one that can't be read leaves the rule out.
        candidate.isCategoryAsked = categories.place.cell(row)?.isEmpty == true
        candidate.consentsToTransfer = consents.value(row, &findings) ?? false
        return candidate
    }

    private func day(_ row: SheetRow, _ findings: inout [Finding]) -> Day? {
        guard let cell = birth.text(row, &findings) else { return nil }
        let day = WrittenDay.read(cell)
        if day == nil { findings.append(.form("form.unreadableDay", .birth, cell)) }
        return day
    }

    /// No degree where the cell is empty or the sheet doesn't ask; nil where it can't be read.
    private mutating func degree(_ row: SheetRow, _ findings: inout [Finding]) -> Degree? {
        guard let cell = degrees.place.cell(row), !cell.isEmpty else { return .noDegree }
        return degrees.value(row, &findings)
    }
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
