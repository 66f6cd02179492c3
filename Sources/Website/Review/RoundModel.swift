import Casework
import Pages
import Records
import Selection

/// A round as the pages show it.
struct RoundModel {
    let site: Site
    let visit: Visit
    let view: RoundView
    /// Whom an answer can name; nil for whoever looks on.
    let named: NamedInRound?

    private var round: Round { view.round }
    private var place: String { "/rounds/\(round.id)" }

    var heading: String { text("round.heading", ["panel": view.panel, "tier": text("tier.\(round.tier.rawValue)")]) }

    var page: RoundPage {
        RoundPage(
            heading: heading, state: site.state(of: round.standing, visit), road: road, notices: notices, about: about,
            readers: readers, pins: pins, ways: ways, acts: site.actLinks(scene, visit), timeline: timeline)
    }

    var scene: ActScene {
        var scene = ActScene(
            id: round.id.text, address: place, version: view.version, acts: view.acts, about: about)
        guard let named else { return scene }
        scene.choices = [
            "expert": named.experts.map { OptionModel($0.id.text, called($0.id, $0.name)) },
            "pinned": view.pins.map { pin in
                OptionModel(pin.pair.text, sentence(NamedPair(pin.pair, dossier: pin.dossier, expert: pin.expert)))
            },
        ]
        if !named.pairs.isEmpty {
            scene.choices["pair"] = named.pairs.map { OptionModel($0.pair.text, sentence($0)) }
        }
        if !named.dossiers.isEmpty {
            scene.choices["dossier"] = named.dossiers.map { OptionModel($0.id.text, called($0.id, $0.name)) }
        }
        scene.presets = [
            "reviews": "\(round.settings.reviews)", "most": "\(round.settings.most)", "due": "\(round.due)",
        ]
        scene.warnings = [
            .pinPair: text("warn.pinPair"), .withdrawPair: text("warn.withdrawPair"),
            .closeRound: text("warn.closeRound"), .takeDossiersIn: text("warn.takeDossiersIn"),
        ]
        scene.history = timeline.map { "\($0.when) · \($0.by)" + text("ask.colon") + $0.what }
        return scene
    }

    private var road: [RoadMark] {
        let now = RoundStanding.allCases.firstIndex(of: round.standing) ?? 0
        return RoundStanding.allCases.enumerated().map { place, step in
            let isNow = place == now && step != .closed
            return RoadMark(
                name: text("round.step.\(step.rawValue)"),
                place: place < now || round.standing == .closed ? "past" : isNow ? "now" : "",
                holder: isNow ? text("round.awaits.\(step.rawValue)", counts) : nil)
        }
    }

    private var counts: [String: String] {
        let sitting = view.readers.filter(\.sits)
        return [
            "open": "\(sitting.count { $0.open > 0 })", "readers": "\(sitting.count)", "waiting": "\(view.waiting)",
            "pairs": "\(round.pairs.count)", "reviews": "\(round.dossiers.count * round.settings.reviews)",
        ]
    }

    private var notices: [NoticeBox] {
        var notices: [NoticeBox] = []
        if let changed = view.changedRubric { notices.append(NoticeBox(.bad, site.sentence(changed, visit))) }
        if view.waiting > 0, round.closed == nil { notices.append(NoticeBox(.wait, text("round.waiting", counts))) }
        if view.readers.contains(where: { !$0.sits }) { notices.append(NoticeBox(.wait, text("round.gone"))) }
        return notices
    }

    private var about: [FactLine] {
        let criteria = round.rubric.criteria.map { criterion in
            let name = visit.language == .english ? criterion.english : criterion.name
            return text("round.criterion", ["name": name, "weight": "\(criterion.weight)"])
        }
        let lines: [(String, String)] = [
            ("round.dossiers", "\(round.dossiers.count)"), ("round.readers", "\(round.readers.count)"),
            ("round.reviews", "\(round.settings.reviews)"), ("round.most", "\(round.settings.most)"),
            ("round.due", ShownTime.weekday(round.due, in: visit.language)),
            ("round.rubric", criteria.joined(separator: text("ask.semicolon"))),
        ]
        return lines.map { FactLine(text($0.0), $0.1) }
    }

    // MARK: Who

    private var readers: TableModel {
        let heads = ["expert.name", "expert.unit"].map { text($0) }
            + ["asked", "open", "declared", "found", "bids", "pairs"].map { text("round.reader.\($0)") }
        return TableModel(
            heads: heads,
            lines: view.readers.map { reader in
                let name = called(reader.expert, reader.entry?.details.name)
                return [
                    reader.sits ? name : text("round.left", ["name": name]), reader.entry?.details.unit ?? "",
                    "\(reader.asked)", reader.open == 0 ? text("round.allAnswered") : "\(reader.open)",
                    "\(reader.declared)", "\(reader.found)", "\(reader.bids)", "\(reader.pairs)",
                ]
            })
    }

    private var pins: TableModel? {
        if view.pins.isEmpty { return nil }
        return TableModel(
            heads: ["round.dossier", "round.expert", "round.pin", "round.reason"].map { text($0) },
            lines: view.pins.map { pin in
                [
                    called(pin.pair.dossier, pin.dossier), called(pin.pair.expert, pin.expert),
                    text("choice.pin.\(pin.pin.rawValue)"), pin.reason ?? "",
                ]
            })
    }

    private func sentence(_ pair: NamedPair) -> String {
        called(pair.pair.dossier, pair.dossier) + " · " + called(pair.pair.expert, pair.expert)
    }

    private func called<Kind>(_ id: Identifier<Kind>, _ name: String?) -> String {
        text("panel.expert", ["name": name ?? text("person.erased"), "number": id.text])
    }

    private var ways: [Link] {
        let proposal = text(view.isProposed ? "proposal.title" : "act.makeProposal")
        let open = round.closed == nil ? [Link(proposal, place + "/proposal")] : []
        let pairs = RoundPairSort.allCases.map { Link(text("roundPairs.\($0.rawValue)"), place + "/\($0.address)") }
        return open + pairs + [Link(text("round.panel"), "/panels/\(round.panel)")]
    }

    // MARK: What came about

    private var timeline: [TimelineModel] {
        zip(view.timeline, view.hands).map { entry, by in
            TimelineModel(
                what: text("round.event.\(entry.name)"), when: ShownTime.weekday(entry.at, in: visit.language),
                by: [by, text("role.\(entry.role.rawValue)")].joined(separator: " · "),
                details: entry.details.filter { !$0.text.isEmpty }.map {
                    FactLine(text("round.detail.\($0.label)"), said($0))
                })
        }
    }

    private func said(_ detail: TimelineDetail) -> String {
        switch detail.label {
        case "pin": text("choice.pin.\(detail.text)")
        case "cause": text("choice.why.\(detail.text)")
        case "due": Day(detail.text).map { ShownTime.weekday($0, in: visit.language) } ?? detail.text
        default: detail.text
        }
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
