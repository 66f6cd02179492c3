import Casework
import Pages
import Selection

/// What the rules say, in the reader's language, each with its clause.
extension Site {
    /// `address` leads from a finding to where it is mended.
    func summary(
        of refusal: Refusal, _ visit: Visit, leading address: (Finding) -> String? = { _ in nil }
    ) -> ErrorSummary {
        let head = ErrorItem(sentence(refusal, visit), clause: refusal.clause.text)
        let findings = refusal.findings.map {
            ErrorItem(sentence($0, visit), clause: $0.clause.text, address: address($0))
        }
        return ErrorSummary(heading: text("ask.refused", visit), items: [head] + findings)
    }

    func sentence(_ refusal: Refusal, _ visit: Visit) -> String {
        var values = refusal.values
        if let sections = values["sections"] {
            values["sections"] = sections.split(separator: ",").map { sectionName(String($0), visit) }
                .joined(separator: text("ask.comma", visit))
        }
        return text("refusal.\(refusal.reason.rawValue)", values, visit)
    }

    /// With the place it speaks of, where it speaks of one.
    func sentence(_ finding: Finding, _ visit: Visit) -> String {
        guard let field = finding.values["field"] else { return remark(finding, visit) }
        let values = [
            "field": fieldName(field, visit), "row": finding.values["row"] ?? "", "text": remark(finding, visit),
        ]
        return text(finding.values["row"] == nil ? "finding.place" : "finding.row", values, visit)
    }

    /// As it stands at the place itself.
    func remark(_ finding: Finding, _ visit: Visit) -> String { text(finding.message, finding.values, visit) }

    /// A fault of an account leads to its question; `password` is what the form calls the one that is chosen.
    func summary(
        of fault: AccountFault, _ visit: Visit, password: String = "password", login: String = "login"
    ) -> ErrorSummary {
        let question: String? =
            switch fault {
            case .loginMalformed, .loginTaken: login
            case .passwordTooShort, .passwordTooLong, .passwordCommon: password
            case .codeWrong, .codeExpired, .codeUsed: "code"
            case .creditCodeWrong, .creditCodeTaken: "creditCode"
            case .nameMissing: "employer"
            case .untilImpossible: "until"
            default: nil
            }
        let item = ErrorItem(text(fault.textKey, visit), address: question.map { "#f-" + $0 })
        return ErrorSummary(heading: text("ask.refused", visit), items: [item])
    }

    /// `person.name` as Annex 1 calls it.
    func fieldName(_ place: String, _ visit: Visit) -> String {
        let parts = place.split(separator: ".", maxSplits: 1).map(String.init)
        if let (section, rule) = casework.program.form.portrait, place == section.portraitPlace {
            return visit.name(of: rule)
        }
        guard let section = casework.program.form.section(parts[0]), parts.count > 1,
            let field = section.fields.first(where: { $0.id == parts[1] })
        else { return sectionName(parts[0], visit) }
        return visit.name(of: field)
    }
}
