import Foundation
public import Selection

/// Annex 2 as a workbook that hands edited, beside what the system would write: cell by cell, was and is now.
public struct SummaryComparison: Sendable {
    /// Someone on a slate of the paper, both counted from 0.
    public struct Person: Sendable, Hashable {
        public let slate: Int
        public let place: Int
    }

    public struct CellChange: Sendable, Hashable {
        public let person: Person
        public let header: String
        /// The section of Annex 1 that the answer stands in; nil for what the system alone says.
        public let section: String?
        public let was: String
        public let now: String
    }

    /// A row of the file that is nobody's of the paper.
    public struct AddedRow: Sendable, Hashable {
        public let line: Int
        public let name: String
    }

    public let cells: [CellChange]
    public let added: [AddedRow]
    public let missing: [Person]
    /// Of the slates that stand in another order in the file, with everyone there: their places in that order.
    public let orders: [Int: [Int]]
    /// Rows whose days were typed as text, which are read all the same.
    public let textDays: [Int]
    /// Columns of the paper that the file lacks, and columns of the file that the paper has no use for.
    public let absentColumns: [String]
    public let unknownColumns: [String]
    public let notes: SheetNotes
}

/// Reads an edited workbook; throws an `UnreadableSheet`.
public struct SummaryComparer {
    private let program: Program
    private let paper: SummaryPaper

    public init(_ program: Program, _ paper: SummaryPaper) {
        self.program = program
        self.paper = paper
    }

    /// What a workbook of a body's people may unfold to.
    private static let mostBytes = 64 << 20
    private static let mostRows = 5_000

    private struct Row {
        let line: Int
        let cells: [String: String]
        subscript(_ header: String) -> String { cells[header] ?? "" }
    }

    public func compare(_ content: [UInt8], named name: String) throws -> SummaryComparison {
        guard content.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
            throw UnreadableSheet("sheet.noWorkbook", ["path": name])
        }
        let archive = try WorkbookArchive(content: Data(content), named: name, mostBytes: Self.mostBytes)
        let reader = try WorkbookReader(archive)
        let (rows, headers) = try rows(of: reader)
        let columns = program.summary.columns.filter { headers.contains($0.header) }
        let people = self.people
        let matched = Self.match(rows.map { identity($0) }, people.map { identity($0.form) })
        let pairs = zip(rows, matched).compactMap { row, place in place.map { (row, people[$0]) } }
        let found = Set(matched.compactMap(\.self))
        return SummaryComparison(
            cells: pairs.flatMap { row, person in
                columns.compactMap { change($0, row, person) }
            },
            added: zip(rows, matched).filter { $0.1 == nil }.map { row, _ in
                SummaryComparison.AddedRow(line: row.line, name: row["姓名"])
            },
            missing: people.indices.filter { !found.contains($0) }.map { people[$0].at },
            orders: orders(pairs.map(\.1.at)),
            textDays: rows.filter { row in hasTextDay(row, columns) }.map(\.line),
            absentColumns: program.summary.columns.map(\.header).filter { !headers.contains($0) },
            unknownColumns: headers.filter { header in
                !header.isEmpty && !program.summary.columns.contains { $0.header == header }
            }, notes: try reader.notes())
    }

    private func rows(of reader: WorkbookReader) throws -> (rows: [Row], headers: [String]) {
        var headers: [String]?
        var rows: [Row] = []
        try reader.rows { row in
            if row.isEmpty { return }
            guard let heads = headers else {
                _ = try SheetHeader(row, of: program.summary)
                headers = (0..<row.count).map { row[$0].text.squeezed }
                return
            }
            guard rows.count < Self.mostRows else { throw UnreadableSheet("sheet.tooLarge") }
            let cells = zip(heads, (0..<row.count).map { row[$0].text })
            rows.append(Row(line: row.line, cells: Dictionary(cells) { first, _ in first }))
        }
        guard let headers else { throw UnreadableSheet("sheet.missingColumn", ["columns": "姓名"]) }
        return (rows, headers)
    }
}

