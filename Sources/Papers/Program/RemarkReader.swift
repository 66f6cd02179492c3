import Selection

/// Reads `codes/remark.csv`: the words desks use again and again, each of a part of Annex 1 or of any.
struct RemarkReader {
    let folder: Folder
    let form: ApplicationForm

    func read() -> [UsualRemark] {
        let header = ["code", "use", "section", "name", "english", "clause"]
        guard let table = CSVTable("codes/remark.csv", in: folder, header: header) else { return [] }
        table.faultRepeated("code")
        return table.rows.compactMap { row in
            let section = row["section"]
            // A form that couldn't be read has its own faults.
            if !section.isEmpty, !form.sections.isEmpty, !form.verifiedItems.contains(section) {
                table.fault(row, "the form has no section `\(section)`")
            }
            let code = table.needed("code", of: row)
            let (words, english) = (table.needed("name", of: row), table.needed("english", of: row))
            let clause = Clause(table.needed("clause", of: row))
            _ = table.needed("use", of: row)
            guard let use: UsualRemark.Use = table.word("use", of: row) else { return nil }
            return UsualRemark(
                code: code, use: use, section: section.isEmpty ? nil : section, words: words, english: english,
                clause: clause)
        }
    }
}
