import Casework
import Pages
import Records
import Selection

/// What an act is asked about: the case, who can be named, what stands beside the form, and what came about lately.
struct ActScene {
    let id: String
    /// The case's own page.
    let address: String
    let version: Int
    let acts: [Act]
    var about: [FactLine]
    /// Whom an answer can name.
    var people: [DossierSource: [OptionModel]] = [:]
    /// Answers that are likely, such as the departments of the notice.
    var presets: [String: String] = [:]
    /// Likely answers in rows of their own, by whom each row is about.
    var rowPresets: [String: [String: String]] = [:]
    /// What was put on record before, by the number of the record, so that it is corrected and not typed anew.
    var earlier: [String: Answers] = [:]
    /// Values to choose from that the case itself gives, by field.
    var choices: [String: [OptionModel]] = [:]
    /// What came about, the newest last, a sentence each.
    var history: [String] = []
    /// The stage of the desk's queue it waits at, so that the next one follows.
    var queue: Stage?
    /// What should be read before pressing.
    var warnings: [Act: String] = [:]

    /// What came about since a version was seen.
    func news(since seen: Int) -> [String] { Array(history.suffix(max(1, version - seen))) }
}

extension Site {
    /// A person in a list to choose from.
    func option(_ row: DossierRow, _ visit: Visit) -> OptionModel {
        OptionModel(row.id.text, "\(row.shown.name ?? text("person.erased", visit)) · \(row.shown.unit ?? "")")
    }

    func sectionName(_ id: String, _ visit: Visit) -> String {
        guard let section = casework.program.form.section(id) else { return text("choice.section.\(id)", visit) }
        return visit.name(of: section)
    }
}
