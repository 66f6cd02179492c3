import Casework
import Pages
import Records
import Selection

/// What came back corrected, as desks read it: of each returned section what stood before and what stands now.
struct ComparisonModels {
    let site: Site
    let visit: Visit
    let view: DossierView

    var all: [ComparisonModel] {
        view.cameBack.enumerated().map { place, answer in
            let by = answer.by.map { view.organisations[$0]?.name ?? $0.text } ?? site.casework.program.office
            let values = ["by": by, "returned": time(answer.returned), "now": time(answer.resubmitted)]
            let others = site.casework.program.form.verifiedItems.count - answer.sections.count
            return ComparisonModel(
                heading: text("back.heading", values), sections: answer.sections.map { section($0, answer) },
                rest: text("back.rest", ["count": String(others)]), isOpen: place == 0)
        }
    }

    private func section(_ section: CorrectedReturn.Section, _ answer: CorrectedReturn) -> ComparedSection {
        ComparedSection(
            name: site.sectionName(section.id, visit),
            state: section.isChanged ? TagModel(text("back.changed"), .good) : TagModel(text("back.same"), .wait),
            remarks: section.remarks, compared: section.id == "proofs" ? proofs(answer) : lines(section.id, answer))
    }

    private func proofs(_ answer: CorrectedReturn) -> [ComparedLine] {
        view.attachments.filter { answer.added.contains($0.id) }.map {
            ComparedLine(text("back.newProof"), before: text("back.none"), now: $0.name)
        }
    }

    private func lines(_ id: String, _ answer: CorrectedReturn) -> [ComparedLine] {
        guard let section = site.casework.program.form.section(id), let forms = answer.forms else { return [] }
        guard section.maximumRows == nil else {
            return rows(section, forms.before.rows[id] ?? [], forms.now.rows[id] ?? [])
        }
        let models = FormModels(site: site, visit: visit)
        let portrait = answer.hasNewPortrait ? section.portrait.map { rule in
            ComparedLine(visit.name(of: rule), before: text("back.oldPortrait"), now: text("back.newPortrait"))
        } : nil
        return [portrait].compactMap(\.self) + section.fields.compactMap { field in
            let place = section.place(of: field)
            guard answer.places.contains(place) else { return nil }
            return ComparedLine(
                models.name(field), before: said(models.shown(field, forms.before[place])),
                now: said(models.shown(field, forms.now[place])))
        }
    }

    /// Rows taken away beside those put in their place, as far as there are any.
    private func rows(
        _ section: FormSection, _ before: [[String: String]], _ now: [[String: String]]
    ) -> [ComparedLine] {
        let change = now.difference(from: before)
        let gone = change.removals.compactMap { if case .remove(_, let row, _) = $0 { row } else { nil } }
        let come = change.insertions.compactMap { if case .insert(_, let row, _) = $0 { row } else { nil } }
        return (0..<max(gone.count, come.count)).map { number in
            ComparedLine(
                text("back.row", ["row": String(number + 1)]),
                before: gone.indices.contains(number) ? shown(section, gone[number]) : text("back.none"),
                now: come.indices.contains(number) ? shown(section, come[number]) : text("back.away"))
        }
    }

    private func shown(_ section: FormSection, _ row: [String: String]) -> String {
        let models = FormModels(site: site, visit: visit)
        return section.fields.compactMap { field in
            let value = models.shown(field, row[field.id] ?? "")
            return value.isEmpty ? nil : models.name(field) + text("ask.colon") + value
        }.joined(separator: "\n")
    }

    private func said(_ value: String) -> String { value.isEmpty ? text("back.empty") : value }
    private func time(_ moment: Moment) -> String { ShownTime.weekday(moment.day, in: visit.language) }
    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
