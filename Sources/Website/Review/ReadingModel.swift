import Casework
import Pages
import Papers
import Records
import Selection

/// A reading as its expert's page, or the office's, shows it.
struct ReadingModel {
    let site: Site
    let visit: Visit
    let view: ReadingView
    /// What is typed, kept or not.
    var typed: TypedScores
    /// What a next save is over.
    var seen: Int
    /// What the same expert kept on another page meanwhile.
    var elsewhere: TypedScores?
    /// Whether what isn't scored yet is told too.
    var isChecked = false

    init(site: Site, visit: Visit, view: ReadingView) {
        self.site = site
        self.visit = visit
        self.view = view
        typed = view.draft?.scores ?? TypedScores()
        seen = view.draft?.version ?? 0
    }

    private var reading: DossierReading { view.reading }
    private var place: String { "/readings/\(reading.id)" }
    private var isOfOffice: Bool { visit.session?.actor.role.isOfficial == true }

    var heading: String {
        guard let subject = view.subject else { return text("reading.closed") }
        return subject.name ?? text("person.erased")
    }

    var page: ReadingPage {
        ReadingPage(
            heading: heading,
            back: isOfOffice
                ? Link(text("progress.title"), "/readings/progress?tier=\(reading.tier.rawValue)")
                : Link(text("nav.readings"), "/readings"),
            state: site.state(of: reading.standing, visit), notice: notice, about: about, document: document,
            scoring: form, given: view.sheet.map { given(TypedScores(), $0) } ?? [],
            timeline: timeline, acts: site.actLinks(scene, visit, of: view.acts.filter { $0 != .handInReading }))
    }

    var scene: ActScene {
        var scene = ActScene(
            id: reading.id.text, address: place, version: view.version, acts: view.acts, about: about)
        scene.warnings = [
            .declineReading: text("warn.declineReading"), .tellConflict: text("warn.tellConflict"),
            .reopenReading: text("warn.reopenReading"),
        ]
        scene.history = timeline.map { $0.when + text("ask.colon") + $0.what }
        return scene
    }

    /// What the expert should know before they go on.
    private var notice: NoticeBox? {
        if isOfOffice { return nil }
        switch reading.standing {
        case .offered: return NoticeBox(.wait, text("reading.offeredNote"))
        case .conflict: return NoticeBox(.calm, text("reading.conflictNote"))
        case .declined, .withdrawn: return NoticeBox(.calm, text("reading.overNote"))
        case .handedIn: return NoticeBox(.good, text("reading.handedInNote"))
        case .accepted:
            if view.subject == nil { return NoticeBox(.calm, text("reading.conflictNote")) }
            return view.acts.contains(.handInReading) ? nil : NoticeBox(.bad, text("reading.tooLateNote"))
        }
    }

    var about: [FactLine] {
        var lines: [(String, String)] = []
        if let subject = view.subject {
            lines = [
                ("person.unit", subject.unit ?? ""), ("person.title", subject.title ?? ""),
                ("dossier.tier", text("tier.\(reading.tier.rawValue)")),
                ("dossier.category", subject.category.rawValue),
                ("reading.discipline", subject.discipline.map { site.disciplineName($0, visit) } ?? ""),
            ]
        }
        if isOfOffice {
            lines.insert(("round.expert", view.expert.map { site.named($0, visit) } ?? reading.expert.text), at: 0)
            lines.append(("dossier.number", reading.dossier.text))
        }
        if reading.standing.isOpen { lines.append(("reading.due", site.due(view.facts.due, visit))) }
        if let handedIn = reading.handedIn {
            lines.append(("reading.handedIn", ShownTime.weekday(handedIn, in: visit.language)))
        }
        return lines.filter { !$0.1.isEmpty }.map { FactLine(text($0.0), $0.1) }
    }

    private var document: ReadDocumentModel? {
        guard let document = view.document else { return nil }
        let models = FormModels(site: site, visit: visit)
        let sections = models.sections(document.form, of: site.casework.program.form.forExperts)
        return ReadDocumentModel(
            sections: sections.map { section in
                var section = section
                section.isOpen = true
                return section
            },
            proofs: document.proofs.map { proof in
                ProofLine(
                    name: text("reading.proof", ["number": String(proof.number)]),
                    address: "\(place)/proofs/\(proof.id)",
                    size: text("proof.size", ["kilobytes": String((proof.size + 1023) / 1024)]),
                    claim: proof.claim.map { site.said($0, of: document.form, visit) })
            })
    }

    private var timeline: [TimelineModel] {
        view.timeline.map { entry in
            TimelineModel(
                what: text("reading.event.\(entry.name)"), when: ShownTime.weekday(entry.at, in: visit.language),
                by: text("role.\(entry.role.rawValue)"), details: entry.details.map(detail))
        }
    }

    private func detail(_ detail: TimelineDetail) -> FactLine {
        switch detail.label {
        case "conflictKind": FactLine(text("reading.conflictKind"), text("choice.conflict.\(detail.text)"))
        case "readingCause": FactLine(text("reading.cause"), text("choice.ground.\(detail.text)"))
        default: FactLine(text("detail.\(detail.label)"), detail.text)
        }
    }

