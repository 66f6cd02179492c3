/// A section of Annex 1 by itself, which is filled in and saved on a page of its own.
extension FilledForm {
    /// One section's answers alone; what is empty is left out.
    public func part(_ section: FormSection) -> FilledForm {
        var part = FilledForm()
        if section.maximumRows == nil {
            for field in section.fields {
                let place = section.place(of: field)
                part.values[place] = self[place].isEmpty ? nil : self[place]
            }
        } else {
            let rows = (rows[section.id] ?? []).map { $0.filter { !$0.value.isEmpty } }.filter { !$0.isEmpty }
            part.rows[section.id] = rows.isEmpty ? nil : rows
        }
        return part
    }

    /// The form with one section's answers replaced.
    public func replacing(_ section: FormSection, by part: FilledForm) -> FilledForm {
        var form = self
        if section.maximumRows == nil {
            for field in section.fields {
                let place = section.place(of: field)
                form.values[place] = part.values[place]
            }
        } else {
            form.rows[section.id] = part.rows[section.id]
        }
        return form
    }
}
