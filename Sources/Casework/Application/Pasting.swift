public import Papers
public import Selection

extension Casework {
    /// What pasted rows would become in a section of this form; nothing is kept.
    public func understand(_ text: String, in section: FormSection, of form: FilledForm) throws -> PastedRows {
        try PastedRowReader(program, check: self.form).read(
            text, into: section, beside: form.rows[section.id]?.count ?? 0, name: form["person.name"])
    }
}
