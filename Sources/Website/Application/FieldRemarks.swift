import Casework
import Pages
import Selection

/// Findings beside the answers they speak of, each with its clause in the notice's own words.
extension FormModels {
    func remark(_ finding: Finding) -> FieldRemark {
        FieldRemark(
            site.remark(finding, visit), clause: finding.clause.text, words: program.words(of: finding.clause))
    }

    /// What is wrong with a part; what isn't answered yet is told only where the whole form is checked.
    func problems(with section: FormSection, of form: FilledForm, isChecked: Bool) -> [Finding] {
        site.casework.findings(on: form).filter { finding in
            finding.section == section.id && (isChecked || finding.speaks(of: form))
        }
    }

    /// The remarks by the questions of the page that sent the form, whose blank rows aren't among the form's own.
    func remarks(on problems: [Finding], in section: FormSection, sentAs body: FormBody?) -> [String: String] {
        let rows = body?.filledRows(of: section) ?? []
        return problems.reduce(into: [:]) { remarks, problem in
            guard let name = problem.question(in: section, rows) else { return }
            let id = FieldModel.id(of: name)
            remarks[id] = remarks[id] ?? site.templates.html(remark(problem), visit.language)
        }
    }
}

extension Finding {
    /// Whether there is an answer that it speaks of.
    fileprivate func speaks(of form: FilledForm) -> Bool {
        guard !isMissing, let place else { return false }
        guard let row else { return isOfTable || !form[place].isEmpty }
        return form.rows[String(place.prefix { $0 != "." })].map { $0.indices.contains(row) } ?? false
    }

    /// From 0, among the form's own rows.
    private var row: Int? { values["row"].flatMap { Int($0) }.map { $0 - 1 } }

    /// Of a table as a whole, such as too many rows.
    private var isOfTable: Bool { place?.contains(".") == false }

    /// The question's name on its page, where `rows` are those that were filled there.
    fileprivate func question(in section: FormSection, _ rows: [Int]) -> String? {
        guard let place else { return nil }
        let field = place.split(separator: ".").dropFirst().joined(separator: ".")
        guard let row else { return isOfTable ? section.id : field }
        return rows.indices.contains(row) ? "\(section.id)[\(rows[row])].\(field)" : nil
    }
}

extension FormBody {
    /// The numbers of a table's rows in which anything was answered, as the page counts them, in order.
    func filledRows(of section: FormSection) -> [Int] {
        Set(pairs.filter { !$0.value.isEmpty }.compactMap { Self.row($0.name, of: section) }).sorted()
    }

    private static func row(_ name: String, of section: FormSection) -> Int? {
        guard name.hasPrefix(section.id + "[") else { return nil }
        return Int(name.dropFirst(section.id.count + 1).prefix { $0 != "]" })
    }
}