/// Whose row is whose: by the ID number, by name and day of birth, by a name that only one has.
extension SummaryComparer {
    private typealias PaperRow = (at: SummaryComparison.Person, form: FilledForm?, tier: Tier)

    private var people: [PaperRow] {
        paper.slates.enumerated().flatMap { slate, each in
            each.people.enumerated().map { place, form in
                (SummaryComparison.Person(slate: slate, place: place), form, each.tier)
            }
        }
    }

    private struct Identity {
        var id = ""
        var name = ""
        var birth = ""

        var keys: [String] {
            [id.isEmpty ? nil : "id " + id, "born " + name + " " + birth, "name " + name].compactMap(\.self)
        }
    }

    private func identity(_ row: Row) -> Identity {
        var birth = row["出生日期"]
        birth = birth.withUTF8 { WrittenDay.read($0) }?.description ?? birth
        return Identity(id: row["身份证号"], name: row["姓名"], birth: birth)
    }

    private func identity(_ form: FilledForm?) -> Identity {
        Identity(
            id: form?["person.residentID"] ?? "", name: form?["person.name"] ?? "", birth: form?["person.birth"] ?? "")
    }

    /// For each row its person, the surest key first; a key that two have tells nothing.
    private static func match(_ rows: [Identity], _ people: [Identity]) -> [Int?] {
        var matched: [Int?] = Array(repeating: nil, count: rows.count)
        var left = Set(people.indices)
        for kind in ["id ", "born ", "name "] {
            let key = { (who: Identity) in who.keys.first { $0.hasPrefix(kind) } }
            let open = Dictionary(grouping: rows.indices.filter { matched[$0] == nil }) { key(rows[$0]) ?? "" }
            let free = Dictionary(grouping: left) { key(people[$0]) ?? "" }
            for (name, places) in open where !name.isEmpty && places.count == 1 {
                guard let found = free[name], found.count == 1 else { continue }
                matched[places[0]] = found[0]
                left.remove(found[0])
            }
        }
        return matched
    }

    private func orders(_ found: [SummaryComparison.Person]) -> [Int: [Int]] {
        Dictionary(grouping: found) { $0.slate }.mapValues { $0.map(\.place) }.filter { slate, order in
            order.count == Array(paper.slates[slate].people).count && order != order.sorted()
        }
    }
}

/// What differs in a cell.
extension SummaryComparer {
    private func change(_ column: SummaryColumn, _ row: Row, _ person: PaperRow) -> SummaryComparison.CellChange? {
        let now = row[column.header].trimmingEnds
        let field = answer(of: column)
        let was = written(column, person)
        let isSame: Bool
        if let (place, field) = field {
            let held = (person.form?[place] ?? "").trimmingEnds
            isSame = WrittenValue.read(now, field, program.codes).utf8.elementsEqual(held.utf8)
                || now.utf8.elementsEqual(was.trimmingEnds.utf8)
        } else {
            isSame = now.utf8.elementsEqual(was.utf8)
        }
        if isSame { return nil }
        return SummaryComparison.CellChange(
            person: person.at, header: column.header, section: field.map { String($0.0.prefix { $0 != "." }) },
            was: was, now: now)
    }

    private func answer(of column: SummaryColumn) -> (String, FormField)? {
        guard case .answers(let places) = column.source, let place = places.first,
            let field = program.form.field(at: place)
        else { return nil }
        return (place, field)
    }

    /// As the workbook has it.
    private func written(_ column: SummaryColumn, _ person: PaperRow) -> String {
        let index = program.summary.columns.firstIndex { $0.header == column.header } ?? 0
        let row = SummaryRow(body: paper.body, tier: person.tier, rank: person.at.place + 1, form: person.form)
        return switch SummaryCells(program).data[index](row) {
        case .empty: ""
        case .text(let text): text
        case .number(let number): "\(number)"
        case .day(let day), .month(let day): day.description
        }
    }

    private func hasTextDay(_ row: Row, _ columns: [SummaryColumn]) -> Bool {
        columns.contains { column in
            guard let (_, field) = answer(of: column), field.kind == .day else { return false }
            let written = row[column.header]
            return !written.isEmpty && Day(written) == nil
        }
    }
}
