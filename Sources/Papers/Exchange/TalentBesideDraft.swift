public import Selection

extension FormDocumentReader {
    /// Another system's record of a person beside what a draft holds, as a Word document is read.
    /// - Parameter open: the sections that may be answered; nil for all.
    public func read(_ talent: ReadTalent, beside held: FilledForm, open: Set<String>? = nil) -> FormDocument {
        let findings = Dictionary(
            grouping: check.findings(on: FilledForm(values: talent.form.values)).filter { !$0.isMissing },
            by: { $0.values["field"] ?? "" })
        let answers = program.form.sections.flatMap { section in
            section.fields.compactMap { field -> FormDocument.Answer? in
                let place = section.place(of: field)
                guard let value = talent.form.values[place] else { return nil }
                let faults = findings[place] ?? []
                let state: FormDocument.State =
                    value.utf8.elementsEqual(held[place].utf8)
                    ? .same : open?.contains(section.id) == false ? .closed : faults.isEmpty ? .new : .unfit
                return FormDocument.Answer(
                    section: section, field: field, value: value, state: state, findings: faults)
            }
        }
        let rows = program.form.sections.flatMap { section -> [FormDocument.Row] in
            let found = (talent.form.rows[section.id] ?? []).enumerated().map { ($0 + 1, $1, false) }
            return self.rows(found, section, held, open)
        }
        return FormDocument(answers: answers, rows: rows, tables: [], unknownColumns: [], leftOut: talent.leftOut)
    }
}
