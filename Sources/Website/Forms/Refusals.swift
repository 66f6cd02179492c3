import Casework
import Pages
import Selection

/// What the rules say, in the reader's language, each with its clause.
extension Site {
    func summary(of refusal: Refusal, _ visit: Visit) -> ErrorSummary {
        let head = ErrorItem(sentence(refusal, visit), clause: refusal.clause.text)
        return ErrorSummary(
            heading: text("form.refused", visit),
            items: [head] + refusal.findings.map { ErrorItem(sentence($0, visit), clause: $0.clause.text) })
    }

    func sentence(_ refusal: Refusal, _ visit: Visit) -> String {
        var values = refusal.values
        if let sections = values["sections"] {
            values["sections"] = sections.split(separator: ",").map { sectionName(String($0), visit) }
                .joined(separator: text("form.comma", visit))
        }
        return text("refusal.\(refusal.reason.rawValue)", values, visit)
    }

    func sentence(_ finding: Finding, _ visit: Visit) -> String {
        var values = finding.values
        if let field = values["field"] { values["field"] = fieldName(field, visit) }
        return text(finding.message, values, visit)
    }

    func summary(of fault: AccountFault, _ visit: Visit) -> ErrorSummary {
        ErrorSummary(heading: text("form.refused", visit), items: [ErrorItem(text(fault.textKey, visit))])
    }

    /// `person.name` as Annex 1 calls it.
    func fieldName(_ place: String, _ visit: Visit) -> String {
        let parts = place.split(separator: ".", maxSplits: 1).map(String.init)
        guard let section = casework.program.form.section(parts[0]), parts.count > 1,
            let field = section.fields.first(where: { $0.id == parts[1] })
        else { return sectionName(parts[0], visit) }
        return visit.language == .chinese ? field.name : field.english
    }
}
