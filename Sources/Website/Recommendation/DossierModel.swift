import Casework
import Pages
import Papers
import Records
import Selection

/// A dossier as its page shows it to one reader.
struct DossierModel {
    let site: Site
    let visit: Visit
    let view: DossierView

    var heading: String { view.row.shown.name ?? text("person.erased") }

    func page(_ acts: [ActLink]) -> CasePage {
        CasePage(
            heading: heading, state: site.state(of: view.row, visit), about: about, road: road,
            corrections: corrections, findings: findings, obstacles: obstacles,
            comparisons: ComparisonModels(site: site, visit: visit, view: view).all, timeline: timeline, acts: acts,
            sections: view.form.map {
                FormModels(site: site, visit: visit).sections($0, portrait: site.portrait(of: view, visit))
            } ?? [],
            proofs: view.attachments.map {
                site.proof($0, of: view.form, under: "/dossiers/\(view.dossier.id)", visit)
            },
            publicities: view.publicities.map { site.line($0, publisher: view.organisations[$0.publisher], visit) },
            next: next,
            print: printed("form"), volume: view.attachments.isEmpty ? nil : printed("volume"), papers: papers,
            scans: "/dossiers/\(view.dossier.id)/scans")
    }

    private var papers: [Link] {
        if site.papers == nil { return [] }
        let address = "/dossiers/\(view.dossier.id)/"
        let papers = [
            ("paper.discipline", "discipline-letter", isDisciplineLetterShown),
            ("paper.certificate", "certificate", view.row.notice != nil && view.row.shown.name != nil),
        ]
        return papers.filter(\.2).map { Link(text($0.0), address + $0.1 + ".pdf") }
            + (view.form == nil ? [] : [Link(text("paper.talent"), address + "talent.xml")])
    }

    /// The letter that asks about them is its body's and the office's.
    private var isDisciplineLetterShown: Bool {
        let keepers = [view.dossier.body, site.casework.program.officeID]
        let isKeeper = visit.session?.actor.organisation.map(keepers.contains) ?? false
        return isReadByOfficial && isKeeper && view.dossier.disciplineRequest != nil
    }

    private func printed(_ name: String) -> String? {
        site.papers == nil || view.form == nil ? nil : "/dossiers/\(view.dossier.id)/\(name).pdf"
    }

    /// For those who have a queue, where this is or was a part of it.
    private var next: String? {
        guard isReadByOfficial, view.row.endKind == nil else { return nil }
        return "/to-do/next?stage=\(view.row.stage.rawValue)&after=\(view.dossier.id)"
    }

    var about: [FactLine] {
        let row = view.row
        var lines = [
            FactLine(text("person.name"), heading), FactLine(text("person.unit"), row.shown.unit ?? ""),
            FactLine(text("person.title"), row.shown.title ?? ""),
            FactLine(text("dossier.number"), row.id.text),
            FactLine(text("dossier.tier"), text("tier.\(row.tier.rawValue)")),
            FactLine(text("dossier.category"), view.dossier.category.rawValue),
            FactLine(text("dossier.desk"), holder),
            FactLine(text("dossier.since"), time(row.since)),
        ]
        if let until = row.lapses { lines.append(FactLine(text("dossier.lapses"), end(of: until))) }
        if let paper = view.paper { lines.append(FactLine(text("dossier.paper"), words(of: paper))) }
        if isReadByOfficial, let score = row.score {
            lines.append(FactLine(text("dossier.score"), PanelPoints.written(score)))
        }
        return lines
    }

    private func words(of paper: PaperStanding) -> String {
        guard let lack = paper.lack else { return text("dossier.paperComplete") }
        let words = ["lack": text("paperLack.\(lack.rawValue)"), "by": end(of: paper.by)]
        return site.text("dossier.paperAwaited", words, visit)
    }

    /// Whose desk it is on.
    var holder: String {
        let desk = view.row.desk.map { view.organisations[$0]?.name ?? site.casework.program.office }
        return desk ?? site.holder(of: view.row, visit)
    }

    /// Whether it waits at this official's desk.
    func isHeld(by actor: Actor) -> Bool {
        let isWithOffice = view.row.desk == nil && view.row.slate != nil && view.row.stage != .returned
        return isWithOffice ? actor.organisation == site.casework.program.officeID : actor.organisation == view.row.desk
    }

    /// Internal results are not the applicant's, nor of the clerk who typed for one.
    private var isReadByOfficial: Bool {
        guard let actor = visit.session?.actor else { return false }
        return actor.role.isOfficial && view.dossier.applicant != actor.account
    }

