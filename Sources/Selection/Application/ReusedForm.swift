/// What of an earlier application can stand in a new one: what this year's form still asks and takes. Pledges are given
/// anew each time.
public struct ReusedForm: Sendable, Hashable {
    public let form: FilledForm
    /// The places of what was left behind, in order.
    public let left: [String]

    public init(_ earlier: FilledForm, in program: Program, check: FormCheck) {
        var form = earlier
        let pledges = Set(program.form.sections.flatMap { section in
            section.fields.filter { $0.kind == .pledge }.map(section.place)
        })
        var left = pledges.intersection(form.values.keys)
        for place in pledges { form.values[place] = nil }
        for finding in check.findings(on: form) where !finding.isMissing {
            guard let place = finding.values["field"] else { continue }
            left.insert(place)
            form.drop(place, row: finding.values["row"].flatMap { Int($0) }, in: program)
        }
        self.form = form.withoutEmptyRows
        self.left = left.sorted()
    }

    /// Whether a section still says what was taken over.
    public func stands(_ section: FormSection, in draft: FilledForm) -> Bool {
        section.isAnswered(in: form) && draft.sectionsChanged(from: form).isDisjoint(with: [section.id])
    }
}

extension FilledForm {
    /// Takes an answer away; of a table that is too long, what is beyond its end.
    fileprivate mutating func drop(_ place: String, row: Int?, in program: Program) {
        let parts = place.split(separator: ".", maxSplits: 1).map(String.init)
        if let row, parts.count == 2 {
            guard let table = rows[parts[0]], table.indices.contains(row - 1) else { return }
            rows[parts[0]]?[row - 1][parts[1]] = nil
        } else if let most = program.form.section(place)?.maximumRows {
            rows[place] = rows[place].map { Array($0.prefix(most)) }
        } else {
            values[place] = nil
            rows[place] = nil
        }
    }

    fileprivate var withoutEmptyRows: FilledForm {
        var form = self
        for (table, rows) in rows {
            let filled = rows.filter { row in row.values.contains { !$0.isEmpty } }
            form.rows[table] = filled.isEmpty ? nil : filled
        }
        return form
    }
}
