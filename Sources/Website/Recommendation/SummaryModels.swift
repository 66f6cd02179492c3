import Casework
import Pages
import Papers
import Records
import Selection

/// What the pages show of an edited workbook.
struct SummaryModels {
    let site: Site
    let visit: Visit
    let found: ReturnedSummary

    private var comparison: SummaryComparison { found.comparison }

    /// A difference with the question whether it is taken over.
    private typealias Choice = (change: AcceptedChange, label: String, hint: String)

    func preview(action: String) throws -> UnderstoodModel {
        let choices = self.choices
        let leftOut = notes + fixed
        let counts = ["count": "\(choices.count)", "left": "\(leftOut.count)"]
        let carried = String(decoding: try CanonicalJSON.encode(choices.map(\.change)), as: UTF8.self)
        let form = FormModel(
            action: action, button: text("summary.take"), key: Site.newKey(),
            fields: choices.enumerated().map { index, choice in question(index, choice) },
            hidden: [HiddenField("changes", carried)], hasFile: true)
        let key = choices.isEmpty ? leftOut.isEmpty ? "summary.same" : "summary.onlyLeft" : "summary.counted"
        return UnderstoodModel(
            sentence: NoticeBox(leftOut.isEmpty ? .good : .wait, text(key, counts)), leftOut: leftOut,
            take: choices.isEmpty ? nil : form, parts: parts)
    }

    private func question(_ index: Int, _ choice: Choice) -> FieldModel {
        var field = FieldModel("take-\(index)", label: choice.label, hint: choice.hint)
        field.choice = ChoiceInput(
            several: false,
            [
                OptionModel("yes", text("summary.accept")),
                OptionModel("no", text("summary.refuse"), isChosen: true),
            ])
        return field
    }

    private var choices: [Choice] {
        let orders = comparison.orders.sorted { $0.key < $1.key }.map { slate, order -> Choice in
            let row = found.slates[slate]
            let members = order.map { row.members[$0] }
            let names = members.map { found.names[$0] ?? text("person.erased") }.joined(separator: text("ask.comma"))
            return (
                .rank(row.id, members), text("summary.order", ["tier": tier(row.tier), "names": names]),
                text("summary.byBody")
            )
        }
        let missing = comparison.missing.map { person -> Choice in
            let slate = found.slates[person.slate]
            return (
                .unlist(slate.id, found.dossier(person)),
                text("summary.missing", ["name": name(person), "tier": tier(slate.tier)]), text("summary.byBody")
            )
        }
        let cells = comparison.cells.compactMap { cell -> Choice? in
            guard let section = cell.section else { return nil }
            let words = values(cell)
            return (
                .correct(found.dossier(cell.person), section: section, remark: chinese("summary.remark", words)),
                text("summary.cell", words), text("summary.byApplicant")
            )
        }
        return orders + missing + cells
    }

    /// What only the system says.
    private var fixed: [ErrorItem] {
        comparison.cells.filter { $0.section == nil }.map { cell in
            ErrorItem(text("summary.fixed", values(cell)))
        } + comparison.added.map { row in
            let name = row.name.isEmpty ? text("summary.noName") : row.name
            return ErrorItem(text("summary.added", ["row": "\(row.line)", "name": name]))
        }
    }

    /// What a hand left in the sheet that a list must not have, and what was read all the same.
    private var notes: [ErrorItem] {
        let notes = comparison.notes
        let comma = text("ask.comma")
        let told: [(String, [String])] = [
            ("summary.macros", notes.hasMacros ? ["1"] : []), ("summary.merged", notes.merged),
            ("summary.hidden", notes.hiddenRows.map(String.init)), ("summary.formulas", notes.formulas),
            ("summary.textDays", comparison.textDays.map(String.init)),
            ("summary.absentColumns", comparison.absentColumns),
            ("summary.unknownColumns", comparison.unknownColumns),
        ]
        return told.filter { !$0.1.isEmpty }.map { key, places in
            ErrorItem(text(key, ["places": places.joined(separator: comma)]))
        }
    }

    /// Every cell that differs, whose it is, as a list.
    private var parts: [UnderstoodPart] {
        if comparison.cells.isEmpty { return [] }
        let heads = ["person.name", "summary.column", "summary.was", "summary.now"].map { text($0) }
        let lines = comparison.cells.map { [name($0.person), $0.header, $0.was, $0.now] }
        return [UnderstoodPart(heading: text("summary.cells"), table: TableModel(heads: heads, lines: lines))]
    }

    private func values(_ cell: SummaryComparison.CellChange) -> [String: String] {
        let nothing = text("report.none")
        return [
            "name": name(cell.person), "column": cell.header, "was": cell.was.isEmpty ? nothing : cell.was.shortened,
            "now": cell.now.isEmpty ? nothing : cell.now.shortened,
        ]
    }

    private func name(_ person: SummaryComparison.Person) -> String {
        found.names[found.dossier(person)] ?? text("person.erased")
    }

    private func tier(_ tier: Tier) -> String { text("tier.\(tier.rawValue)") }

    /// What the applicant is told, in the language in which it is handed in.
    private func chinese(_ key: String, _ values: [String: String]) -> String {
        site.templates.catalogue.text(key, values, in: .chinese)
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
