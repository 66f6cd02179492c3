public import Records
public import Selection

/// An expert as typed with what was understood of it.
public struct CheckedExpert: Sendable {
    public let typed: TypedExpert
    public let reading: ExpertReading
    /// By what the expert is found again.
    let marks: PersonMarks
    let spelling: Spelling?
    public fileprivate(set) var faults: [ExpertField: ExpertFault]
    /// Who of the pool it is.
    public let known: [ExpertEntry]
    /// Who of the pool it may be: names that sound alike at one unit, such as 其木格 and 琪木格.
    public let alike: [ExpertEntry]
    /// Rows of the same sheet that it may be.
    public fileprivate(set) var alikeOnSheet: [TypedExpert] = []
    /// Dossiers of the season that may be the expert's own.
    public let dossiers: [DossierRow]

    public var isRight: Bool { faults.isEmpty }

    var pooled: PooledExpert {
        PooledExpert(details: reading.details, secrets: reading.secrets, marks: marks, spelling: spelling)
    }
}

/// Some of the experts aren't right, or no longer: nothing was changed.
public struct ExpertsRefused: Error, Sendable {
    public let checked: [CheckedExpert]
}

/// Looks at experts beside those who are in the pool, each look-up by an index.
struct ExpertCheck {
    let disciplines: CodeList?
    let vault: Vault
    let records: any Reading

    /// The rows of a sheet, of which no two may be one person either.
    func check(_ rows: [TypedExpert]) throws -> [CheckedExpert] {
        let checked = try rows.map { try check($0, changing: nil) }
        let byID = Dictionary(grouping: checked.indices) { checked[$0].marks.id }
        let byName = Dictionary(grouping: checked.indices) { checked[$0].marks.name }
        let bySpelling = Dictionary(grouping: checked.indices) { checked[$0].spelling }
        return checked.indices.map { place in
            var row = checked[place]
            let others = { (same: [Int]?) in (same ?? []).filter { $0 != place }.map { checked[$0] } }
            if row.marks.id != nil, !others(byID[row.marks.id]).isEmpty {
                row.note(.twiceOnSheet, at: .residentID)
            } else if others(byName[row.marks.name]).contains(where: { $0.marks.isSamePerson(as: row.marks) }) {
                row.note(.twiceOnSheet, at: .name)
            }
            if row.spelling != nil {
                row.alikeOnSheet = others(bySpelling[row.spelling]).filter { other in
                    !other.marks.isSamePerson(as: row.marks)
                        && Self.mayBe(other.reading.details, other.marks, row.reading.details, row.marks)
                }.map(\.typed)
            }
            return row
        }
    }

    /// - Parameter own: whom of the pool this is a change of.
    func check(_ typed: TypedExpert, changing own: ExpertID?) throws -> CheckedExpert {
        let reading = ExpertReading(typed, disciplines: disciplines)
        let spelling = Spelling(of: reading.details.name)
        let marks = PersonMarks(
            expert: reading.details.name, id: vault.mark(ofResidentID: reading.secrets.residentID))
        let known = try Experts.same(as: marks, in: records).filter { $0.id != own }
        var checked = CheckedExpert(
            typed: typed, reading: reading, marks: marks, spelling: spelling, faults: reading.faults, known: known,
            alike: try alike(reading.details, marks, spelling).filter { $0.id != own && !known.contains($0) },
            dossiers: try Experts.dossiers(of: marks, spelling: spelling, in: records))
        if let first = known.first {
            let isByID = marks.id != nil && first.marks.id == marks.id
            checked.note(isByID ? .knownByResidentID : .knownByName, at: isByID ? .residentID : .name)
        }
        return checked
    }

    /// Those of the pool whose names sound alike and who may be the same.
    func alike(_ details: ExpertDetails, _ marks: PersonMarks, _ spelling: Spelling?) throws -> [ExpertEntry] {
        guard let spelling else { return [] }
        return try Experts.sounding(spelling, in: records).filter { Self.mayBe($0.details, $0.marks, details, marks) }
    }

    /// Those of some entries who may be one person, two by two: their names sound alike.
    static func alike(among entries: [ExpertEntry]) -> [(ExpertEntry, ExpertEntry)] {
        let bySpelling = Dictionary(grouping: entries.filter { $0.spelling != nil }, by: \.spelling)
        return entries.flatMap { one in
            (bySpelling[one.spelling] ?? []).filter { other in
                one.id < other.id && mayBe(one.details, one.marks, other.details, other.marks)
            }.map { (one, $0) }
        }
    }

    /// Two at one unit, unless both have ID numbers, which then differ.
    private static func mayBe(
        _ one: ExpertDetails, _ oneMarks: PersonMarks, _ other: ExpertDetails, _ otherMarks: PersonMarks
    ) -> Bool {
        (oneMarks.id == nil || otherMarks.id == nil) && one.sharesUnit(with: other)
    }
}

extension CheckedExpert {
    /// What is found first at a question stands.
    fileprivate mutating func note(_ fault: ExpertFault, at field: ExpertField) {
        faults[field] = faults[field] ?? fault
    }
}