    var timeline: [TimelineModel] {
        view.timeline.map { entry in
            let place = entry.organisation.flatMap { view.organisations[$0]?.name }
            let who = entry.organisation == site.casework.program.officeID ? site.casework.program.office : place
            return TimelineModel(
                what: text("event.\(entry.name)"), when: time(entry.at),
                by: [who, text("role.\(entry.role.rawValue)")].compactMap(\.self).joined(separator: " "),
                details: entry.details.map(detail))
        }
    }

    private var road: [RoadMark] {
        let way: [Stage] =
            [.submitted, .verified, .evaluated] + (view.dossier.chain.count > 2 ? [.atLevel] : [])
            + [.atBody, .reported, .accepted, .reviewed, .preliminary]
        let here = way.firstIndex(of: view.row.stage)
        return way.enumerated().map { index, stage in
            let place = here.map { index < $0 ? "past" : index == $0 ? "now" : "" } ?? ""
            let isHere = place == "now"
            return RoadMark(
                name: text("stage.\(stage.rawValue)"), place: place, holder: isHere ? holder : nil,
                until: isHere ? view.row.lapses.map(time) : nil)
        }
    }

    /// What the last return asked for, while it is outstanding.
    private var corrections: [FactLine] {
        guard let outstanding = view.dossier.outstanding,
            let entry = view.timeline.last(where: { $0.name == "returned" })
        else { return [] }
        let due = FactLine(text("dossier.due"), end(of: outstanding.due))
        return [due] + entry.details.compactMap { site.correction($0, visit) }
    }

    private var findings: [ErrorItem] {
        view.findings
            .map { ErrorItem(site.sentence($0, visit), clause: $0.clause.text) }
    }

    private var obstacles: [ErrorItem] {
        view.obstacles.map { ErrorItem(site.sentence($0, visit), clause: $0.clause.text) }
    }

    private func detail(_ detail: TimelineDetail) -> FactLine {
        if let correction = site.correction(detail, visit) { return correction }
        let value =
            switch detail.label {
            case "tier": text("tier.\(detail.text)")
            case "end": text("end.\(detail.text)")
            case "rule": text("rule.\(detail.text)")
            case "due": Moment(detail.text).map(end) ?? detail.text
            case "dated": Day(detail.text).map { ShownTime.weekday($0, in: visit.language) } ?? detail.text
            case "checked": checked(detail.text)
            default: site.said(detail, visit)
            }
        return FactLine(text("detail.\(detail.label)"), value)
    }

    /// What the office looked at, by the names of its list.
    private func checked(_ ids: String) -> String {
        let ids = ids.split(separator: ",").map(String.init)
        return site.casework.program.acceptance.filter { ids.contains($0.id) }
            .map { visit.name(of: $0) }.joined(separator: text("ask.semicolon"))
    }

    private func text(_ key: String) -> String { site.text(key, visit) }
    private func time(_ moment: Moment) -> String { ShownTime.weekday(moment, in: visit.language) }
    private func end(of limit: Moment) -> String { ShownTime.end(limit, in: visit.language) }
}

extension Site {
    /// Where a dossier stands, in a word and its tone.
    func state(of row: DossierRow, _ visit: Visit) -> TagModel {
        if let end = row.endKind {
            return TagModel(text("endKind.\(end.rawValue)", visit), end == .selected ? .good : .calm)
        }
        if row.hasLapsed(at: visit.now) { return TagModel(text("endKind.lapsed", visit), .bad) }
        return TagModel(text("stage.\(row.stage.rawValue)", visit), row.stage == .returned ? .wait : .now)
    }

    /// Who holds a dossier that is at no desk.
    func holder(of row: DossierRow, _ visit: Visit) -> String {
        switch row.stage {
        case .returned: text("dossier.withApplicant", visit)
        case .ended: text("dossier.nobody", visit)
        default: casework.program.office
        }
    }

    func line(_ row: DossierRow, desk: Organisation?, _ visit: Visit) -> DossierLine {
        DossierLine(
            address: "/dossiers/\(row.id)", name: row.shown.name ?? text("person.erased", visit),
            unit: row.shown.unit ?? "", tier: text("tier.\(row.tier.rawValue)", visit), stage: state(of: row, visit),
            desk: desk?.name ?? holder(of: row, visit), since: ShownTime.weekday(row.since, in: visit.language),
            until: row.lapses.map { ShownTime.end($0, in: visit.language) })
    }

    /// With what it proves of a form, where that was said.
    func proof(_ attachment: Attachment, of form: FilledForm?, under place: String, _ visit: Visit) -> ProofLine {
        ProofLine(
            name: attachment.name, address: "\(place)/proofs/\(attachment.id)",
            size: text("proof.size", ["kilobytes": String((attachment.size + 1023) / 1024)], visit),
            claim: attachment.claim.map { said($0, of: form, visit) })
    }
}
