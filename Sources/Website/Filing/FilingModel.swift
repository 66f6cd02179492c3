import Casework
import Pages
import Records
import Selection

/// A body's list for tier 3 as its page shows it.
struct FilingModel {
    let site: Site
    let visit: Visit
    let view: FilingView

    private var filing: Filing { view.filing }
    private var summary: SummarySheet { site.casework.program.summary }
    private var place: String { "/filings/\(filing.id)" }
    private var isOwn: Bool { visit.session?.actor.organisation == view.body.id }

    var heading: String { [view.body.name, text("filing.heading")].joined(separator: " · ") }

    var page: FilingPage {
        FilingPage(
            heading: heading, state: site.state(of: view.standing, visit), about: about,
            findings: view.findings.map(item), corrections: view.standing == .filed ? [] : corrections,
            people: view.people.enumerated().map { person($1, $0 + 1) },
            empty: text(isOwn ? "filing.empty" : "filing.notYours"), downloads: downloads, seal: seal,
            timeline: timeline, acts: site.actLinks(scene, visit))
    }

    var scene: ActScene {
        var scene = ActScene(
            id: filing.id.text, address: place, version: view.version, acts: view.acts,
            about: [FactLine(text("season.body"), view.body.name)] + about)
        scene.choices["person"] = view.people.map { OptionModel($0.person.text, caption($0)) }
        scene.presets["number"] = view.nextNumber
        scene.warnings = [
            .handInFiling: text("warn.handInFiling", ["count": "\(view.people.count)"]),
            .putOnFile: text("warn.putOnFile", ["count": "\(view.people.count)"]),
            .returnFiling: text("warn.returnFiling"),
        ]
        scene.history = timeline.map { "\($0.when) · \($0.by)" + text("ask.colon") + $0.what }
        return scene
    }

    private var about: [FactLine] {
        var lines = [FactLine(text("filing.count"), "\(view.people.count) / \(view.limit)")]
        if let record = filing.record {
            lines += [
                FactLine(text("filing.record"), record.number),
                FactLine(text("filing.dated"), ShownTime.weekday(record.dated, in: visit.language)),
            ]
        } else {
            lines.append(FactLine(text("filing.due"), site.countdown(to: view.due, visit)))
        }
        return lines
    }

    private var corrections: [FactLine] {
        let people = Dictionary(view.people.map { ($0.person, $0) }) { first, _ in first }
        return view.corrections.map { correction in
            let about = correction.person.map { people[$0].map(caption) ?? $0.text } ?? text("filing.wholeList")
            return FactLine(about, correction.remark ?? text("person.erased"))
        }
    }

    private func caption(_ listed: ListedPerson) -> String {
        guard let row = listed.row else { return text("person.erased") }
        return row.name(in: summary).text + " · " + row.answer("post.employer", in: summary)
    }

    private func person(_ listed: ListedPerson, _ place: Int) -> FiledLine {
        let row = listed.row?.masked(in: site.casework.program)
        func said(_ answer: String) -> String { row?.answer(answer, in: summary) ?? "" }
        return FiledLine(
            place: place, number: listed.person.text, name: row == nil ? text("person.erased") : said("person.name"),
            birth: said("person.birth"), residentID: said("person.residentID"), unit: said("post.employer"),
            title: said("post.title"), findings: listed.findings.map(item))
    }

    private func item(_ finding: Finding) -> ErrorItem {
        ErrorItem(site.sentence(finding, visit), clause: finding.clause.text)
    }

    private var downloads: [Link] {
        let list = view.people.isEmpty ? [] : [Link(text("filing.list"), place + "/list.csv")]
        let isFillable = isOwn && view.acts.contains(.prepareFiling)
        return list + (isFillable ? [Link(text("list.blank"), place + "/blank.csv")] : [])
    }

    private var seal: SealModel? {
        guard filing.preparedBy != nil else { return nil }
        let hands = view.hands
        let may = hands.mayConfirm.isEmpty ? text("seal.nobody") : hands.mayConfirm.joined(separator: text("ask.comma"))
        let contact = [hands.contact, hands.phone].compactMap(\.self).joined(separator: " · ")
        return SealModel(
            prepared: hands.prepared.map(hand), confirmed: hands.confirmed.map(hand),
            may: filing.handedIn == nil ? may : nil,
            about: contact.isEmpty ? [] : [FactLine(text("slate.contact"), contact)], digest: nil)
    }

    private func hand(_ hand: SealHands.Hand) -> SealHand {
        SealHand(who: hand.name, at: ShownTime.weekday(hand.at, in: visit.language))
    }

    private var timeline: [TimelineModel] {
        view.timeline.map { entry in
            TimelineModel(
                what: text("filing.event.\(entry.name)"), when: ShownTime.weekday(entry.at, in: visit.language),
                by: text("role.\(entry.role.rawValue)"), details: [])
        }
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
