import Selection

/// Where a document keeps what the form asks: by the tags of its controls, or else by the names beside and above its
/// cells, for some word processors lose the tags.
struct FormCells {
    /// By their places, such as `person.name`.
    private(set) var answers: [String: WordText.Cell] = [:]
    /// Rows of the tables, by section, headings among them.
    private(set) var rows: [String: [[WordText.Cell]]] = [:]

    init(_ text: WordText, in form: ApplicationForm) {
        var heading = ""
        for block in text.blocks {
            if let words = block.text {
                if !words.squeezed.isEmpty { heading = words.squeezed }
            } else if let rows = block.rows {
                let section = form.sections.first { $0.id == block.name }
                    ?? form.sections.first { $0.name.squeezed == heading }
                take(rows, of: section, in: form)
            }
        }
    }

    private mutating func take(_ rows: [[WordText.Cell]], of section: FormSection?, in form: ApplicationForm) {
        if let section, section.maximumRows != nil {
            self.rows[section.id, default: []] += rows
            return
        }
        for row in rows {
            for (index, cell) in row.enumerated() {
                guard let place = place(of: cell, behind: index > 0 ? row[index - 1] : nil, section, in: form),
                    answers[place] == nil
                else { continue }
                answers[place] = cell
            }
        }
    }

    private func place(
        of cell: WordText.Cell, behind label: WordText.Cell?, _ section: FormSection?, in form: ApplicationForm
    ) -> String? {
        if let tag = cell.tag, form.field(at: tag) != nil { return tag }
        guard let section, let name = label?.text.squeezed,
            let field = section.fields.first(where: { $0.name.squeezed == name })
        else { return nil }
        return section.place(of: field)
    }
}

extension String {
    /// Without any white space, as names are compared that a layout broke.
    var squeezed: String { filter { !$0.isWhitespace } }

    /// Lines that a layout broke as one.
    var oneLine: String {
        split(whereSeparator: \.isNewline).reduce(into: "") { line, next in
            let isLatin = line.last?.isASCII == true || next.first?.isASCII == true
            line += (line.isEmpty || !isLatin ? "" : " ") + next
        }
    }
}
