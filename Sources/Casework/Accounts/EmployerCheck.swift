public import Papers
import Records
public import Selection

/// What is wrong with a row of a sheet of employers, at one of its cells.
public struct EmployerFault: Sendable, Hashable {
    public let column: EmployerColumn
    /// The key of its sentence in the catalogue.
    public let textKey: String
}

/// A row of a sheet of employers with what was understood of it.
public struct CheckedEmployer: Sendable, Hashable {
    public let row: EmployerRow
    public let parent: Organisation?
    public let faults: [EmployerFault]

    public var isRight: Bool { faults.isEmpty }
}

/// Reads a sheet's rows against the registers, each look-up by an index.
struct EmployerCheck {
    private var places: PlaceByName
    private let records: any Reading

    init(at own: OrganisationID, in records: any Reading) {
        places = PlaceByName(below: own, in: records)
        self.records = records
    }

    mutating func check(_ rows: [EmployerRow]) throws -> [CheckedEmployer] {
        let asked = Dictionary(grouping: rows.compactMap { CreditCode(typed: $0.code)?.text }) { $0 }
        return try rows.map { row in
            let parent = try places.place(row.parent)
            let isAbove = parent.organisation.map { $0.kind != .employer && $0.kind != .office } != false
            let told: [(EmployerColumn, String?)] = [
                (.name, AccountDesk.isName(row.name) ? nil : AccountFault.nameMissing.textKey),
                (.code, try fault(code: row.code, asked)),
                (.parent, parent.fault.map { "invitation." + $0.rawValue }),
                (.parent, isAbove ? nil : AccountFault.parentNotAbove.textKey),
                (.affiliation, Self.isWord(row.affiliation, Affiliation.self) ? nil : "employer.affiliationUnknown"),
                (.ownership, Self.isWord(row.ownership, Ownership.self) ? nil : "employer.ownershipUnknown"),
            ]
            let faults = told.compactMap { column, key in key.map { EmployerFault(column: column, textKey: $0) } }
            return CheckedEmployer(row: row, parent: parent.organisation, faults: faults)
        }
    }

    private func fault(code typed: String, _ asked: [String: [String]]) throws -> String? {
        guard let code = CreditCode(typed: typed) else { return AccountFault.creditCodeWrong.textKey }
        if try Organisations.organisation(code, in: records) != nil { return AccountFault.creditCodeTaken.textKey }
        return asked[code.text, default: []].count > 1 ? "employer.codeDoubled" : nil
    }

    /// It may be left out.
    private static func isWord<Word: RawRepresentable<String>>(_ typed: String, _ word: Word.Type) -> Bool {
        typed.isEmpty || Word(rawValue: typed) != nil
    }
}

extension AccountDesk {
    fileprivate static func isName(_ typed: String) -> Bool { (try? demandName(typed)) != nil }
}
