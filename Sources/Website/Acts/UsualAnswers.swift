import Casework
import Pages
import Selection

extension Answers {
    /// With the words of a usual remark that was chosen before what was written beside it; where the page has put them
    /// there already they stand once. A remark that is of one section says which one is meant.
    func sayingUsual(_ fields: [ActField], in program: Program) -> Answers {
        fields.reduce(into: self) { answers, field in
            switch field.kind {
            case .rows(let inner):
                answers.rows[field.name] = rows[field.name]?.map { $0.sayingUsual(inner, in: program) }
            case .usual(let use):
                guard let remark = program.remark(self[field.name].trimmed), remark.use == use else { return }
                let own = self["remark"].trimmed
                answers.texts["remark"] = [own.hasPrefix(remark.words) ? own : remark.words + own]
                guard let section = remark.section, self["section"].isEmpty else { return }
                if fields.contains(where: { $0.name == "section" }) { answers.texts["section"] = [section] }
            default: break
            }
        }
    }
}

extension Site {
    /// What was said, with its clause where it was a usual remark; who reads English reads that in English.
    func said(_ detail: TimelineDetail, _ visit: Visit) -> String {
        guard let remark = detail.code.flatMap({ casework.program.remark($0) }) else { return detail.text }
        let isSaid = detail.text.hasPrefix(remark.words)
        let own = isSaid ? String(detail.text.dropFirst(remark.words.count)).trimmed : detail.text
        let values = ["words": visit.name(of: remark), "clause": remark.clause.text, "own": own]
        return text("remark.said", values, visit).trimmed
    }

    /// One thing to put right, under the part of Annex 1 it is about; nothing where a detail is no correction.
    func correction(_ detail: TimelineDetail, _ visit: Visit) -> FactLine? {
        guard detail.label.hasPrefix("correction.") else { return nil }
        return FactLine(sectionName(String(detail.label.dropFirst(11)), visit), said(detail, visit))
    }
}