    func text(_ key: String) -> String { site.text(key, visit) }
    func text(_ key: String, _ values: [String: String]) -> String { site.text(key, values, visit) }
}

/// The rubric as a form, and what was given.
extension ReadingModel {
    static func name(of criterion: Criterion) -> String { "score-\(criterion.id)" }

    private func name(_ criterion: Criterion) -> String {
        visit.language == .english ? criterion.english : criterion.name
    }

    private func label(_ criterion: Criterion) -> String {
        text("reading.criterion", ["name": name(criterion), "weight": String(criterion.weight)])
    }

    /// What the notice asks for at this level, in the words for the category.
    private func words(_ criterion: Criterion) -> String {
        guard criterion.words.count == Category.allCases.count,
            let place = view.subject.flatMap({ Category.allCases.firstIndex(of: $0.category) })
        else { return criterion.words.joined(separator: text("ask.semicolon")) }
        return criterion.words[place]
    }

    fileprivate var form: FormModel? {
        guard let draft = view.draft else { return nil }
        let faults = remarks
        let fields = view.facts.rubric.criteria.map { criterion in
            var field = FieldModel(
                Self.name(of: criterion), label: label(criterion),
                hint: text(
                    "reading.range",
                    ["most": String(criterion.most), "words": words(criterion), "clause": criterion.clause.text])
                    + there(criterion))
            field.line = LineInput("text", typed[criterion], autocomplete: "off", isShort: true)
            field.error = faults[field.id]
            return field
        }
        var comment = FieldModel(
            "comment", label: text("reading.comment"), isRequired: false,
            hint: text("reading.commentHint") + thereComment)
        comment.area = AreaInput(typed.comment, lines: 6, limit: TypedScores.longestComment)
        return FormModel(
            action: place + "/draft", button: text("reading.lookOver"), key: Site.newKey(),
            fields: fields + [comment], hidden: [HiddenField("seen", String(seen))],
            saving: SavingModel(saved: site.saved(draft, visit)))
    }

    /// What was kept elsewhere, beside each answer that differs from it.
    private func there(_ criterion: Criterion) -> String {
        guard let other = elsewhere?[criterion], other != typed[criterion] else { return "" }
        return text("reading.elsewhere", ["value": other.isEmpty ? text("reading.noScore") : other])
    }

    private var thereComment: String {
        guard let other = elsewhere?.comment, other != typed.comment else { return "" }
        return text("reading.elsewhere", ["value": other.isEmpty ? text("reading.noScore") : other])
    }

    /// What is wrong, by the place on the page; a score that isn't typed yet only where all of it is checked.
    var remarks: [String: FieldRemark] {
        let rubric = view.facts.rubric
        let faults = typed.faults(by: rubric)
        return rubric.criteria.reduce(into: [:]) { remarks, criterion in
            guard let fault = faults[criterion.id], isChecked || fault.reason != .criterionNotScored else { return }
            remarks[FieldModel.id(of: Self.name(of: criterion))] = FieldRemark(
                site.sentence(fault, visit), clause: fault.clause.text,
                words: site.casework.program.words(of: fault.clause))
        }
    }

    var faultSummary: ErrorSummary? {
        let faults = typed.faults(by: view.facts.rubric)
        let items = view.facts.rubric.criteria.compactMap { criterion in
            faults[criterion.id].map { fault in
                ErrorItem(
                    site.sentence(fault, visit), clause: fault.clause.text,
                    address: "#" + FieldModel.id(of: Self.name(of: criterion)))
            }
        }
        return items.isEmpty ? nil : ErrorSummary(heading: text("ask.wrong"), items: items)
    }

    /// Criterion by criterion, the total and the comment, as they would be handed in, or were.
    func given(_ scores: TypedScores, _ sheet: ReviewSheet? = nil) -> [FactLine] {
        let lines = view.facts.rubric.criteria.map { criterion in
            let points = sheet.map { $0.points[criterion.id].map(PanelPoints.written) ?? "" } ?? scores[criterion]
            return FactLine(label(criterion), points)
        }
        let total = sheet?.total ?? scores.total(by: view.facts.rubric)
        let comment = sheet?.comment ?? scores.comment
        return lines
            + [FactLine(text("reading.total"), total.map(PanelPoints.written) ?? "")]
            + (comment.isEmpty ? [] : [FactLine(text("reading.comment"), comment)])
    }

    /// The same as the act asks for it.
    func carried(_ scores: TypedScores) -> [HiddenField] {
        view.facts.rubric.criteria.enumerated().flatMap { number, criterion in
            [
                HiddenField("scores[\(number)].criterion", criterion.id),
                HiddenField("scores[\(number)].points", scores[criterion]),
            ]
        } + [HiddenField("comment", scores.comment), HiddenField("version", String(view.version))]
    }
}
