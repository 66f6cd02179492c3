public import Selection

/// Checks Annex 2 before anyone sends it (三（二）): each row by its tier's conditions, then doubles, then slates.
public struct SummarySheetCheck: Sendable {
    private let program: Program
    private let transfers: [Tier: Transfer]
    private let common: [StatedCondition]
    private var reader: RowReader?
    private var passedOver = 0
    private var lines: [Int] = []
    private var names: [String] = []
    private var candidates: [Candidate] = []
    private var findings: [[Finding]] = []
    private var bodies: [Int?] = []
    private var duplicates = Duplicates()
    private var slates = SlateCounts()

    /// How far down a header of the printed layout is looked for, below its title.
    private static let printedHeaderRows = 12

    public init(program: Program) {
        self.program = program
        let pairs = Tier.allCases.compactMap { tier in Transfer(from: tier, in: program).map { (tier, $0) } }
        transfers = Dictionary(uniqueKeysWithValues: pairs)
        common = program.commonConditions
    }

    /// Reads a whole sheet and says what is found in it.
    public static func check(_ sheet: SheetFile, program: Program) throws -> CheckedSheet {
        var check = SummarySheetCheck(program: program)
        do {
            try sheet.rows { try check.add($0) }
        } catch let fault as UnreadableSheet where fault.message == "sheet.printedLayout" {
            throw try dataSheetHint(in: sheet, program) ?? fault
        }
        return try check.finish()
    }

    var hasHeader: Bool { reader != nil }

    /// Takes in what was found in the sheet's later part, before which so many lines stand.
    mutating func append(_ later: SummarySheetCheck, linesBefore: Int) {
        lines += later.lines.map { $0 + linesBefore }
        names += later.names
        candidates += later.candidates
        findings += later.findings
        duplicates.append(later.duplicates)
        let numbers = slates.append(later.slates)
        bodies += later.bodies.map { body in body.map { numbers[$0] } }
    }

    /// Where the data sheet stands, when the workbook has one behind the printed sheet.
    static func dataSheetHint(in file: SheetFile, _ program: Program) throws -> UnreadableSheet? {
        guard case .workbook(let workbook) = file else { return nil }
        let name = try workbook.laterSheet { (try? SheetHeader($0, of: program.summary)) != nil }
        return name.map { UnreadableSheet("sheet.printedBeforeData", ["sheet": $0]) }
    }

    /// Takes the next row; the first that isn't empty is the header.
    public mutating func add(_ row: SheetRow) throws {
        guard !row.isEmpty else { return }
        if reader == nil { try addHeader(row) } else { addPerson(row) }
    }

    /// What is found once all rows are there.
    public func finish() throws -> CheckedSheet {
        guard let reader else { throw headerFault ?? UnreadableSheet("sheet.empty") }
        let isDouble = duplicates.found(names: names, births: candidates.map(\.birth))
        let kindFindings = bodyFindings
        let rows = lines.indices.map { row in
            var all = findings[row]
            if let body = bodies[row], let finding = kindFindings[body] { all.append(finding) }
            if isDouble[row] { all.append(Finding(.duplicate, .block, .application, "duplicate.sameRow")) }
            return checked(row, all)
        }
        return CheckedSheet(
            program: program.id, rows: rows,
            slates: slates.slates(program, asksGrassroots: reader.asksGrassroots))
    }

    private var headerFault: UnreadableSheet?

    /// A printed sheet has a title above its header, so what the first row lacks is told only when no header of the
    /// printed layout follows.
    private mutating func addHeader(_ row: SheetRow) throws {
        if SheetHeader.isPrinted(row, of: program.summary) { throw UnreadableSheet("sheet.printedLayout") }
        passedOver += 1
        if let headerFault {
            if passedOver >= Self.printedHeaderRows { throw headerFault }
            return
        }
        do {
            reader = RowReader(header: try SheetHeader(row, of: program.summary), program: program)
        } catch let fault as UnreadableSheet {
            headerFault = fault
        }
    }

    private mutating func addPerson(_ row: SheetRow) {
        var found: [Finding] = []
        guard let read = reader?.read(row, findings: &found) else { return }
        let candidate = read.candidate
        if let finding = residentIDFinding(read) { found.append(finding) }
        found += conditionFindings(on: candidate)
        if let tier = candidate.tier, let finding = transfers[tier]?.finding(on: candidate) {
            found.append(finding)
        }
        lines.append(row.line)
        names.append(read.name)
        candidates.append(candidate)
        findings.append(found)
        duplicates.add(id: read.residentID)
        bodies.append(slates.add(read))
    }

    private func residentIDFinding(_ read: ReadRow) -> Finding? {
        guard let cell = read.residentID else { return nil }
        guard !cell.isEmpty else { return ResidentIDMatches.empty }
        let id = Result { () throws(ResidentID.Fault) in try ResidentID(cell.span) }
        return ResidentIDMatches.finding(on: id, birth: read.candidate.birth, sex: read.sex)
    }

    /// The conditions of the row's tier; where that can't be read, those that all tiers share.
    private func conditionFindings(on candidate: Candidate) -> [Finding] {
        if let tier = candidate.tier { return program.rules(for: tier)?.findings(on: candidate) ?? [] }
        return common.compactMap { $0.condition.requirement.finding(on: candidate, clause: $0.clause) }
    }

    private var bodyFindings: [Int: Finding] {
        var findings: [Int: Finding] = [:]
        for body in Set(bodies.compactMap(\.self)) { findings[body] = slates.kindFinding(body) }
        return findings
    }

    private func checked(_ row: Int, _ found: [Finding]) -> CheckedRow {
        let candidate = candidates[row]
        let transfer = candidate.tier.flatMap { transfers[$0] }
        return CheckedRow(
            line: lines[row], name: names[row], tier: candidate.tier,
            isTransferable: transfer?.isOpen(to: candidate, besides: found) ?? false, findings: found)
    }
}

extension Program {
    /// The conditions that every tier sets alike.
    fileprivate var commonConditions: [StatedCondition] {
        guard let first = tiers.first else { return [] }
        return first.conditions.filter { condition in tiers.allSatisfy { $0.conditions.contains(condition) } }
    }
}
